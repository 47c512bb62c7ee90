/// A registered way to prove who is signing in, besides the password.
enum SignInMethod: String, CaseIterable {
    case securityKey = "security_key"
    case passkey
    case certificate
    case platform
    case app
    case push
    case totp
    case sms
    case voice
    case phone

    /// Words that stand for no second factor; a password is the first one.
    static let noMethod: Set<String> = ["none", "password"]
}

/// What an account's registered methods are worth (NIST SP 800-63B-4 sections 3.1.3.3, 3.2.5 and 4.1.2.1).
struct SecondFactors: Hashable {
    /// Whether there is a second factor at all.
    private(set) var any = false
    /// Whether one of them answers only the real page.
    private(set) var phishingResistant = false
    /// Whether all of them end on a telephone number.
    var phoneOnly: Bool { phones > 0 && others == 0 }
    /// Whether the strongest is neither: an app, a code, or a word that is not known.
    var appAtBest: Bool { any && !phishingResistant && !phoneOnly }
    /// Whether one may be lost and another one is left. Methods that end on a telephone number count as one.
    var hasBackup: Bool { others + min(phones, 1) >= 2 }
    /// Whether a word was not understood; it counts as a second factor that can be phished.
    private(set) var hasUnknownWord = false

    private var phones = 0
    private var others = 0

    /// No second factor.
    init() {}

    /// A second factor of a kind that the export does not tell, or none.
    init(isEnrolled: Bool) { any = isEnrolled }

    /// Methods, each of its own; `nil` for one whose name is not known.
    init(_ methods: [SignInMethod?]) {
        for method in methods { add(method) }
    }

    /// Reads words separated by semicolons; case does not matter, nor whether `_`, `-` or a space joins a word.
    init(_ text: String) {
        for part in text.split(separator: ";") {
            let word = plainWord(part)
            if word.isEmpty || SignInMethod.noMethod.contains(word) { continue }
            add(SignInMethod(rawValue: word))
        }
    }

    private mutating func add(_ method: SignInMethod?) {
        any = true
        switch method {
        case .securityKey, .passkey, .certificate, .platform:
            phishingResistant = true
            others += 1
        case .app, .push, .totp: others += 1
        case .sms, .voice, .phone: phones += 1
        case nil:
            hasUnknownWord = true
            others += 1
        }
    }
}

/// A word of a column in the form in which it is compared: lower case, without blanks around it, joined by `_`.
func plainWord(_ text: some StringProtocol) -> String {
    let lowered = text.lowercased()
    let trimmed = lowered.drop { $0 == " " || $0 == "\t" }
    let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }
    guard let end else { return "" }
    return String(trimmed[...end].map { $0 == "-" || $0 == " " ? "_" : $0 })
}
