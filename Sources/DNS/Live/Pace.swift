import NIOCore

/// How fast servers are asked, as a value that knows no clock: a bucket of tokens, one for each query, that fills at
/// the rate. The rate falls while servers fail one question after the other, and comes back as they answer.
struct Pace: Hashable {
    /// Queries a second when all is well; `nil`: as fast as answers come.
    let rate: Int?
    /// Queries a second now.
    private(set) var current: Double
    /// Queries that may leave at once. Retries are sent whatever it says, and what they take is paid back later.
    private var tokens: Double
    private var last: NIODeadline?
    /// Failures since the last answer.
    private var failures = 0

    /// So many failures in a row are the server's, not those of the names that are asked for: a domain whose own
    /// servers are dead makes about ten questions fail.
    static let patience = 20
    /// The rate never falls below this part of what it is at best.
    private static let floor = 1.0 / 16

    /// A pace of so many queries a second, at least 1.
    init(rate: Int?) {
        self.rate = rate.map { max(1, $0) }
        current = Double(self.rate ?? 0)
        tokens = Self.burst(current)
    }

    /// A tenth of a second's queries may leave together.
    private static func burst(_ rate: Double) -> Double { max(1, rate / 10) }

    /// How long a look-up has to wait before it may begin; `nil` when it may begin now.
    mutating func delay(at now: NIODeadline) -> TimeAmount? {
        guard rate != nil else { return nil }
        fill(until: now)
        guard tokens < 1 else { return nil }
        return .nanoseconds(Int64(((1 - tokens) / current * 1e9).rounded(.up)))
    }

    /// A query leaves.
    mutating func spend() {
        guard rate != nil else { return }
        // A storm of retries is paid back for a second at most.
        tokens = max(tokens - 1, -current)
    }

    /// A server answered.
    mutating func succeed() {
        failures = 0
        guard let rate else { return }
        current = min(Double(rate), current + Double(rate) / 100)
    }

    /// A server was silent for as long as it was waited for, failed or refused.
    mutating func fail() {
        failures += 1
        guard let rate, failures.isMultiple(of: Self.patience) else { return }
        current = max(current / 2, Double(rate) * Self.floor)
        tokens = min(tokens, Self.burst(current))
    }

    private mutating func fill(until now: NIODeadline) {
        if let last, now > last {
            tokens = min(Self.burst(current), tokens + Double((now - last).nanoseconds) / 1e9 * current)
        }
        last = max(last ?? now, now)
    }
}
