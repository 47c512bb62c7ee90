import Consent
import Documents
import Findings
import Testing

@Suite struct ReferenceAgreementTests {
    @Test func `agrees with a slow reading of the specification on thousands of small cases`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for number in 0..<2_000 {
            let files = RandomFiles(
                using: &random, events: Int.random(in: 0...14, using: &random),
                sent: Int.random(in: 0...10, using: &random))
            let counted = try count(files, ledger: [files.ledger], messages: [files.messages])
            let expected = ReferenceCount(ledger: files.ledger, messages: files.messages, asOf: files.asOf).json()
            guard counted.exact == expected else {
                Issue.record(
                    """
                    seed \(seed), case \(number), as of \(files.asOf)
                    \(csv(ledgerColumns, files.ledger))\(csv(messageColumns, files.messages))
                    counted  \(counted.exact.canonicalText)
                    expected \(expected.canonicalText)
                    """)
                return
            }
        }
    }

    @Test func `any order of rows and any split into files gives the same bytes`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let files = RandomFiles(using: &random, events: 25, sent: 25)
            let whole = try count(files, ledger: [files.ledger], messages: [files.messages])
            let (ledger, messages) = (files.ledger.shuffled(using: &random), files.messages.shuffled(using: &random))
            let (cut, other) = (
                Int.random(in: 0...ledger.count, using: &random), Int.random(in: 0...messages.count, using: &random)
            )
            let split = try count(
                files, ledger: [Array(ledger[..<cut]), Array(ledger[cut...])],
                messages: [Array(messages[other...]), [], Array(messages[..<other])])
            #expect(split.exact.canonicalText == whole.exact.canonicalText, "seed \(seed)")
            #expect(split.published.canonicalText == whole.published.canonicalText, "seed \(seed)")
        }
    }

    @Test func `the order in which files are named changes nothing at all`() throws {
        var random = SeededGenerator(seed: 11)
        let files = RandomFiles(using: &random, events: 200, sent: 200)
        let source = FileSource.memory([
            "l1": csv(ledgerColumns, Array(files.ledger[..<90])), "l2": csv(ledgerColumns, Array(files.ledger[80...])),
            "m1": csv(messageColumns, Array(files.messages[..<90])),
            "m2": csv(messageColumns, Array(files.messages[80...])),
        ])
        let asOf = try #require(Instant(secondsSinceEpoch: files.asOf))
        let one = try countConsent(
            ConsentRequest(ledger: ["l1", "l2"], messages: ["m1", "m2"], asOf: asOf), files: source)
        let other = try countConsent(
            ConsentRequest(ledger: ["l2", "l1"], messages: ["m2", "m1"], asOf: asOf), files: source)
        #expect(one == other)
        #expect(consentRecord(program: "p", count: one) == consentRecord(program: "p", count: other))
        #expect(!one.problems.isEmpty)
    }

    @Test func `the identities of section 5 hold`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let files = RandomFiles(using: &random, events: 30, sent: 30)
            let exact = try count(files, ledger: [files.ledger], messages: [files.messages]).exact
            func sum(_ member: String, _ column: Int) -> Int {
                (exact[member]?.elements ?? []).reduce(0) { $0 + ($1.elements[column].integer ?? 0) }
            }
            #expect(sum("s06_optout_rate_out", 1) == sum("s05_late", 1), "seed \(seed)")
            #expect(
                sum("s05_honour", 1) == sum("s05_late", 1) - sum("s05_late", 2) - sum("s05_late", 3), "seed \(seed)")
            #expect(
                sum("s02_coverage", 2) == sum("s02_coverage", 3) + sum("s02_coverage", 4) + sum("s02_coverage", 5),
                "seed \(seed)")
            #expect(sum("s06_optout_rate_msg", 1) >= sum("s02_coverage", 2), "seed \(seed)")
        }
    }

    private func count(_ files: RandomFiles, ledger: [[[String]]], messages: [[[String]]]) throws -> ConsentCount {
        var texts: [String: String] = [:]
        for (index, rows) in ledger.enumerated() { texts["l\(index)"] = csv(ledgerColumns, rows) }
        for (index, rows) in messages.enumerated() { texts["m\(index)"] = csv(messageColumns, rows) }
        let request = ConsentRequest(
            ledger: ledger.indices.map { "l\($0)" }, messages: messages.indices.map { "m\($0)" },
            asOf: try #require(Instant(secondsSinceEpoch: files.asOf)))
        return try countConsent(request, files: .memory(texts))
    }
}
