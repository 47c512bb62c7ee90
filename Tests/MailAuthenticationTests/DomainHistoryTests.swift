import DNS
import Findings
import Testing

@testable import MailAuthentication

/// What one snapshot carries on to the next.
@Suite struct DomainHistoryTests {
    private static let key = "s1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))\n"
    private static let otherKey =
        "s1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048, fill: 0x33))\n"

    private func record(
        _ zone: String, after earlier: SubjectRecord?, _ world: PolicyWorld? = nil, days: Int = 0,
        selectors: [String] = ["s1"], base: String = FindingCase.base
    ) async throws -> SubjectRecord {
        let moment = try #require(
            Instant(secondsSinceEpoch: Instant.demonstration.secondsSinceEpoch + days * 86_400))
        let request = DomainRequest(
            name: name("county.example"), declaredRoles: [.sends, .receives], selectors: selectors,
            history: earlier.flatMap(DomainHistory.init(of:)))
        return await checkDomain(
            request, from: Vantage(resolver: ScriptedResolver(base + zone), asOf: moment, policyFiles: world))
    }

    private func age(_ record: SubjectRecord) -> FactValue? { record.facts["domain.dkim.oldest-key-days"] }

    @Test func aKeyAgesFromTheDayItWasFirstSeen() async throws {
        let first = try await record(Self.key, after: nil)
        #expect(age(first) == nil)
        let second = try await record(Self.key, after: first, days: 30)
        #expect(age(second) == .number(30))
        // Looking again changes nothing but the count of days.
        #expect(second.details["history"] == first.details["history"])
        let third = try await record(Self.key, after: second, days: 400)
        #expect(age(third) == .number(400) && third.findings.contains { $0.code == "dkim.old-key" })
        // Another key under the same selector begins anew.
        let rotated = try await record(Self.otherKey, after: third, days: 401)
        #expect(age(rotated) == .number(0) && !rotated.findings.contains { $0.code == "dkim.old-key" })
        #expect(try await age(record(Self.otherKey, after: rotated, days: 411)) == .number(10))
    }

    @Test func aFailedLookUpForgetsNothing() async throws {
        let first = try await record(Self.key, after: nil)
        let failed = try await record("s1._domainkey.county.example TXT !timeout", after: first, days: 10)
        let back = try await record(Self.key, after: failed, days: 20)
        #expect(age(back) == .number(20))
        let gone = try await record("", after: first, days: 10)
        #expect(try await age(record(Self.key, after: gone, days: 20)) == .number(0))
        let silent = try await record("county.example NS !timeout", after: first, days: 10, base: "")
        #expect(silent.findings.map(\.code) == ["dns.unreachable"] && age(silent) == nil)
        #expect(try await age(record(Self.key, after: silent, days: 20)) == .number(20))
    }

    @Test func selectorsOfEarlierSnapshotsAreLookedAt() async throws {
        let hidden = "x9._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))\n"
        let named = try await record(hidden, after: nil, selectors: ["x9"])
        let blind = try await record(hidden, after: nil, selectors: [])
        #expect(blind.facts["domain.dkim.keys"]?.isUnknown == true)
        let told = try await record(hidden, after: named, selectors: [])
        #expect(told.facts["domain.dkim.keys"] == .number(1))
        // One that is withdrawn in the meantime is not missed.
        let later = try await record(Self.key, after: named, selectors: ["s1"])
        #expect(!later.findings.contains { $0.code == "dkim.selector-missing" })
    }

    @Test func failuresOfThePolicyFileAreCounted() async throws {
        let broken = PolicyWorld.answering(.unreachable("no answer in time"))
        let first = try await record(FindingCase.withPolicy, after: nil, broken)
        #expect(first.findings.first { $0.code == "mta-sts.fetch-failed" }?.severity == .unknown)
        let second = try await record(FindingCase.withPolicy, after: first, broken)
        #expect(second.findings.first { $0.code == "mta-sts.fetch-failed" }?.severity == .medium)
        #expect(DomainHistory(of: second)?.policyFailures == 2)
        // What was not recorded or not asked says nothing of the host.
        let unrecorded = try await record(FindingCase.withPolicy, after: second, .answering(.unrecorded))
        #expect(DomainHistory(of: unrecorded)?.policyFailures == 2)
        #expect(DomainHistory(of: try await record(FindingCase.withPolicy, after: second))?.policyFailures == 2)
        let good = try await record(FindingCase.withPolicy, after: second, .serving(FindingCase.enforced))
        #expect(DomainHistory(of: good)?.policyFailures == 0)
        #expect(DomainHistory(of: try await record("", after: second))?.policyFailures == 0)
    }

    @Test func aPolicyIsRememberedWhileItCannotBeFetched() async throws {
        let first = try await record(FindingCase.withPolicy, after: nil, .serving(FindingCase.enforced))
        let broken = try await record(FindingCase.withPolicy, after: first, .answering(.unreachable("x")))
        let changed = try await record(FindingCase.withPolicy, after: broken, .serving(FindingCase.tested))
        #expect(changed.findings.contains { $0.code == "mta-sts.id-unchanged" })
        let again = try await record(FindingCase.withPolicy, after: changed, .serving(FindingCase.tested))
        #expect(!again.findings.contains { $0.code == "mta-sts.id-unchanged" })
        let removed = try await record(FindingCase.mailServer, after: again, nil)
        #expect(DomainHistory(of: removed)?.policy == nil)
    }

    @Test func silenceIsCountedOnlyWhereServersAreSilent() async throws {
        var earlier: SubjectRecord?
        for count in 1...3 {
            let silent = try await record("county.example NS !timeout", after: earlier, base: "")
            #expect(silent.findings.first?.severity == (count < 3 ? .unknown : .high))
            #expect(DomainHistory(of: silent)?.unreachable == count)
            earlier = silent
        }
        let back = try await record("", after: earlier)
        #expect(DomainHistory(of: back)?.unreachable == 0)
        let unrecorded = try await record("", after: nil, base: "zone other\n")
        #expect(DomainHistory(of: unrecorded)?.unreachable == 0)
    }

    @Test func mailServersAreCountedByName() async throws {
        let host = name("mx.county.example")
        let dkim = await DKIMAnalysis(
            of: name("county.example"), settings: [], others: [], isParked: true,
            inquiry: Inquiry(resolver: ScriptedResolver("zone example"), within: .seconds(5)))
        let mtaSTS = await MTASTSAnalysis(
            of: name("county.example"),
            mx: MXAnalysis(
                of: name("county.example"),
                inquiry: Inquiry(resolver: ScriptedResolver("zone example"), within: .seconds(5))),
            from: Vantage(resolver: ScriptedResolver(""), asOf: .demonstration),
            inquiry: Inquiry(resolver: ScriptedResolver("zone example"), within: .seconds(5)))
        var history = DomainHistory()
        for (isSilent, count) in [(true, 1), (true, 2), (false, 0), (true, 1)] {
            history = DomainHistory(
                after: history, on: Instant.demonstration.utcDate, dkim: dkim, mtaSTS: mtaSTS,
                servers: [host: isSilent])
            #expect(history.silences(of: host) == count)
        }
    }

    @Test func whatIsStoredIsReadBack() throws {
        let history = DomainHistory(
            keys: [
                DomainHistory.Key(
                    selector: "s1", fingerprint: "0123456789abcdef", since: try #require(CalendarDate("2026-10-01")))
            ], policy: DomainHistory.Policy(id: "1", mode: "testing", fingerprint: "fedcba9876543210"),
            policyFailures: 2, unreachable: 1,
            silentServers: ["mx.county.example": 3], nameServers: ["ns1.county.example", "ns2.county.example"])
        let record = SubjectRecord(
            subject: Subject(kind: .domain, name: "county.example"), details: .object(["history": history.json]))
        #expect(DomainHistory(of: record) == history)
        #expect(
            history.json.canonicalText
                == #"{"keys":[{"key":"0123456789abcdef","selector":"s1","since":"2026-10-01"}],"name-servers":["ns1.county.example","ns2.county.example"],"policy":{"id":"1","mode":"testing","policy":"fedcba9876543210"},"policy-failures":2,"silent-servers":{"mx.county.example":3},"unreachable":1}"#
        )
        #expect(DomainHistory().json == .object([:]))
    }

    @Test func whatCannotBeReadIsLeftOut() {
        let subject = Subject(kind: .domain, name: "county.example")
        #expect(DomainHistory(of: SubjectRecord(subject: subject)) == nil)
        #expect(DomainHistory(of: SubjectRecord(subject: subject, details: .object(["history": .string("x")]))) == nil)
        let odd = JSONValue.object([
            "keys": .array([.object(["selector": .string("s1")]), .integer(1)]), "policy": .array([]),
            "policy-failures": .integer(-5), "unreachable": .integer(.max),
            "name-servers": .array([.string("b.example"), .string("a..example"), .integer(1), .string("A.example")]),
            "silent-servers": .object(["a": .string("x"), "b": .integer(0), "c": .integer(2)]),
        ])
        let read = DomainHistory(of: SubjectRecord(subject: subject, details: .object(["history": odd])))
        #expect(
            read
                == DomainHistory(
                    unreachable: DomainHistory.limit, silentServers: ["c": 2], nameServers: ["a.example", "b.example"]))
    }

    @Test func theNameServersSeenLastAreRemembered() async throws {
        let two = "county.example NS ns0.provider.example\n"
        let first = try await record(two, after: nil)
        let names = ["ns.provider.example", "ns0.provider.example"]
        #expect(DomainHistory(of: first)?.nameServers == names)
        let failed = try await record("county.example NS !timeout", after: first)
        #expect(DomainHistory(of: failed)?.nameServers == names)
        let silent = try await record("county.example NS !timeout", after: failed, base: "")
        #expect(silent.findings.map(\.code) == ["dns.unreachable"] && DomainHistory(of: silent)?.nameServers == names)
        #expect(
            silent.findings.first?.fix
                == "Ask whoever runs ns.provider.example and ns0.provider.example whether they serve this zone; a"
                + " delegation to servers that don't know it must be removed.")
        let moved = try await record("", after: silent)
        #expect(DomainHistory(of: moved)?.nameServers == ["ns.provider.example"])
        let apart = try await record("county.example A 203.0.113.1", after: moved, base: "zone example\n")
        #expect(DomainHistory(of: apart)?.nameServers == [])
    }
}
