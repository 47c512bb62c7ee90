/// What the checks of one standard need to know of the others.
struct Circumstances: Sendable {
    /// Whether the domain is judged as one that sends no mail and takes none.
    let isParked: Bool
    /// Whether it is judged as one that sends: declared, inferred, or nothing is known.
    let sends: Bool
    /// Whether settings or its records say that it sends.
    let isKnownToSend: Bool
    /// Whether it takes mail, declared or inferred.
    let receives: Bool
    /// Whether receivers quarantine or reject forged mail; `nil` when not known.
    let isEnforced: Bool?
    /// Whether a usable DKIM key was found; `nil` when not known.
    let hasKey: Bool?
}
