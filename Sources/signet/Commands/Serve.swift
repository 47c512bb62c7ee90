import ArgumentParser
import Delivery

/// `signet serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the built site on this computer only.",
        discussion: """
            The server listens on 127.0.0.1 and nowhere else. End it with Ctrl-C.

            Example:
              signet serve --port 8080
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions
    @Option(name: .long, help: ArgumentHelp("The folder of the built site.", valueName: "dir"))
    var output = "_site"
    @Option(name: .long, help: "The port; 0 takes a free one.")
    var port = 8000

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be from 0 to 65535.") }
    }

    func run() async throws {
        let folder = try workspace.open().path(of: output)
        let server = try SiteServer(folder: folder, port: port, logger: common.logger)
        try await server.run { port in
            Terminal.print("http://127.0.0.1:\(port)/index.html")
            if !common.quiet { Terminal.complain("Stop with Ctrl-C.") }
        }
    }
}
