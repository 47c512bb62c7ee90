import Foundation

/// A file that is there while a test needs it.
enum TemporaryFile {
    static func with<Result>(_ text: String, _ body: (String) async throws -> Result) async throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("signet-\(UUID().uuidString)")
        try Data(text.utf8).write(to: file)
        let result: Swift.Result<Result, any Error>
        do { result = .success(try await body(file.path)) } catch { result = .failure(error) }
        try FileManager.default.removeItem(at: file)
        return try result.get()
    }
}
