public import DNS
public import Findings

/// The place that domains are looked at from: what answers, and when.
///
///     let vantage = Vantage(resolver: CachingResolver(live), asOf: .now())
public struct Vantage: Sendable {
    /// What answers questions of the DNS; it may be shared by checks that run at the same time.
    public var resolver: any Resolver
    /// The moment that dates of certificates and signatures are compared with.
    public var asOf: Instant

    /// A vantage with all its parts.
    public init(resolver: any Resolver, asOf: Instant) {
        self.resolver = resolver
        self.asOf = asOf
    }
}
