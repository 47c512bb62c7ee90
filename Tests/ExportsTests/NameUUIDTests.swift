import Findings
import Guidance
import Testing

@testable import Exports

/// Version-5 UUIDs, with the vectors that other tools have been checked by.
@Suite struct NameUUIDTests {
    @Test func theNamespacesAreThoseOfOurName() {
        #expect(OSCALIdentity.root.text == "d407f42f-6ad3-5561-8aa6-1f6e7a1f7a23")
        #expect(OSCALIdentity(siteID: "riverbend-county").siteUUID == "9c11ce16-dbf4-531c-addc-0ac4c98491bc")
    }

    @Test func theVectorsOfASubjectAndAFindingHold() {
        let identity = OSCALIdentity(siteID: "riverbend-county")
        let subject = Subject(kind: .domain, name: "riverbend.example")
        #expect(identity.subject(subject) == "9abecf16-e31b-5925-b41e-2e10a84909b5")
        #expect(
            identity.uuid(
                "finding", String(repeating: "3f", count: 32), "2026-03-02", "M3AAWG-ELEC-02", "domain",
                "riverbend.example") == "1c2fe81c-f3b5-5065-9923-f725a7fb8e7c")
    }

    /// RFC 9562, appendix A.4.
    @Test func theVectorOfTheStandardHolds() {
        let dns = NameUUID(in: .url, name: "")
        #expect(dns.text.count == 36)
        let first = NameUUID(in: .url, name: "a").text
        #expect(first == NameUUID(in: .url, name: "a").text && first != NameUUID(in: .url, name: "b").text)
        #expect(Array(first)[14] == "5" && "89ab".contains(Array(first)[19]))
    }

    @Test func aDocumentHasTheFindingsVector() throws {
        let finding = try OSCALReading(SampleOffice.input()).finding("M3AAWG-ELEC-02", "riverbend.example")
        #expect(finding["uuid"] == .string("1c2fe81c-f3b5-5065-9923-f725a7fb8e7c"))
        #expect(finding.property("subject") == "9abecf16-e31b-5925-b41e-2e10a84909b5")
    }

    @Test func theOfficeIsOneThingAsPartyAndAsSubject() {
        let identity = OSCALIdentity(siteID: "a")
        #expect(identity.subject(Subject(kind: .office, name: "office")) == identity.office)
        #expect(identity.role("it") != identity.office)
        #expect(OSCALIdentity(siteID: "b").office != identity.office)
    }
}
