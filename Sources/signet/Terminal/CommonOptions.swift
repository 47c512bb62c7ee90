import ArgumentParser
import Delivery
import Foundation
import Logging

/// What every command understands.
struct CommonOptions: ParsableArguments {
    @Flag(name: .long, help: "Print results and errors only.")
    var quiet = false

    @Flag(name: .long, help: "Print more about what is done.")
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    /// A logger to stderr that says as much as was asked for.
    var logger: Logger {
        let level: Logger.Level = quiet ? .error : verbose ? .debug : .notice
        return Logger(label: "signet") { _ in StandardErrorLog(logLevel: level) }
    }

    var progress: ProgressLine { ProgressLine(isQuiet: quiet) }
}

/// For commands that work on a workspace.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The workspace; by default the current folder, or its nearest parent that is one.", valueName: "dir"))
    var workspace: String?

    func open() throws(RunFailure) -> Workspace {
        if let workspace { return try Workspace(root: workspace) }
        return try Workspace(containing: FileManager.default.currentDirectoryPath)
    }
}

/// For commands that ask the DNS.
struct ResolverOptions: ParsableArguments {
    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "Ask this name server instead of the system's; may be given more than once.", valueName: "host:port"))
    var resolver: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("Validate from the keys in this file, not from the root.", valueName: "file"))
    var trustAnchor: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Read zone files (NAME.zone) of this folder instead of asking the network.", valueName: "dir"))
    var recorded: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Ask at most so many questions a second. By default 300, which public resolvers accept; no limit for name"
                + " servers on this computer that --resolver names.", valueName: "number"))
    var rate: Int?

    func validate() throws {
        if recorded != nil, !resolver.isEmpty || trustAnchor != nil || rate != nil {
            throw ValidationError("--recorded asks no server: leave out --resolver, --trust-anchor and --rate.")
        }
        if let rate, !(1...1_000_000).contains(rate) { throw ValidationError("--rate must be from 1 to 1000000.") }
    }
}

/// For commands that need to know under which names others register theirs.
struct SuffixListOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Use this public suffix list (public_suffix_list.dat of publicsuffix.org), not the system's.",
            valueName: "file"))
    var publicSuffixList: String?

    func choice() throws(RunFailure) -> SuffixListChoice { try SuffixListChoice(file: publicSuffixList) }
}

extension ResolverConnection {
    /// The resolver that the options name.
    init(_ options: ResolverOptions, timeout: Duration = .seconds(5)) throws(RunFailure) {
        if let recorded = options.recorded {
            try self.init(recorded: recorded)
        } else {
            try self.init(
                servers: options.resolver, trustAnchorFile: options.trustAnchor, timeout: timeout, rate: options.rate)
        }
    }
}
