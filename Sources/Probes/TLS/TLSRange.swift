import NIOSSL

/// The versions of TLS that a client offers. Certificates are judged by ``CertificateJudge`` alone.
enum TLSRange: Hashable, Sendable {
    /// 1.2 and 1.3: what is in order today (RFC 9325 section 3.1).
    case current
    /// 1.0 to 1.3, to see which one a server chooses.
    case all
    /// 1.0 and 1.1 alone, to see whether a server still accepts them (RFC 8996).
    case old

    /// A context for client connections; made once, since it is costly.
    var context: NIOSSLContext {
        get throws {
            switch self {
            case .current: try Self.currentContext.get()
            case .all: try Self.allContext.get()
            case .old: try Self.oldContext.get()
            }
        }
    }

    private static let currentContext = Result { try Self.context(from: .tlsv12, to: .tlsv13) }
    private static let allContext = Result { try Self.context(from: .tlsv1, to: .tlsv13) }
    private static let oldContext = Result { try Self.context(from: .tlsv1, to: .tlsv11) }

    private static func context(from first: TLSVersion, to last: TLSVersion) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = first
        configuration.maximumTLSVersion = last
        configuration.trustRoots = .certificates([])
        configuration.certificateVerification = .noHostnameVerification
        configuration.cipherSuites = "ALL:!aNULL:!eNULL:!PSK"
        return try NIOSSLContext(configuration: configuration)
    }
}

extension TLSVersion {
    /// The version as people write it.
    var words: String {
        switch self {
        case .tlsv1: "TLS 1.0"
        case .tlsv11: "TLS 1.1"
        case .tlsv12: "TLS 1.2"
        case .tlsv13: "TLS 1.3"
        }
    }
}
