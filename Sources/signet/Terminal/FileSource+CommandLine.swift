import Documents
import Foundation

extension FileSource {
    /// Files by the paths that a person gave on the command line, wherever they lie; errors name them as given.
    static let commandLine = FileSource(
        read: { path throws(Diagnostic) in try named(path) { source, name throws(Diagnostic) in try source.read(name) }
        },
        list: { path throws(Diagnostic) in try named(path) { source, name throws(Diagnostic) in try source.list(name) }
        })

    private static func named<Value>(
        _ path: String, _ body: (FileSource, String) throws(Diagnostic) -> Value
    ) throws(Diagnostic) -> Value {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        do {
            return try body(.directory(url.deletingLastPathComponent().path), url.lastPathComponent)
        } catch {
            var renamed = error
            renamed.place?.file = path
            throw renamed
        }
    }
}
