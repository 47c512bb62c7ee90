public import DNS

/// Evaluates SPF for one sender (RFC 7208 section 4).
///
///     let request = SPFRequest(ip: address, mailFrom: "clerk@example.com", helo: "mail.example.com")
///     let outcome = await checkHost(request, resolver: resolver)    // outcome.result: .pass, .fail, …
///
/// - Parameters:
///   - request: the sender.
///   - resolver: what answers questions of the DNS.
///   - deadline: how long all look-ups may take together; RFC 7208 section 4.6.4 asks for at least 20 seconds. What
///     is
///     not answered by then makes the result `temperror`.
/// - Returns: the result, with the owner's explanation only for `fail`.
public func checkHost(
    _ request: SPFRequest, resolver: any Resolver, deadline: Duration = .seconds(20)
) async -> SPFOutcome {
    let inquiry = Inquiry(resolver: resolver, within: deadline)
    let sender = SPFSender(request)
    var evaluation = SPFEvaluation(inquiry: inquiry, sender: sender)
    let verdict = await evaluation.check(sender.domain)
    let explanation = verdict.result == .fail ? await evaluation.explanation(of: verdict) : nil
    inquiry.close()
    return SPFOutcome(result: verdict.result, explanation: explanation)
}

/// The sender of one message, as macros see it.
struct SPFSender: Hashable, Sendable {
    let ip: IPAddress
    let localPart: String
    let domain: String
    let helo: String
    let receiver: String
    let time: Int?

    /// A bounce is from `postmaster` at the HELO name (RFC 7208 section 2.4); a sender without a local part, too
    /// (section 4.3). An IPv6 address that maps an IPv4 one is that IPv4 address (section 5).
    init(_ request: SPFRequest) {
        ip = request.ip.unmapped
        helo = request.helo
        receiver = request.receiver
        time = request.time
        let address = Array(request.mailFrom.utf8)
        if address.isEmpty {
            localPart = "postmaster"
            domain = request.helo
        } else if let at = address.lastIndex(of: UInt8(ascii: "@")) {
            localPart = at == 0 ? "postmaster" : String(decoding: address[..<at], as: UTF8.self)
            domain = String(decoding: address[(at + 1)...], as: UTF8.self)
        } else {
            localPart = "postmaster"
            domain = request.mailFrom
        }
    }

    func values(in domain: String) -> MacroValues {
        MacroValues(
            localPart: localPart, senderDomain: self.domain, domain: domain, ip: ip, helo: helo, receiver: receiver,
            time: time)
    }
}
