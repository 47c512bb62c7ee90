import DNS

/// One CAA record (RFC 8659 section 4): a property and its value.
struct CAARecord: Hashable, Sendable {
    let flags: UInt8
    /// The tag in lower case: tags are compared without case (RFC 8659 section 4.1).
    let tag: String
    let value: [UInt8]
}

extension CAARecord {
    /// The record of an answer; `nil` for another type.
    init?(_ data: RecordData) {
        guard case .certificationAuthority(let flags, let tag, let value) = data else { return nil }
        self.init(flags: flags, tag: tag.lowercased(), value: value)
    }

    /// Whether an authority that does not know the tag must not issue (RFC 8659 section 4.1.1).
    var isCritical: Bool { flags & 0x80 != 0 }

    /// Whether the tag is one or more letters and digits (RFC 8659 section 4.1).
    var hasPlainTag: Bool { !tag.isEmpty && tag.utf8.allSatisfy(isLetterOrDigit) }

    /// Whether bits are set that mean nothing; `1` is the usual mistake for "critical".
    var hasReservedFlags: Bool { flags & 0x7f != 0 }

    /// Properties whose value names who may issue: certificates for TLS, those for wildcards (RFC 8659 sections 4.2 and
    /// 4.3), for mail signatures (RFC 9495), and for logos (Baseline of mark certificates).
    static let issuing: Set<String> = ["issue", "issuewild", "issuemail", "issuevmc"]

    /// All properties that authorities are known to understand (IANA, Certification Authority Restriction Properties).
    static let known = issuing.union(["iodef", "contactemail", "contactphone"])
}

/// The value of `issue` and its kin: an issuer and parameters (RFC 8659 section 4.2).
struct CAAIssuer: Hashable, Sendable {
    /// The issuer's domain in lower case; `nil`: nobody may issue.
    let domain: String?
    /// Parameters in their order, names in lower case.
    let parameters: [(name: String, value: String)]

    static func == (left: Self, right: Self) -> Bool {
        left.domain == right.domain && left.parameters.elementsEqual(right.parameters, by: ==)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(domain)
        for parameter in parameters {
            hasher.combine(parameter.name)
            hasher.combine(parameter.value)
        }
    }
}

extension CAAIssuer {
    /// What became of reading a value.
    enum Reading: Hashable, Sendable {
        case issuer(CAAIssuer)
        /// What stands before the first `;` is not a domain name.
        case noDomain
        case badParameters
    }

    /// The issuer of a value; `nil` when it is not well formed, which lets nobody issue (RFC 8659 section 4.2).
    init?(_ octets: [UInt8]) {
        guard case .issuer(let issuer) = Self.read(octets) else { return nil }
        self = issuer
    }

    /// Reads `[domain] [";" name=value *(";" name=value)]` with blanks around each part (RFC 8659
    /// section 4.2).
    static func read(_ octets: [UInt8]) -> Reading {
        let parts = octets.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map(\.withoutOuterBlanks)
        let first = parts.first ?? []
        guard first.isEmpty || isDomain(first) else { return .noDomain }
        var parameters: [(name: String, value: String)] = []
        // A `;` with nothing behind it stands for no parameters; between parameters something must stand.
        let rest = parts.dropFirst()
        for part in rest where !(part.isEmpty && rest.count == 1) {
            guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return .badParameters }
            let (name, value) = (part[..<equals].withoutOuterBlanks, part[(equals + 1)...].withoutOuterBlanks)
            guard isTag(name), value.allSatisfy({ (0x21...0x7e).contains($0) }) else { return .badParameters }
            parameters.append(
                (String(decoding: name.lowercased, as: UTF8.self), String(decoding: value, as: UTF8.self)))
        }
        return .issuer(
            CAAIssuer(
                domain: first.isEmpty ? nil : String(decoding: first.lowercased, as: UTF8.self), parameters: parameters)
        )
    }

    /// The values of a parameter.
    func values(of name: String) -> [String] { parameters.filter { $0.name == name }.map(\.value) }

    /// Whether RFC 8657 lets anybody issue: at most one account, an absolute URI, and methods that are words.
    var isSatisfiable: Bool {
        let (accounts, methods) = (values(of: "accounturi"), values(of: "validationmethods"))
        guard accounts.count <= 1, methods.count <= 1 else { return false }
        if let account = accounts.first {
            guard let colon = account.firstIndex(of: ":"), colon != account.startIndex else { return false }
        }
        let words = methods.first?.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return words?.allSatisfy { !$0.isEmpty && Self.isTag(Array($0)[...], hyphen: true) } ?? true
    }

    /// Labels of letters, digits and inner hyphens with dots between them (RFC 8659 section 4.2).
    private static func isDomain(_ text: ArraySlice<UInt8>) -> Bool {
        text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            guard let first = label.first, let last = label.last else { return false }
            return isLetterOrDigit(first) && isLetterOrDigit(last)
                && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isTag(_ text: ArraySlice<UInt8>, hyphen: Bool = false) -> Bool {
        !text.isEmpty && text.allSatisfy { isLetterOrDigit($0) || hyphen && $0 == UInt8(ascii: "-") }
    }
}
