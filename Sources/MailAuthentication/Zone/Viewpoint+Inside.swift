import DNS

extension Viewpoint {
    /// Names of the domain that a resolver of this network has nothing for, or private addresses alone, where a public
    /// one has records.
    var insideOnly: [DomainName] { Set(differences.filter(\.isOwnVersion).map(\.question.name)).sorted() }

    /// Whether a resolver of this network says of names of the domain that there is nothing, where a public one has
    /// records.
    var hidesRecords: Bool { differences.contains { $0.isOwnVersion } }
}

extension ResolverComparison.Difference {
    /// Whether one of the two is a resolver of this network that shows its own version of the name, and the other one a
    /// public resolver that has records.
    var isOwnVersion: Bool {
        let inside = [first, second].filter(\.isInside)
        let outside = [first, second].filter { !$0.isInside }
        guard let own = inside.first, let theirs = outside.first, theirs.answer.state == .records else { return false }
        return own.answer.isMissing || own.answer.hasInsideAddressesOnly
    }
}

extension ResolverComparison.Voice {
    /// Whether it has a private address, so that it is this network's.
    fileprivate var isInside: Bool { (try? SocketAddressText(origin))?.address.isInside ?? false }
}

extension Answer {
    /// Whether it has addresses and none can be reached from outside.
    fileprivate var hasInsideAddressesOnly: Bool {
        let addresses = records.compactMap { record in
            if case .address(let address) = record.data { address } else { nil }
        }
        return !addresses.isEmpty && addresses.count == records.count && addresses.allSatisfy(\.isInside)
    }
}
