import NIOCore
import NIOSSL
import NIOTLS
import Synchronization

/// The version that a handshake ended with; `nil` before it has ended.
final class VersionBox: Sendable {
    private let box = Mutex<TLSVersion?>(nil)

    var value: TLSVersion? {
        get { box.withLock { $0 } }
        set { box.withLock { $0 = newValue } }
    }
}

/// Notes the version of a handshake when it ends.
final class VersionWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let box: VersionBox

    init(_ box: VersionBox) { self.box = box }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent {
            box.value = try? context.pipeline.syncOperations.nioSSL_tlsVersion()
        }
        context.fireUserInboundEventTriggered(event)
    }
}
