import Testing

@testable import DNS

/// RFC 5891 (IDNA 2008) after the mapping of UTS 46, non-transitional.
@Suite("Names in other scripts")
struct UnicodeNameTests {
    @Test(
        "are turned into the form of the DNS",
        arguments: [
            ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.Example", "xn--bcher-kva.example"),
            ("bu\u{308}cher.example", "xn--bcher-kva.example"),
            // Non-transitional: the sharp s, the final sigma and the joiners stay letters of their own.
            ("straße.example", "xn--strae-oqa.example"), ("βόλος.example", "xn--nxasmm1c.example"),
            ("faß.de", "xn--fa-hia.de"),
            ("例え.テスト", "xn--r8jz45g.xn--zckzah"), ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
            ("ａｂｃ.example", "abc.example"), ("a．b｡c", "a.b.c"), ("España.example", "xn--espaa-rta.example"),
            ("_dmarc.bücher.example", "_dmarc.xn--bcher-kva.example"), ("bücher.example.", "xn--bcher-kva.example"),
            ("münchen.xn--bcher-kva.example", "xn--mnchen-3ya.xn--bcher-kva.example"),
            ("مثال.example", "xn--mgbh0fb.example"), ("plain.example", "plain.example"), (".", "."),
            ("a\\.b.example", "a\\046b.example"),
        ])
    func conversion(text: String, name: String) throws { #expect(try DomainName(unicode: text).description == name) }

    @Test(
        "that have no such form are refused, and the label is named",
        arguments: [
            ("vote.☃\u{0}.example", "☃\u{0}"), ("a.\u{202e}abc.example", "\u{202e}abc"), ("a.💩.example", "💩"),
            ("a.-ü.example", "-ü"), ("a.ü_b.example", "ü_b"), ("a.ü b.example", "ü b"), ("a.⑴ü.example", "⑴ü"),
            ("a.≠ü.example", "≠ü"), ("a.ü\u{2024}b.example", "ü\u{2024}b"),
            ("a.\u{00ad}.example", "\u{00ad}"), ("a.אa.example", "אa"),
            ("x." + String(repeating: "ü", count: 63) + ".example", String(repeating: "ü", count: 63)),
        ])
    func refusal(text: String, label: String) {
        let fault = #expect(throws: DomainName.Fault.self) { try DomainName(unicode: text) }
        guard case .noASCIIForm(label, let why)? = fault else {
            Issue.record("\(text.debugDescription): \(String(describing: fault))")
            return
        }
        #expect(!why.isEmpty && !why.hasSuffix("."))
        #expect(fault?.description == "the part '\(label)' \(why)")
    }

    @Test("keep the other rules of names")
    func otherFaults() {
        #expect(throws: DomainName.Fault.emptyLabel) { try DomainName(unicode: "ü..example") }
        #expect(throws: DomainName.Fault.emptyLabel) { try DomainName(unicode: "ü。。example") }
        #expect(throws: DomainName.Fault.tooLong) {
            try DomainName(unicode: Array(repeating: "üüüüüüüüüü", count: 20).joined(separator: "."))
        }
        #expect(throws: DomainName.Fault.tooLong) { try DomainName(unicode: String(repeating: "ü", count: 10_000)) }
    }

    @Test(
        "are shown as people read them, unless they do not turn back",
        arguments: [
            ("xn--bcher-kva.example", "bücher.example"), ("xn--strae-oqa.example", "straße.example"),
            ("plain.example", "plain.example"), (".", "."),
            // Not an A-label, one that decodes to ASCII, one that IDNA 2008 does not allow, and one in the wrong case.
            ("xn--99999999999999999.example", "xn--99999999999999999.example"),
            ("xn--abc-.example", "xn--abc-.example"),
            ("xn--ls8h.example", "xn--ls8h.example"), ("xn--.example", "xn--.example"),
        ])
    func display(name: String, shown: String) throws {
        let name = try DomainName(name)
        #expect(name.unicode == shown)
        #expect(name.bothForms == (shown == name.description ? shown : "\(name) (\(shown))"))
    }

    @Test("come back from their display to the same name, whatever the text was")
    func roundTrip() throws {
        var chance = SeededGenerator()
        let letters = Array("aä-ßñ例שم0\u{200d}\u{301}xn_σς.ｱ").map(String.init)
        var count = 0
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 1...8, using: &chance)).map { _ in
                letters.randomElement(using: &chance) ?? ""
            }.joined()
            guard let name = try? DomainName(unicode: text) else { continue }
            count += 1
            #expect(name.description.utf8.allSatisfy { (0x21...0x7e).contains($0) }, "\(text)")
            #expect(try DomainName(unicode: name.unicode) == name, "\(text)")
        }
        #expect(count > 100)
    }
}
