import Documents
import Foundation
import HTTPTypes
import Hummingbird
public import Logging

/// The built site on the loopback address, with the headers that a public server should send.
///
/// Nothing but `127.0.0.1` is listened on. The Content-Security-Policy lets a page load only the site's own files.
public struct SiteServer: Sendable {
    private let folder: String
    private let port: Int
    private let logger: Logger

    /// A server for a folder that holds a built site.
    ///
    /// - Parameters:
    ///   - folder: the site's folder.
    ///   - port: the port on 127.0.0.1; 0 lets the system choose a free one.
    ///   - logger: where the server's own messages go.
    /// - Throws: ``RunFailure/delivery(_:)`` when there is no site in the folder.
    public init(folder: String, port: Int, logger: Logger) throws(RunFailure) {
        guard FileManager.default.fileExists(atPath: folder + "/index.html") else {
            throw .delivery(Diagnostics([.noSite(folder)]))
        }
        self.folder = folder
        self.port = port
        self.logger = logger
    }

    /// Serves until the task is canceled or the program is interrupted.
    ///
    ///     try await SiteServer(folder: "_site", port: 0, logger: logger).run { print("http://127.0.0.1:\($0)/") }
    ///
    /// - Parameter started: called once with the port, when the server listens.
    /// - Throws: ``RunFailure/delivery(_:)`` when the port can't be used.
    public func run(started: @escaping @Sendable (Int) -> Void) async throws(RunFailure) {
        let router = Router()
        router.add(middleware: StrictHeaders())
        router.add(middleware: MissingPage(folder: folder))
        router.add(
            middleware: FileMiddleware(
                folder, cacheControl: .init([(MediaType(type: .any), [.noCache])]), searchForIndexHtml: true,
                logger: logger))
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
        do {
            try await application.runService()
        } catch is CancellationError {
            return
        } catch {
            throw .delivery(Diagnostics([.portTaken(port)]))
        }
    }
}

/// Headers that keep a page from loading or running anything that is not its own.
private struct StrictHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let headers = [
            "Content-Security-Policy":
                "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        ]
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        return response
    }
}

/// Answers with the site's own page where nothing stands at an address.
private struct MissingPage<Context: RequestContext>: RouterMiddleware {
    let folder: String

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            guard let page = try? Data(contentsOf: URL(fileURLWithPath: folder + "/404.html")) else { throw error }
            return Response(
                status: .notFound, headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
        }
    }
}

extension Diagnostic {
    static func noSite(_ folder: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: folder), code: "serve.no-site",
            message: "There is no built site in this folder. Run 'signet build' first, or name the folder of a site.")
    }

    static func portTaken(_ port: Int) -> Diagnostic {
        Diagnostic(
            code: "serve.port",
            message: "The port \(port) of 127.0.0.1 can't be used; another program may have it. Choose another with"
                + " --port, or --port 0 for any free one.")
    }
}
