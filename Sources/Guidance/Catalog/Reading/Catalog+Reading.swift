public import Documents
public import Findings
public import Settings

extension Catalog {
    /// Reads and checks every checklist of a folder.
    ///
    /// - Throws: every mistake in the files, each with its line and column.
    public static func read(
        from files: FileSource, folder: String = "Content/guidance", facts: [FactKind], owners: [Owner]
    ) throws(Diagnostics) -> Catalog {
        Catalog()
    }
}
