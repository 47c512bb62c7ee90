public import Documents

extension OfficeSettings {
    /// Reads and checks the settings file.
    ///
    /// - Throws: every mistake in it, each with its line and column.
    public static func read(
        from files: FileSource, path: String = "Content/site.yml"
    ) throws(Diagnostics) -> OfficeSettings {
        throw Diagnostics()
    }
}
