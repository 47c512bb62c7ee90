import Findings

extension [Harvest] {
    /// The harvests with each finding of these codes only where it comes first, in the order of subjects: it is about
    /// the place that is looked from, not about the domain.
    func sayingOnce(_ codes: Set<String>) -> [Harvest] {
        let records = flatMap(\.records)
        var first: [String: Subject] = [:]
        for record in records {
            for finding in record.findings where codes.contains(finding.code) {
                first[finding.code] = Swift.min(first[finding.code] ?? record.subject, record.subject)
            }
        }
        return map { harvest in
            var harvest = harvest
            for index in harvest.records.indices {
                let subject = harvest.records[index].subject
                harvest.records[index].findings.removeAll { codes.contains($0.code) && first[$0.code] != subject }
            }
            return harvest
        }
    }
}
