public import DNS
public import Documents
import Settings

/// The public suffix list that a run uses: the one that is named, or else the operating system's.
public struct SuffixListChoice: Sendable {
    /// The list; `nil` where the system has none, and then what rests on it is unknown.
    public let list: PublicSuffixList?
    /// Why there is none, as a warning.
    public let problems: [Diagnostic]
    private let path: String?

    /// Reads the list.
    ///
    /// - Parameter file: Path of a file that is named; `nil`: the system's.
    /// - Throws: ``RunFailure/settings(_:)`` when the file that is named can't be used.
    public init(file: String?) throws(RunFailure) { try self.init(file: file, called: file) }

    /// - Parameter name: What diagnostics call the file.
    init(file: String?, called name: String?) throws(RunFailure) {
        do {
            if let file {
                list = try PublicSuffixList(file: file, called: name)
            } else {
                list = try PublicSuffixList.system()
            }
            path = file ?? PublicSuffixList.systemPath
            problems = []
        } catch {
            guard file == nil else { throw .settings(Diagnostics([error])) }
            list = nil
            path = nil
            problems = [
                Diagnostic(.warning, at: error.place, code: error.code, message: error.message)
            ]
        }
    }
}

extension SuffixListChoice {
    /// The bytes of the list's file; `nil` where there is none.
    var bytes: [UInt8]? { path.flatMap { try? FileSource.machine.read($0) } }
}

extension Workspace {
    /// The list that the settings name, or else the system's.
    ///
    /// - Throws: ``RunFailure/settings(_:)`` when the file that is named can't be used, or lies outside the workspace.
    func suffixList(of settings: OfficeSettings) throws(RunFailure) -> SuffixListChoice {
        guard let path = settings.publicSuffixList else { return try SuffixListChoice(file: nil) }
        // Opened by way of the workspace first, which lets nothing out of its folder.
        do { _ = try files.open(path) } catch { throw .settings(Diagnostics([error])) }
        return try SuffixListChoice(file: "\(root)/\(path)", called: path)
    }
}
