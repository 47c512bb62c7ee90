import DNS
import Findings

/// Whether a text looks like a private key or a password, which everybody can read in the DNS (RFC 1464).
func looksSecret(_ text: [UInt8]) -> Bool {
    if place(of: "password=", in: text) != nil || place(of: "passwd=", in: text) != nil { return true }
    guard let begin = place(of: "-----begin ", in: text) else { return false }
    return place(of: "private", in: Array(text[begin...].dropFirst(11).prefix(40))) != nil
}

/// Where a word in small letters begins in a text, compared without case.
private func place(of word: String, in text: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    guard let first = word.first, text.count >= word.count else { return nil }
    return (0...text.count - word.count).first { start in
        lowercase(text[start]) == first && word.indices.allSatisfy { lowercase(text[start + $0]) == word[$0] }
    }
}

/// What stands in the place of such a text wherever answers are kept or shown.
let removedSecret = "[a text that looks like a secret is not repeated]"

extension ZoneAnalysis {
    /// Judges the texts at and below the domain, and the size of its answers.
    func judgeTexts(_ all: [Answer], wildcard: [[UInt8]], into findings: inout FindingList) {
        let own = all.filter { $0.question.name.isAtOrBelow(domain) }
        for answer in own where isTooLarge(answer) {
            findings.raise(
                .answerTooLarge,
                [
                    "name": answer.question.name.description, "type": answer.question.type.description,
                    "n": answer.size.map(grouped) ?? "more than 1,232",
                ])
        }
        for answer in own where answer.texts.contains(where: looksSecret) {
            findings.raise(.zoneTextSecret, ["name": answer.question.name.description])
        }
        let texts = answers.first { $0.question == Question(domain, .txt) }?.texts ?? []
        let octets = texts.reduce(0) { $0 + $1.count }
        if texts.count > 20 || octets > 2_048 {
            findings.raise(.zoneTextCrowded, ["count": grouped(texts.count), "octets": grouped(octets)])
        }
        if let text = wildcard.first {
            let shown = looksSecret(text) ? removedSecret : escaped(text.prefix(80)) + (text.count > 80 ? "..." : "")
            findings.raise(.zoneWildcardText, ["text": shown])
        }
    }

    /// Whether an answer that matters to mail does not pass everywhere (RFC 9715).
    private func isTooLarge(_ answer: Answer) -> Bool {
        guard [.txt, .mx, .tlsa, .caa, .a, .aaaa].contains(answer.question.type) else { return false }
        return answer.cameOverTCP || answer.size ?? 0 > Answer.safeSize
    }
}
