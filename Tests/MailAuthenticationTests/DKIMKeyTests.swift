import DNS
import Findings
import Testing

@testable import MailAuthentication

/// RFC 6376 sections 3.2 and 3.6.1, RFC 8301, RFC 8463.
@Suite struct DKIMKeyTests {
    @Test(arguments: [512, 768, 1023, 1024, 1025, 2047, 2048, 3072, 4096, 4097])
    func theSizeIsReadFromTheKeyInBothForms(bits: Int) throws {
        let bare = TestKey.rsaKey(bits: bits)
        #expect(try DKIMKey(rsa: bare).bits == bits)
        #expect(try DKIMKey(rsa: TestKey.publicKeyInfo(bare)).bits == bits)
        #expect(try DKIMKey(rsa: bare) == DKIMKey(rsa: TestKey.publicKeyInfo(bare)))
    }

    @Test func theKeyOfRFC6376AppendixCIsRead() throws {
        let text = """
            MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYt\
            IxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0\
            fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB
            """
        let octets = try #require(base64Decoded(text.utf8))
        let key = try DKIMKey(rsa: octets)
        #expect(key.bits == 1024)
        #expect(!key.hasOddExponent)
    }

    @Test func theKeyOfRFC8463AppendixAIsRead() throws {
        let octets = try #require(base64Decoded("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=".utf8))
        #expect(try DKIMKey(ed25519: octets).bits == 256)
    }

    @Test func damageIsTold() {
        let info = TestKey.publicKeyInfo(TestKey.rsaKey(bits: 1024))
        let other = TestKey.publicKeyInfo(TestKey.rsaKey(bits: 1024), algorithm: [0x2a, 0x03])
        let negative = TestKey.element(0x30, TestKey.element(0x02, [0x80, 1]) + TestKey.element(0x02, [3]))
        let empty = TestKey.element(0x30, TestKey.element(0x02, []) + TestKey.element(0x02, [3]))
        let rows: [([UInt8], DKIMKey.Damage)] = [
            ([], .structure), ([0x30], .structure), ([0x30, 0x84, 1, 2, 3, 4], .structure),
            ([0x30, 0x80, 0, 0], .structure),
            (Array(info.dropLast()), .structure), (info + [0], .trailing), (other, .algorithm), (negative, .structure),
            (empty, .structure),
            (TestKey.element(0x30, TestKey.element(0x02, [0x40]) + TestKey.element(0x02, [3]) + [5, 0]), .trailing),
            (TestKey.element(0x31, [1, 2]), .structure),
        ]
        for (octets, damage) in rows {
            #expect(throws: damage) { try DKIMKey(rsa: octets) }
        }
        #expect(throws: DKIMKey.Damage.length(33)) { try DKIMKey(ed25519: Array(repeating: 1, count: 33)) }
        #expect(DKIMKey.Damage.length(33).description == "it has 33 octets instead of 32")
        let words = [DKIMKey.Damage.base64, .structure, .trailing, .algorithm].map(\.description)
        #expect(Set(words).count == 4)
    }

    @Test func everyTruncationOfAKeyIsDamageAndNeverATrap() {
        let info = TestKey.publicKeyInfo(TestKey.rsaKey(bits: 1024))
        for count in info.indices {
            #expect(throws: DKIMKey.Damage.self) { try DKIMKey(rsa: Array(info.prefix(count))) }
        }
    }

    @Test(
        "RFC 8017 section 3.1: exponents",
        arguments: [
            ([3], false), ([1, 0, 1], false), ([0, 1, 0, 1], false), ([1], true), ([2], true), ([0], true),
            ([1, 0, 0, 0, 1], true), ([255, 255, 255, 255], false),
        ]
            as [([UInt8], Bool)])
    func exponents(octets: [UInt8], isOdd: Bool) throws {
        #expect(try DKIMKey(rsa: TestKey.rsaKey(bits: 1024, exponent: octets)).hasOddExponent == isOdd)
    }

    @Test(
        "RFC 4648 section 10, and what is not whole",
        arguments: [
            ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
            ("Zm9vYmFy", "foobar"), ("Zg", nil), ("Zg=", nil), ("Zg===", nil), ("Z", nil), ("Zm9v=", nil), ("=", nil),
            ("Zm9v!", nil), ("Zm-v", nil), ("Zg==Zg==", nil),
        ])
    func base64(text: String, decoded: String?) {
        #expect(base64Decoded(text.utf8) == decoded.map { Array($0.utf8) })
    }

    @Test(
        "RFC 6376 sections 3.2 and 3.6.1: tag lists",
        arguments: [
            ("p=", true), ("v=DKIM1; p=", true), ("v=DKIM1;p=;", true), (" v = DKIM1 ;\\x09p = AAAA ; ", true),
            ("k=rsa; p=AA\\x0D\\x0A AA", true), ("p=; x_1=unknown", true), ("n=notes; p=", true), ("g=*; p=", true),
            ("", false), (";", false), ("p", false), ("v=DKIM1", false), ("v=DKIM1;; p=", false),
            ("v=DKIM2; p=", false),
            ("V=DKIM1; P=", false), ("p=; v=DKIM1", false), ("p=; p=", false), ("k=rsa; k=rsa; p=", false),
            ("1p=; p=", false), ("p=\\xC3\\xA9", false), ("p=\\x00", false), ("=x; p=", false), ("p-q=; p=", false),
        ])
    func tagLists(text: String, isGood: Bool) {
        #expect(((try? DKIMRecord(octets(text))) != nil) == isGood)
    }

    @Test func theMistakeIsPlaced() {
        let rows: [(String, TagFault)] = [
            ("v=DKIM1; abc; p=", TagFault(.malformed, 9..<12)),
            ("v=DKIM1; a bc; p=", TagFault(.malformed, 9..<13, at: 10)),
            ("v=DKIM1; p-q=x; p=", TagFault(.malformed, 9..<14, at: 10)),
            ("v=DKIM1; 1p=x; p=", TagFault(.malformed, 9..<13)),
            ("v=DKIM1; =x; p=", TagFault(.malformed, 9..<11)),
            ("v=DKIM1; n=a\\xFFb; p=", TagFault(.malformed, 9..<14, at: 12)),
            ("v=DKIM1; ; p=", TagFault(.malformed, 8..<10, at: 9)),
            ("p=; p=AA", TagFault(.repeated, 4..<8)),
            ("p=; v=DKIM1", TagFault(.version, 4..<11)),
            ("v=DKIM2; p=", TagFault(.version, 0..<7, at: 6)),
            ("v = DKIM; p=", TagFault(.version, 0..<8, at: 8)),
            ("v=DKIM11; p=", TagFault(.version, 0..<8, at: 7)),
            ("k=rsa", TagFault(.noKey, 0..<5, at: 5)),
        ]
        for (text, fault) in rows { #expect(throws: fault, "\(text)") { try DKIMRecord(octets(text)) } }
    }

    @Test func tagsHaveTheirDefaults() throws {
        let plain = try DKIMRecord(octets("p=AAAA"))
        #expect(
            plain.keyType == "rsa" && plain.hashes == nil && plain.servesMail && !plain.isTesting && !plain.isRevoked)
        let full = try DKIMRecord(octets("v=DKIM1; k=ed25519; h=sha1 : sha256; s=web : *; t=s : y; p= "))
        #expect(full.keyType == "ed25519" && full.hashes == ["sha1", "sha256"] && full.servesMail && full.isTesting)
        #expect(full.isRevoked)
        #expect(try DKIMRecord(octets("s=tlsrpt; p=AAAA")).servesReportsOnly)
        #expect(try !DKIMRecord(octets("s=EMAIL; p=AAAA")).servesMail, "values are compared with case")
        #expect(try !DKIMRecord(octets("t=Y; p=AAAA")).isTesting)
    }

    @Test(arguments: [
        ("v=DKIM1; p=AA", true), ("v=dkim1", true), ("k=rsa; p=AA", true), ("p=AA", true), ("v=spf1 -all", false),
        ("google-site-verification=p=1", false), ("hello", false),
    ])
    func otherTextsAtASelectorAreNotTakenForKeys(text: String, isMeant: Bool) {
        #expect(DKIMRecord.isMeant(by: octets(text)) == isMeant)
    }
}

/// Where selectors come from, and what is asked.
@Suite struct DKIMSelectorTests {
    private static let key = "v=DKIM1; p=\(TestKey.rsa(bits: 2048))"

    private func analysis(_ zone: String, settings: [String] = [], others: [String] = []) async -> (
        DKIMAnalysis, [String]
    ) {
        let inquiry = Inquiry(
            resolver: ScriptedResolver("zone example\ncounty.example NS ns.example\n" + zone), within: .seconds(60))
        let analysis = await DKIMAnalysis(
            of: name("county.example"), settings: settings, others: others.map(name), isParked: false, inquiry: inquiry)
        let asked = await inquiry.allAnswers().map { $0.question.name.labels[0] }
        return (analysis, asked)
    }

    @Test func noBaseNameMeansNoKeyAndSavesAllOtherQuestions() async {
        let (analysis, asked) = await analysis("", others: ["x.mail.protection.outlook.com"])
        #expect(asked == ["_domainkey"])
        #expect(analysis.hasKey == false)
        #expect(analysis.facts["domain.dkim.keys"] == .number(0))
    }

    @Test func selectorsOfSettingsAreAskedAlways() async {
        let (analysis, asked) = await analysis(
            "c1._domainkey.county.example TXT \(Self.key)\n_domainkey.county.example TXT !nonexistent", settings: ["C1"]
        )
        #expect(Set(asked).isSuperset(of: ["_domainkey", "c1"]))
        #expect(analysis.usable.map(\.name) == ["c1"])
    }

    @Test func providersAreRecognizedByTheirNames() async {
        let (analysis, asked) = await analysis(
            "selector1._domainkey.county.example CNAME selector1-x.onmicrosoft.com\nselector1-x.onmicrosoft.com TXT \(Self.key)",
            others: ["county-example.mail.protection.outlook.com"])
        #expect(analysis.providers == ["Microsoft 365"])
        #expect(Set(asked).isSuperset(of: ["selector1", "selector2", "signet-wildcard-probe"]))
        #expect(!asked.contains("default"), "the general ones only when nothing was found")
        #expect(analysis.selectors.map(\.name) == ["selector1"])
        #expect(analysis.selectors.first?.provider == "Microsoft 365")
    }

    @Test func generalSelectorsAreAskedWhenNothingElseAnswers() async {
        let (analysis, asked) = await analysis("mail._domainkey.county.example TXT \(Self.key)")
        #expect(Set(asked).isSuperset(of: MailProvider.generalSelectors))
        #expect(analysis.usable.map(\.name) == ["mail"])
        #expect(asked.count <= 42)
    }

    @Test func whereEveryNameAnswersAGuessProvesNothing() async {
        let (guessed, _) = await analysis("*._domainkey.county.example TXT v=DKIM1; p=", others: ["google.com"])
        #expect(guessed.selectors.isEmpty)
        #expect(guessed.isRevokedByWildcard)
        #expect(guessed.facts["domain.dkim.keys"] == .number(0))
        let (text, _) = await analysis("*.county.example TXT v=spf1 -all")
        #expect(text.selectors.isEmpty)
    }

    @Test func aFailedBaseNameLeavesTheCountUnknown() async {
        let (analysis, _) = await analysis("_domainkey.county.example TXT !servfail")
        #expect(analysis.hasKey == nil)
        #expect(analysis.facts["domain.dkim.keys"] == .unknown("the name server reported a failure"))
    }

    @Test(arguments: [
        ("c1._domainkey.county.example TXT v=DKIM1; p=", 0), ("c1._domainkey.county.example TXT v=DKIM1", 0),
        ("c2._domainkey.county.example TXT \(key)", nil),
        ("_domainkey.county.example TXT !empty\nc1._domainkey.county.example TXT !timeout", nil),
    ])
    func whatSettingsNameAndCannotBeUsedIsNoKey(zone: String, count: Int?) async {
        let (analysis, _) = await analysis(zone, settings: ["c1"])
        if let count {
            #expect(analysis.facts["domain.dkim.keys"] == .number(count))
            #expect(analysis.hasKey == false)
        } else {
            #expect(analysis.facts["domain.dkim.keys"]?.isUnknown == true)
            #expect(analysis.hasKey == nil)
        }
    }

    @Test func aSelectorThatMakesNoNameIsNotThere() async {
        let (analysis, _) = await analysis(
            "_domainkey.county.example TXT !empty", settings: [String(repeating: "x", count: 70)])
        guard case .missing? = analysis.selectors.first?.state else {
            Issue.record("\(analysis.selectors)")
            return
        }
    }

    @Test func theListOfProvidersIsSound() {
        let names = MailProvider.all.map(\.name)
        #expect(Set(names).count == names.count)
        for provider in MailProvider.all {
            #expect(provider.checked >= 2026 && !provider.marks.isEmpty)
            for mark in provider.marks { #expect(mark.labels.count > 1, "\(mark)") }
            for selector in provider.selectors {
                #expect((try? name("a.example").prefixed(selector + "._domainkey")) != nil)
            }
        }
        #expect(MailProvider.owning(name("aspmx.l.google.com"))?.name == "Google Workspace")
        #expect(MailProvider.owning(name("notgoogle.com")) == nil)
        #expect(Set(MailProvider.generalSelectors).count == MailProvider.generalSelectors.count)
    }
}
