import DNS
import Testing

@Suite("Answers")
struct AnswerTests {
    @Test("mean that something is missing only when it is empty or does not exist")
    func missing() throws {
        let question = Question(try DomainName("a.example"), .txt)
        #expect(Answer(question, .empty).isMissing)
        #expect(Answer(question, .nonexistent).isMissing)
        #expect(!Answer(question, .records).isMissing)
        for reason in UnknownReason.allCases {
            let answer = Answer(question, .unknown(reason))
            #expect(!answer.isMissing)
            #expect(answer.unknownReason == reason)
        }
        #expect(Answer(question, .empty).unknownReason == nil)
    }

    @Test("say in words why something is unknown, each reason differently")
    func words() {
        let words = UnknownReason.allCases.map(\.description)
        #expect(Set(words).count == UnknownReason.allCases.count)
        #expect(UnknownReason.timeout.description == "the name server did not answer in time")
        #expect(UnknownReason.unrecorded.description == "the recorded zones do not hold this name")
    }

    @Test("have their records in one order, however they came")
    func order() throws {
        let name = try DomainName("a.example")
        let records = [
            ResourceRecord(name, .text([[0x62]])), ResourceRecord(name, .text([[0x61]])),
            ResourceRecord(name, .mailExchange(preference: 10, host: name)),
        ]
        let question = Question(name, .txt)
        let answer = Answer(question, .records, records: records)
        #expect(answer == Answer(question, .records, records: records.reversed()))
        #expect(answer.records.map(\.data.presentation) == ["10 a.example", "a", "b"])
    }

    @Test("show text with every octet that is not plain escaped")
    func presentation() throws {
        #expect(
            RecordData.text([Array("v=spf1 \"\\".utf8), [0, 9, 0x7f, 0xc3, 0xbc]]).presentation
                == #"v=spf1 "\x5C\x00\x09\x7F\xC3\xBC"#)
        #expect(RecordData.delegationSigner(keyTag: 1, algorithm: 13, digestType: 2).presentation == "1 13 2")
        #expect(RecordData.zoneKey(flags: 257, algorithm: 8).presentation == "257 8")
        #expect(RecordData.other("0 issue x").presentation == "0 issue x")
        #expect(RecordData.mailExchange(preference: 0, host: .root).presentation == "0 .")
    }

    @Test("name their type by its mnemonic, or its number")
    func types() {
        let names: [(UInt16, String)] = [
            (1, "A"), (2, "NS"), (5, "CNAME"), (6, "SOA"), (12, "PTR"), (15, "MX"), (16, "TXT"), (28, "AAAA"),
            (39, "DNAME"), (43, "DS"), (46, "RRSIG"), (48, "DNSKEY"), (52, "TLSA"), (257, "CAA"), (65_280, "TYPE65280"),
        ]
        for (number, name) in names { #expect(RecordType(rawValue: number).description == name) }
    }
}
