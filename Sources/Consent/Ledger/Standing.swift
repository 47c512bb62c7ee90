/// The state of a key at an instant: section 4 of the specification.
struct Standing {
    /// Implied consent holds so many seconds: two years of 365 days, and half a year for an inquiry.
    static let (impliedWindow, inquiryWindow) = (63_072_000, 15_811_200)
    /// An answer to a keyword is exempt for so many seconds.
    static let answerWindow = 300

    /// When the latest opt-out was asked for; `nil` when there is none.
    let optOut: Int?
    /// The highest rank of consent that holds; 0 when none does.
    let best: Int
    /// There is an opt-out, and no opt-in of any basis after it.
    let isRevoked: Bool
    private let help: Int
    private let time: Int

    /// The state that follows from a key's own history and from that of the program `*`, both up to `time`.
    init(own: KeyHistory?, every: KeyHistory?, at time: Int) {
        let out = max(own?.optOut ?? -1, every?.optOut ?? -1)
        let (written, express) = (own?.written ?? -1, own?.express ?? -1)
        let (implied, inquiry) = (own?.implied ?? -1, own?.inquiry ?? -1)
        optOut = out < 0 ? nil : out
        isRevoked = out >= 0 && max(written, express, implied, inquiry) <= out
        if written > out {
            best = 3
        } else if express > out {
            best = 2
        } else if implied > out && time - implied <= Self.impliedWindow
            || inquiry > out && time - inquiry <= Self.inquiryWindow
        {
            best = 1
        } else {
            best = 0
        }
        help = own?.help ?? -1
        self.time = time
    }

    /// Whether a message of this purpose answers the person and needs no consent.
    func exempts(_ purpose: Purpose) -> Bool {
        switch purpose {
        case .optOutConfirmation: optOut.map { time - $0 <= Self.answerWindow } ?? false
        case .helpReply: help >= 0 && time - help <= Self.answerWindow
        case .conversational, .informational, .promotional: false
        }
    }
}
