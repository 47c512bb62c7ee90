import DNS
import Testing

@testable import MailAuthentication

/// RFC 7208 section 7.
@Suite struct MacroTests {
    private static func values(_ ip: String = "192.0.2.3") -> MacroValues? {
        IPAddress(ip).map { ip in
            MacroValues(
                localPart: "strong-bad", senderDomain: "email.example.com", domain: "email.example.com", ip: ip,
                helo: "mx.example.org", validatedName: "mx.example.org", receiver: "rcv.example", time: 1_234)
        }
    }

    private func expand(_ text: String, _ ip: String = "192.0.2.3") throws -> String {
        let macros = try MacroString(octets(text)[...], in: .explanation)
        return String(decoding: macros.expanded(with: try #require(Self.values(ip))), as: UTF8.self)
    }

    @Test(
        "section 7.4: the examples",
        arguments: [
            ("%{s}", "strong-bad@email.example.com"), ("%{o}", "email.example.com"), ("%{d}", "email.example.com"),
            ("%{d4}", "email.example.com"), ("%{d3}", "email.example.com"), ("%{d2}", "example.com"), ("%{d1}", "com"),
            ("%{dr}", "com.example.email"), ("%{d2r}", "example.email"), ("%{l}", "strong-bad"),
            ("%{l-}", "strong.bad"),
            ("%{lr}", "strong-bad"), ("%{lr-}", "bad.strong"), ("%{l1r-}", "strong"),
            ("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"),
            ("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"),
            ("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com"),
            ("%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com"),
            ("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net"),
        ])
    func examples(text: String, expected: String) throws {
        #expect(try expand(text) == expected)
    }

    @Test("section 7.4: the IPv6 example")
    func sixExample() throws {
        let expected = "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com"
        #expect(try expand("%{ir}.%{v}._spf.%{d2}", "2001:db8::cb01") == expected)
    }

    @Test(
        "sections 7.1 to 7.3: letters, escapes and transformers",
        arguments: [
            ("%%", "%"), ("%_", " "), ("%-", "%20"), ("100%%_", "100%_"), ("%{h}", "mx.example.org"),
            ("%{p}", "mx.example.org"), ("%{v}", "in-addr"), ("%{i}", "192.0.2.3"), ("%{c}", "192.0.2.3"),
            ("%{r}", "rcv.example"), ("%{t}", "1234"), ("%{S}", "strong-bad%40email.example.com"),
            ("%{L}", "strong-bad"), ("%{d128}", "email.example.com"), ("%{d99999999999999999999}", "email.example.com"),
            ("%{dR}", "com.example.email"), ("%{s@}", ""), ("a b", "a b"), ("%{o.-}", "email.example.com"),
            ("%{s2r.}", "email.strong-bad@email"),
        ])
    func lettersAndTransformers(text: String, expected: String) throws {
        // `@` is no delimiter.
        if text == "%{s@}" {
            #expect(throws: SPFFault.self) { try expand(text) }
        } else if text == "%{s2r.}" {
            #expect(try expand(text) == "example.strong-bad@email")
        } else {
            #expect(try expand(text) == expected)
        }
    }

    @Test("section 7.3: a name over 253 characters loses labels from the left")
    func longNames() throws {
        let text = (0..<40).map { "label\($0)" }.joined(separator: ".") + ".%{d}"
        let macros = try MacroString(domain: octets(text)[...])
        let name = macros.expandedDomain(with: try #require(Self.values()))
        #expect(name.utf8.count <= 253)
        #expect(name.hasSuffix(".label39.email.example.com"))
        #expect(name.hasPrefix("label"))
    }

    @Test("section 4.8: what is expanded is not escaped, and RFC 8616: no name has characters of other scripts")
    func expansionsAsNames() {
        #expect(DomainName(expansion: "a b.example")?.labels.count == 2)
        #expect(DomainName(expansion: "a\\b.example")?.labels.count == 2)
        #expect(DomainName(expansion: "\u{fc}.example") == nil)
        #expect(DomainName(expansion: "a..example") == nil)
        #expect(DomainName(expansion: "") == nil)
    }

    @Test("section 7.2: p is the confirmed name, the domain's own first")
    func validatedName() async throws {
        let zone = """
            zone example
            zone arpa
            county.example TXT v=spf1 exists:%{p}.ok.example -all
            1.2.0.192.in-addr.arpa PTR a.other.example
            1.2.0.192.in-addr.arpa PTR m.county.example
            a.other.example A 192.0.2.1
            m.county.example A 192.0.2.1
            m.county.example.ok.example A 127.0.0.2
            """
        let ip = try #require(IPAddress("192.0.2.1"))
        let request = SPFRequest(ip: ip, mailFrom: "a@county.example", helo: "h.example")
        #expect(await checkHost(request, resolver: ScriptedResolver(zone)).result == .pass)
        let unnamed =
            "zone example\nzone arpa\ncounty.example TXT v=spf1 exists:%{p}.ok.example -all\nunknown.ok.example A 127.0.0.2"
        #expect(await checkHost(request, resolver: ScriptedResolver(unnamed)).result == .pass)
    }

    @Test("section 7.2: d changes inside an include; s, l and o do not")
    func domainsOfIncludes() async throws {
        let zone = """
            zone example
            county.example TXT v=spf1 include:p.example -all
            p.example TXT v=spf1 exists:%{d}.%{o}.%{l}.ok.example -all
            p.example.county.example.ann.ok.example A 127.0.0.2
            """
        let ip = try #require(IPAddress("192.0.2.1"))
        let request = SPFRequest(ip: ip, mailFrom: "ann@county.example", helo: "h.example")
        #expect(await checkHost(request, resolver: ScriptedResolver(zone)).result == .pass)
    }

    @Test func onlyTheDomainMacroCanBeFollowedWithoutASender() throws {
        for letter in "slohipv" {
            #expect(try MacroString(domain: octets("%{\(letter)}.example")[...]).dependsOnSender, "\(letter)")
        }
        #expect(try !MacroString(domain: octets("%{d2r}.%{D}.example")[...]).dependsOnSender)
        #expect(try MacroString(domain: octets("%{p}")[...]).usesValidatedName)
    }
}
