import Consent
import Documents
import Findings
import Foundation
import Testing

/// A thousand marked people go through everything; no byte of them comes out.
@Suite struct PlantedRecipientTests {
    private static let people: [String] = (0..<1_000).map { person in
        person % 2 == 0
            ? "+1292\(7_000_000 + person * 1_237)" : "Planted\(person)x\(person * 7_919)@Mail\(person % 5).Example"
    }

    @Test func `nothing that is published or said holds a recipient in any writing`() throws {
        var random = SeededGenerator(seed: 5)
        let outputs = try outputs(using: &random)
        #expect(outputs.count > 6)
        let all = Data(outputs.joined(separator: "\n").utf8)
        for person in Self.people {
            for form in Self.forms(of: person) where all.range(of: Data(form.utf8)) != nil {
                Issue.record("a recipient is in the outputs, written like \(form)")
                return
            }
        }
    }

    @Test func `the search itself finds a planted recipient`() {
        let person = "+12927001237"
        let hexadecimal = "2b3132393237303031323337"
        for text in [
            "x +12927001237 y", "2927001237", "x\(hexadecimal)", "KzEyOTI3MDAxMjM3",
            "1 292 7001237".filter { $0 != " " },
        ] {
            #expect(Self.forms(of: person).contains { text.lowercased().contains($0) }, "\(text)")
        }
    }

    /// Everything that a run says, in lower case.
    private func outputs(using random: inout SeededGenerator) throws -> [String] {
        var (ledger, messages) = ([[String]](), [[String]]())
        for (index, person) in Self.people.enumerated() {
            let channel = person.contains("@") ? "email" : "sms"
            ledger.append([
                "E\(index)", RandomFiles.text(1_770_000_000, using: &random), person, channel, "alerts", "opt_in",
                "express", "web_form", person, "",
            ])
            if index % 3 == 0 {
                ledger.append([
                    person, RandomFiles.text(1_771_000_000, using: &random), person, channel, "*", "opt_out", "",
                    person, "", person,
                ])
            }
            messages.append([
                person, RandomFiles.text(1_772_000_000, using: &random), person, channel, "alerts", "promotional",
                person, person,
            ])
            // Bad rows of every kind, with the person in the field that is wrong.
            messages.append(["M\(index)", person, person, channel, "alerts", "promotional", "sent", ""])
            messages.append(["M\(index)", "2026-03-01T00:00:00Z", person, person, "alerts", "promotional", "sent", ""])
            messages.append([
                "M\(index)", "2026-03-01T00:00:00Z", "\(person) \(person)", channel, "alerts", "promotional", "sent",
                "",
            ])
            messages.append(["M\(index)", "2026-03-01T00:00:00Z", person, channel, "alerts", person, "sent", ""])
            messages.append(["M\(index)", "2026-03-01T00:00:00Z", person])
        }
        let files = FileSource.memory([
            "l.csv": csv(ledgerColumns, ledger),
            "m.csv": csv(messageColumns, messages)
                + "M,\"\(Self.people[0])\"\(Self.people[1]),\n\"\(Self.people[2]),\n",
            "headless.csv": csv(Self.people[3], messages), "twice.csv": "\(Self.people[4]),\(Self.people[4])\n",
            "open.csv": "\"\(Self.people[6])",
        ])
        let asOf = try #require(Instant("2026-11-01T00:00:00Z"))
        let request = ConsentRequest(
            ledger: ["l.csv", "headless.csv"], messages: ["m.csv", "twice.csv", "open.csv"], asOf: asOf)
        let counted = try countConsent(request, files: files)
        let record = consentRecord(program: "alerts", count: counted)
        #expect(counted.rejectedRows.count > 80)
        var outputs = [
            counted.published.canonicalText, counted.exact.canonicalText, readableTable(counted.published),
            counted.problems.map(\.drawn).joined(), counted.rejectedRows.map(\.drawn).joined(),
            record.json.canonicalText,
        ]
        do {
            _ = try countConsent(
                ConsentRequest(ledger: ["headless.csv"], messages: ["twice.csv", "open.csv"], asOf: asOf), files: files)
        } catch {
            outputs.append("\(error)")
            outputs.append(String(reflecting: error))
        }
        return outputs.map { $0.lowercased() }
    }

    /// A recipient plain, without punctuation, without country, in hexadecimal and in base64, in lower case.
    private static func forms(of person: String) -> [String] {
        let bytes = Array(person.utf8)
        let bare = person.filter { $0.isLetter || $0.isNumber }
        var forms = [person, bare, bytes.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()]
        // The middle of the base64 text does not depend on what stands before or after.
        for skipped in 0..<3 { forms.append(String(Data(bytes.dropFirst(skipped)).base64EncodedString().dropLast(4))) }
        if !person.contains("@") { forms.append(String(bare.dropFirst())) }
        return forms.map { $0.lowercased() }
    }
}
