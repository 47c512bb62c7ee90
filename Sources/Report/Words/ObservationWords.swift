/// What came back, in words.
enum ObservationWords {
    /// `answered`, `no such record`, `unknown: the name server did not answer in time`.
    static func state(_ state: String) -> String {
        if let reason = reason(state) { return "unknown: \(words(reason))" }
        return switch state {
        case "records": "answered"
        case "empty": "no such record"
        case "nonexistent": "no such name"
        default: state
        }
    }

    /// The reason of an unknown answer; `nil` when it is known.
    static func reason(_ state: String) -> String? {
        guard state.hasPrefix("unknown") else { return nil }
        return state.hasPrefix("unknown.") ? String(state.dropFirst(8)) : ""
    }

    /// A reason in words.
    static func words(_ reason: String) -> String {
        switch reason {
        case "timeout": "the name server did not answer in time"
        case "servfail": "the name server reported a failure"
        case "refused": "the name server refused to answer"
        case "bogus": "the answer's signature is wrong"
        case "lame": "the name server does not serve this name"
        case "malformed": "the name server's answer could not be read"
        case "alias": "aliases lead in a circle or through too many names"
        case "truncated": "the answer was too long and could not be fetched in full"
        case "deadline": "the time for the domain ran out"
        case "unrecorded": "the recorded zones do not hold this name"
        case "blocked": "the question could not leave this network"
        case "split-view": "this network shows its own version of the name"
        case "indeterminate": "DNSSEC proofs did not come with the answers"
        case "unusable": "the file could not be used"
        case "unreachable": "the server could not be reached"
        case "redirect": "the web server sent us on to another place"
        case "too-large": "the file was too large"
        case "certificate": "the server's certificate can't be trusted"
        case "": "no reason was given"
        case _ where reason.hasPrefix("status-"): "the web server answered with error \(reason.dropFirst(7))"
        default: reason
        }
    }

    /// What happens next.
    static func next(_ reason: String) -> String {
        switch reason {
        case "timeout", "servfail", "malformed", "truncated", "deadline": "Asked again at the next gathering"
        case "refused", "lame", "alias", "bogus": "Ask whoever runs the name server"
        case "redirect", "too-large", "certificate": "Ask whoever runs the web server"
        case _ where reason.hasPrefix("status-"): "Ask whoever runs the web server"
        case "unrecorded": "Record the zone, or gather from the network"
        case "indeterminate": "Use a resolver that passes DNSSEC proofs"
        case "unusable": "See the problems with input files"
        case "blocked": "Gather from a network that lets questions out"
        case "split-view": "Gather through a public resolver"
        default: "Asked again at the next gathering"
        }
    }
}
