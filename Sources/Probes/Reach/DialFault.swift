import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Why a conversation came to nothing.
enum DialFault: Error, Hashable {
    /// Nothing listens there: the machine answered, and said no.
    case refused
    /// No connection came about in time.
    case silent
    /// No way leads there from here.
    case noRoute
    /// A connection came about, and time ran out.
    case late
    /// The server ended the connection early.
    case closed
    /// The two could not agree on TLS.
    case handshake
    /// The answer could not be understood.
    case garbage
    /// The answer is longer than anybody needs.
    case tooLong

    /// The fault of a connection that did not come about.
    init(connecting error: any Error) {
        if let fault = error as? DialFault {
            self = fault
        } else if error is ChannelError {
            self = .silent
        } else if let code = (error as? IOError)?.errnoCode ?? Self.code(of: error) {
            self = code == ECONNREFUSED ? .refused : code == ETIMEDOUT ? .silent : .noRoute
        } else {
            self = .noRoute
        }
    }

    private static func code(of error: any Error) -> CInt? {
        ((error as? NIOConnectionError)?.connectionErrors.first?.error as? IOError)?.errnoCode
    }

    /// The fault of a conversation that broke off.
    init(conversing error: any Error) {
        switch error {
        case let fault as DialFault: self = fault
        case HTTPParserError.invalidEOFState: self = .closed
        case HTTPParserError.headerOverflow: self = .tooLong
        case is HTTPParserError: self = .garbage
        case NIOSSLError.uncleanShutdown: self = .closed
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: self = .handshake
        default: self = .closed
        }
    }

    /// Whether nothing was said, so that another address may be tried.
    var isBeforeConnection: Bool {
        switch self {
        case .refused, .silent, .noRoute: true
        case .late, .closed, .handshake, .garbage, .tooLong: false
        }
    }

    /// The fault in words that continue a sentence.
    var words: String {
        switch self {
        case .refused: "nothing listens there"
        case .silent: "no connection came about in time"
        case .noRoute: "no way leads there from here"
        case .late: "it did not answer in time"
        case .closed: "it ended the connection early"
        case .handshake: "it does not agree on a current version of TLS"
        case .garbage: "its answer could not be understood"
        case .tooLong: "its answer was longer than any that makes sense"
        }
    }
}
