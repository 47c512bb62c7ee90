/// One document of an export, not yet written.
public struct ExportFile: Hashable, Sendable {
    /// Its name in the folder of the export; the documents of one export lie beside each other.
    public var name: String
    /// What is in it.
    public var text: String

    /// A document of that name.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
