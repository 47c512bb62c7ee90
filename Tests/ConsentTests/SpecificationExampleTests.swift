import Consent
import Documents
import Findings
import Foundation
import Testing

/// The worked examples of the consent specification, read from its own page where that lies beside the package.
@Suite struct SpecificationExampleTests {
    private struct Example {
        var title = ""
        var blocks: [String] = []
        var figures: [String] = []
    }

    @Test func `the worked examples of the specification give their figures`() throws {
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("../shared/consent-statistics.md")
        guard let text = try? String(contentsOf: page, encoding: .utf8) else {
            print("skipped: the specification's page is not there")
            return
        }
        let examples = examples(in: text)
        #expect(examples.count == 8)
        for example in examples {
            let counted = try count(
                ledger: example.blocks[0], messages: example.blocks[1], logStart: "2025-01-01T00:00:00Z")
            for member in [
                "s01_active", "s02_coverage", "s03_promotional", "s04_after_revocation", "s05_honour", "s05_late",
                "s06_optout_rate_msg", "s06_optout_rate_out",
            ] {
                let line = example.figures.first { $0.hasPrefix(member + " ") }.map { $0.dropFirst(member.count) } ?? ""
                let rows = line.replacing("] [", with: "],[").replacing(" ", with: "")
                #expect(counted.exact[member]?.canonicalText == "[\(rows)]", "\(example.title), \(member)")
            }
        }
    }

    private func examples(in text: String) -> [Example] {
        var examples: [Example] = []
        var block: [String]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("### Example ") {
                examples.append(Example(title: line))
            } else if line.hasPrefix("```"), !examples.isEmpty {
                if let lines = block {
                    if lines.first?.hasPrefix("s") == true {
                        examples[examples.count - 1].figures = lines
                    } else {
                        examples[examples.count - 1].blocks.append(lines.joined(separator: "\n") + "\n")
                    }
                    block = nil
                } else {
                    block = []
                }
            } else {
                block?.append(line)
            }
        }
        return examples
    }
}
