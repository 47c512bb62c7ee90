import DNS
import MailAuthentication
import NIOCore
import Testing

@testable import Probes

/// Answers with addresses out of a table; a text that is no address is the reason of a failure.
private struct TableResolver: Resolver {
    var table: [String: [String]]
    var origin: String { "a table" }

    func answer(to question: Question) async -> Answer {
        let texts = table["\(question.name) \(question.type)"] ?? []
        if let reason = texts.first.flatMap(UnknownReason.init) { return Answer(question, .unknown(reason)) }
        let records = texts.compactMap { IPAddress($0).map { ResourceRecord(question.name, .address($0)) } }
        return records.isEmpty ? Answer(question, .empty) : Answer(question, .records, records: records)
    }

    func securityState(of name: DomainName) async -> DNSSECState { .indeterminate }
}

@Suite struct LocatorTests {
    private func place(_ four: [String], _ six: [String] = [], reach: Locator.Reach = .outside) async -> Whereabouts {
        let resolver = TableResolver(table: ["mx.county.example A": four, "mx.county.example AAAA": six])
        return await Locator(resolver: resolver, reach: reach).place(of: name("mx.county.example"), port: 25)
    }

    private func addresses(_ texts: String...) throws -> Whereabouts {
        .addresses(try texts.map { try SocketAddress(ipAddress: $0, port: 25) })
    }

    @Test func publicAddressesAreUsedTheOlderFamilyFirst() async throws {
        #expect(await place(["8.8.8.8"], ["2606:4700::1"]) == (try addresses("8.8.8.8", "2606:4700::1")))
        #expect(
            await place(["8.8.4.4", "8.8.8.8", "9.9.9.9"]) == (try addresses("8.8.4.4", "8.8.8.8")))
        #expect(await place(["servfail"], ["2606:4700::1"]) == (try addresses("2606:4700::1")))
    }

    @Test(arguments: [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "192.0.0.8",
        "224.0.0.1", "255.255.255.255",
    ])
    func noRecordLeadsIntoThisNetwork(_ address: String) async {
        #expect(await place([address]) == .unknown("its addresses can't be reached from outside"))
        #expect(await place(["8.8.8.8", address]) != .noAddress)
    }

    @Test(arguments: [
        "::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "2001::1",
        "ff02::1",
    ])
    func neitherDoesOneOfTheNewerFamily(_ address: String) async {
        #expect(await place([], [address]) == .unknown("its addresses can't be reached from outside"))
    }

    @Test func aWorldOfItsOwnEndsAtThisMachine() async throws {
        #expect(await place(["127.0.0.1"], ["::1"], reach: .machine) == (try addresses("127.0.0.1", "::1")))
        for address in ["8.8.8.8", "203.0.113.25", "10.0.0.1"] {
            #expect(await place([address], reach: .machine) == .unknown("its addresses are not on this machine"))
        }
    }

    @Test func noAddressIsToldApartFromNoAnswer() async {
        #expect(await place([]) == .noAddress)
        guard case .unknown = await place(["timeout"]), case .unknown = await place([], ["servfail"]) else {
            Issue.record("a failed look-up is unknown")
            return
        }
    }

    @Test(arguments: ["localhost", "192.0.2.1", "*.county.example", "a\\000b.example"])
    func whatIsNoHostNameIsNotAsked(_ text: String) async {
        let resolver = TableResolver(table: ["\(text) A": ["8.8.8.8"]])
        guard case .unknown = await Locator(resolver: resolver).place(of: name(text), port: 25) else {
            Issue.record("\(text) was looked up")
            return
        }
    }
}
