import Evidence
import Findings

extension Composition {
    /// Where answers came from, the public suffix list that names were split by, and whether servers were probed.
    var methods: [EvidencePage.Method] {
        guard let newest else { return [] }
        let records = newest.snapshot.records
        var methods: [EvidencePage.Method] = []
        func tell(_ title: String, _ text: String) {
            if !text.isEmpty { methods.append(EvidencePage.Method(title: title, text: text)) }
        }
        tell("Answers of name servers", newest.snapshot.origin)
        tell("Public suffix list", Self.suffixList(records))
        tell("Mail servers and web sites", Self.probes(records))
        return methods
    }

    /// The day of the list that tells which names belong to one organization: as the office's record says, or in an
    /// edition without that, those of the domains.
    private static func suffixList(_ records: [SubjectRecord]) -> String {
        let office = records.filter { $0.subject.kind == .office }.flatMap(\.observations)
            .first { $0.name == "public suffix list" }
        if let office, let reason = ObservationWords.reason(office.state) {
            return "It could not be used: \(ObservationWords.words(reason))."
        }
        let days = (office?.records ?? []) + records.compactMap { $0.details["suffixList"]?.text }
        guard let day = days.compactMap({ CalendarDate($0) }).max() else { return "" }
        return "The list of \(day.spelled). It tells which names belong to one organization."
    }

    /// Once for the whole report, where domains agree; else how many were asked.
    private static func probes(_ records: [SubjectRecord]) -> String {
        let sentences = records.filter { $0.subject.kind == .domain }.map(ProbeWords.sentence).filter { !$0.isEmpty }
        guard let first = sentences.first else { return "" }
        if sentences.allSatisfy({ $0 == first }) { return first }
        let asked = records.count { $0.details["probes"]?["asked"]?.boolean == true }
        return
            "Servers of \(Counting.grouped(asked)) of \(Counting.counted(sentences.count, "domain")) were asked. Each"
            + " domain's page says by whose permission, or why not."
    }
}
