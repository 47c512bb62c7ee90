/// The aliases that a look-up has followed so far.
struct AliasChain: Hashable {
    /// The name that was asked for.
    let start: DomainName
    /// The names that aliases led to, in order.
    private(set) var links: [DomainName] = []
    /// The smallest TTL seen in seconds.
    private var smallest: UInt32?
    /// The largest message seen in octets.
    private var largest: Int?
    /// Whether a message came over TCP.
    private var usedTCP = false

    /// More links than this are given up.
    static let limit = 16

    init(from start: DomainName) { self.start = start }

    /// Where the chain has come to.
    var end: DomainName { links.last ?? start }

    /// Takes one link further; `false` when that makes a circle or one link too many.
    mutating func follow(to target: DomainName) -> Bool {
        guard links.count < Self.limit, target != start, !links.contains(target) else { return false }
        links.append(target)
        return true
    }

    /// Takes a TTL of a record on the way into account. One with the highest bit set counts as 0 (RFC 2181 section 8).
    mutating func note(ttl: UInt32) {
        smallest = min(smallest ?? .max, ttl > Int32.max ? 0 : ttl)
    }

    /// Takes the size of a message on the way into account.
    mutating func note(size: Int?, overTCP: Bool) {
        if let size { largest = max(largest ?? 0, size) }
        usedTCP = usedTCP || overTCP
    }

    /// The answer at the end of the chain.
    func answer(_ question: Question, _ state: AnswerState, _ records: [ResourceRecord] = []) -> Answer {
        Answer(
            question, state, records: records, aliases: links, ttl: Int(smallest ?? 0), size: largest,
            cameOverTCP: usedTCP)
    }
}
