import Documents

extension Diagnostic {
    static func slug(_ path: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: path), code: "page.name",
            message: "A page's file name becomes its address. Use lower case letters, digits and hyphens, and put it"
                + " directly into the folder: voter-help.md.")
    }

    static func samePath(_ path: String, _ titles: [String]) -> Diagnostic {
        Diagnostic(
            code: "report.same-address",
            message: "Several pages would have the address '\(path)': \(titles.joined(separator: "; ")). Rename all"
                + " but one.")
    }
}
