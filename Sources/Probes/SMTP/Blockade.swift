import DNS

/// Tells a network that lets nobody connect to mail servers from servers that can't be reached.
///
/// As long as no mail server at all has answered, silence says nothing about one of them. When three that have nothing
/// to do with each other are silent, the network is to blame, and no other is tried.
actor Blockade {
    private static let enough = 3

    private let suffixes: PublicSuffixList?
    private var silent: Set<DomainName> = []
    private var hasAnswer = false

    /// `suffixes` tells whose names are related; without it, those that share their last two labels are.
    init(suffixes: PublicSuffixList?) { self.suffixes = suffixes }

    /// Whether connections to mail servers do not get out of this network.
    var isComplete: Bool { !hasAnswer && silent.count >= Self.enough }

    /// Whether a mail server has answered, if only by saying that nothing listens.
    var isBroken: Bool { hasAnswer }

    func noteAnswer() { hasAnswer = true }

    func noteSilence(of host: DomainName) {
        silent.insert(suffixes?.registrableDomain(of: host) ?? host.lastTwoLabels)
    }
}

extension DomainName {
    fileprivate var lastTwoLabels: DomainName {
        (try? DomainName(labels.suffix(2).joined(separator: "."))) ?? self
    }
}
