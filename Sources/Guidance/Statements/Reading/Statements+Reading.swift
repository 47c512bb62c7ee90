public import Documents
public import Settings

extension Statements {
    /// Reads and checks every file of statements in a folder.
    ///
    /// - Throws: every mistake in the files, each with its line and column.
    public static func read(
        from files: FileSource, folder: String = "Content/attestations", catalog: Catalog, settings: OfficeSettings
    ) throws(Diagnostics) -> Statements {
        Statements()
    }
}
