public import Documents

/// Looks over a finished site: links and fragments that lead nowhere, scripts, styles and handlers inside pages,
/// addresses that run code, ids that stand twice, requests to other hosts.
///
/// - Parameters:
///   - paths: all files of the site.
///   - read: the bytes of one of them.
/// - Returns: one error per fault, at its file, line and column.
public func checkSite(
    paths: [String], read: (String) throws(Diagnostic) -> [UInt8]
) throws(Diagnostic) -> [Diagnostic] {
    []
}
