import Documents
import Testing

@testable import Settings

/// Names in other scripts, with a conversion that knows two.
@Suite struct NameConversionTests {
    private static let two = NameConversion { name throws(NameConversion.Refusal) in
        guard name.contains("bücher") || name.contains("Bücher") else {
            throw NameConversion.Refusal(words: "the part '☃' has a character that domain names may not have there")
        }
        return name.replacing("Bücher", with: "xn--bcher-kva").replacing("bücher", with: "xn--bcher-kva")
    }

    private func settings(_ domains: String, email: String = "a@county.example") throws -> OfficeSettings {
        let text = """
            office: {name: Juniper, type: county, time-zone: UTC, email: "\(email)"}
            created: 2026-09-01
            report-address: \(email)
            domains:
            \(domains)
            """
        return try OfficeSettings.read(from: .memory(["Content/site.yml": text]), names: Self.two)
    }

    @Test func areKeptInTheFormOfTheDNS() throws {
        let settings = try settings(
            "  - {name: Bücher.Example, subdomains: [www, mail.bücher.example, bücher]}", email: "a.b@bücher.example")
        #expect(settings.domains.map(\.name) == ["xn--bcher-kva.example"])
        #expect(
            settings.domains.first?.subdomains == [
                "www.xn--bcher-kva.example", "mail.xn--bcher-kva.example", "xn--bcher-kva.xn--bcher-kva.example",
            ])
        #expect(settings.office.email == "a.b@xn--bcher-kva.example")
        #expect(settings.reportAddress == "a.b@xn--bcher-kva.example")
    }

    @Test func bothFormsAreTheSameDomain() {
        let error = #expect(throws: Diagnostics.self) {
            try settings("  - {name: bücher.example}\n  - {name: xn--bcher-kva.example}")
        }
        #expect(error?.all.map(\.code) == ["settings.duplicate"])
    }

    @Test func theLabelThatHasNoSuchFormIsNamed() {
        let error = #expect(throws: Diagnostics.self) { try settings("  - {name: vote.☃.example}") }
        #expect(
            error?.all.first?.message
                == "'vote.☃.example' is not a domain name: the part '☃' has a character that domain names may not have"
                + " there.")
        #expect(error?.all.first?.place?.line == 5)
    }

    @Test func withoutAConversionTheyAreRefused() {
        #expect(throws: DomainNameFault.self) { try domainName("bücher.example", .none) }
    }
}
