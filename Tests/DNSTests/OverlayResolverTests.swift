import Documents
import Testing

@testable import DNS

/// What would be answered after a change.
@Suite struct OverlayResolverTests {
    private static let zone = """
        $ORIGIN county.example.
        $TTL 3600
        @ SOA ns1.county.example. hostmaster.county.example. 1 7200 3600 1209600 300
        @ NS ns1.county.example.
        ns1 A 192.0.2.53
        @ TXT "v=spf1 -all"
        @ TXT "other"
        www CNAME web
        web A 192.0.2.80
        deep.below A 192.0.2.90
        """

    private func resolver(_ changes: [RecordChange]) throws -> OverlayResolver {
        let base = try RecordedResolver(files: .memory(["z/county.example.zone": Self.zone]), folder: "z")
        return OverlayResolver(base: base, changes: changes)
    }

    private func name(_ text: String) throws -> DomainName { try DomainName(text) }
    private func text(_ text: String) -> RecordData { .text([Array(text.utf8)]) }

    @Test func aSetIsReplacedWhole() async throws {
        let apex = try name("county.example")
        let answer = try await resolver([RecordChange(apex, .txt, [text("new")], ttl: 300)])
            .answer(to: Question(apex, .txt))
        #expect(answer.records.map(\.data) == [text("new")])
        #expect(answer.ttl == 300)
        #expect(answer.size == answer.expectedSize)
    }

    @Test func otherSetsAreThoseBelow() async throws {
        let apex = try name("county.example")
        let overlay = try resolver([RecordChange(apex, .txt, [text("new")])])
        #expect(await overlay.answer(to: Question(apex, .ns)).records.count == 1)
        #expect(await overlay.answer(to: Question(apex, .mx)).state == .empty)
        #expect(await overlay.securityState(of: apex) == .indeterminate)
        #expect(overlay.origin == "recorded zones")
    }

    @Test func aRemovedSetIsEmpty() async throws {
        let apex = try name("county.example")
        let overlay = try resolver([RecordChange(apex, .txt, [])])
        #expect(await overlay.answer(to: Question(apex, .txt)).state == .empty)
    }

    @Test func aNewNameExistsAndSoDoThoseAboveIt() async throws {
        let key = try name("s1._domainkey.county.example")
        let overlay = try resolver([RecordChange(key, .txt, [text("v=DKIM1; p=")])])
        #expect(await overlay.answer(to: Question(key, .txt)).state == .records)
        #expect(await overlay.answer(to: Question(key, .a)).state == .empty)
        #expect(await overlay.answer(to: Question(try name("_domainkey.county.example"), .txt)).state == .empty)
        #expect(
            await overlay.answer(to: Question(try name("s2._domainkey.county.example"), .txt)).state == .nonexistent)
    }

    @Test func aWildcardAnswersForWhatDoesNotExist() async throws {
        let overlay = try resolver([RecordChange(try name("*.county.example"), .txt, [text("wild")])])
        let made = await overlay.answer(to: Question(try name("vote.county.example"), .txt))
        #expect(made.records == [ResourceRecord(try name("vote.county.example"), text("wild"))])
        #expect(await overlay.answer(to: Question(try name("vote.county.example"), .mx)).state == .empty)
        #expect(await overlay.answer(to: Question(try name("web.county.example"), .txt)).state == .empty)
        // 'below' exists without records, and hides the wildcard from its own names.
        #expect(await overlay.answer(to: Question(try name("x.below.county.example"), .txt)).state == .nonexistent)
        #expect(await overlay.answer(to: Question(try name("a.b.county.example"), .txt)).state == .records)
    }

    @Test func aNewAliasIsFollowedToWhatIsBelow() async throws {
        let overlay = try resolver([
            RecordChange(try name("new.county.example"), .cname, [.name(try name("www.county.example"))], ttl: 60)
        ])
        let answer = await overlay.answer(to: Question(try name("new.county.example"), .a))
        #expect(answer.aliases.map(\.description) == ["www.county.example", "web.county.example"])
        #expect(answer.records.count == 1 && answer.ttl == 60)
    }

    @Test func anAliasBelowIsFollowedToWhatIsNew() async throws {
        let overlay = try resolver([RecordChange(try name("web.county.example"), .txt, [text("hello")])])
        let answer = await overlay.answer(to: Question(try name("www.county.example"), .txt))
        #expect(answer.records.map(\.data) == [text("hello")])
        #expect(answer.aliases.map(\.description) == ["web.county.example"])
    }

    @Test func aliasesInACircleAreUnknown() async throws {
        let (one, two) = (try name("one.county.example"), try name("two.county.example"))
        let overlay = try resolver([
            RecordChange(one, .cname, [.name(two)]), RecordChange(two, .cname, [.name(one)]),
        ])
        #expect(await overlay.answer(to: Question(one, .txt)).state == .unknown(.alias))
    }

    @Test func anAliasThatGoesLeavesNothingBehind() async throws {
        let www = try name("www.county.example")
        let overlay = try resolver([RecordChange(www, .cname, []), RecordChange(www, .txt, [text("x")])])
        #expect(await overlay.answer(to: Question(www, .a)).state == .empty)
        #expect(await overlay.answer(to: Question(www, .txt)).state == .records)
    }

    @Test func whatIsUnknownBelowStaysUnknown() async throws {
        let elsewhere = Question(try name("other.example"), .txt)
        let overlay = try resolver([RecordChange(try name("county.example"), .txt, [])])
        #expect(await overlay.answer(to: elsewhere).state == .unknown(.unrecorded))
    }

    @Test func theLaterOfTwoChangesCounts() async throws {
        let apex = try name("county.example")
        let overlay = try resolver([
            RecordChange(apex, .mx, []), RecordChange(apex, .txt, []), RecordChange(apex, .txt, [text("b")]),
        ])
        #expect(await overlay.answer(to: Question(apex, .txt)).records.map(\.data) == [text("b")])
    }
}
