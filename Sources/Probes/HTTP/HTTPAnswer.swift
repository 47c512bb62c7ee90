/// What a web server answered to one request.
struct HTTPAnswer: Hashable, Sendable {
    /// The status of the answer.
    var status: Int
    /// The media type without parameters, in lower case, made printable.
    var mediaType: String?
    /// The `Location` field, made printable.
    var location: String?
    /// The first `Strict-Transport-Security` field, made printable.
    var strictTransportSecurity: String?
    /// The content; empty where only the head was wanted.
    var content: [UInt8] = []
    /// Whether there was more content than was wanted.
    var isTooLarge = false

    /// Whether it is a redirect (RFC 9110 section 15.4).
    var isRedirect: Bool { (300...399).contains(status) && status != 304 }
}
