import DNS
import Findings

extension MTASTSAnalysis {
    /// The record and the policy file.
    var displayed: [DisplayedRecord] {
        let records = FieldRecord.selected(from: answer.texts, .mtaSTS).map { text in
            let record = FieldRecord(text, .mtaSTS)
            return DisplayedRecord(
                standard: "mta-sts", title: "MTA-STS record", name: answer.question.name, type: .txt,
                text: bounded(escaped(text.prefix(2_000)), to: 1_000),
                terms: record.fields.map { field in
                    DisplayedTerm(text: record.fragment(field.range), meaning: meaning(of: field))
                })
        }
        return records + (displayedFile.map { [$0] } ?? [])
    }

    private func meaning(of field: FieldRecord.Field) -> String {
        switch field.name {
        case "v": "\(domain) says how mail must travel to it; the policy itself is a file on the web."
        case "id": "The number of the policy; when it changes, senders fetch the file again."
        default: "Senders do not know this and ignore it."
        }
    }

    private var displayedFile: DisplayedRecord? {
        guard let host, case .answered(.file(let octets, _, _)) = fetch else { return nil }
        let lines = Self.shown(octets)
        return DisplayedRecord(
            standard: "mta-sts", title: "MTA-STS policy file", name: host, type: "file",
            text: lines.joined(separator: "\n"),
            terms: lines.filter { !$0.isEmpty }.map { DisplayedTerm(text: $0, meaning: meaning(ofLine: $0)) })
    }

    private func meaning(ofLine line: String) -> String {
        let parts = line.split(separator: ":", maxSplits: 1)
        let value = parts.count > 1 ? String(parts[1].drop { $0 == " " || $0 == "\t" }) : ""
        switch parts.first {
        case "version": return "The form that the file is written in."
        case "mode": return Self.meaning(of: MTASTSPolicy.Mode(rawValue: value))
        case "max_age":
            guard let age = policy?.maxAge else { return "How long senders remember the policy; this can't be read." }
            return "Senders remember the policy for \(duration(age))."
        case "mx":
            guard let pattern = MXPattern(value.utf8) else { return "This names no host; nothing fits it." }
            return pattern.isWildcard
                ? "Mail may go to every server one name below \(pattern.name)." : "Mail may go to \(pattern.name)."
        default: return "Senders do not know this and ignore it."
        }
    }

    private static func meaning(of mode: MTASTSPolicy.Mode?) -> String {
        switch mode {
        case .enforce: "Senders must refuse unsafe delivery: only to these servers, only encrypted."
        case .testing: "Senders deliver all the same, and report what was unsafe."
        case .some(.none): "The policy is switched off."
        case nil: "This is no mode; senders find no policy."
        }
    }

    /// The fetched file as it is stored, or what came in its place; `nil` when nothing was fetched.
    var observation: Observation? {
        guard let host else { return nil }
        let state: String
        var records: [String] = []
        switch fetch {
        case .notNeeded, .noHost, .notAsked: return nil
        case .late: state = "unknown.deadline"
        case .answered(.file(let octets, _, _)):
            records = Self.shown(octets)
            state = records.isEmpty ? "empty" : "records"
        case .answered(.status(let status)):
            state = [404, 410].contains(status) ? "nonexistent" : "unknown.status-\(status)"
        case .answered(.redirect): state = "unknown.redirect"
        case .answered(.tooLarge): state = "unknown.too-large"
        case .answered(.certificate): state = "unknown.certificate"
        case .answered(.unreachable): state = "unknown.unreachable"
        case .answered(.unrecorded): state = "unknown.unrecorded"
        }
        return Observation(name: host.description, type: "HTTPS", state: state, records: records)
    }

    /// What the certificate of the policy host says, as it is stored; `nil` when none was seen.
    var certificateObservation: Observation? {
        guard let host, case .answered(.file(_, _, let certificate?)) = fetch else { return nil }
        return Observation(name: host.description, type: "file", state: "records", records: certificate.stored)
    }

    /// The lines of a file, octets outside printable ASCII escaped; long lines and long files are cut.
    private static func shown(_ octets: [UInt8]) -> [String] {
        let lines = MTASTSPolicy.lines(of: octets)
        let shown = lines.prefix(60).map { bounded(escaped($0.prefix(400)), to: 200) }
        return lines.count > 60 ? shown + ["..."] : shown
    }
}
