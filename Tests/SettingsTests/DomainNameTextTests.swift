import Testing

@testable import Settings

private let unknownLetter = "it has a letter that the DNS does not know. Write it in its ASCII form (xn--…)"

@Suite struct DomainNameTextTests {
    @Test(arguments: [
        ("county.example", "county.example"), ("COUNTY.Example.", "county.example"),
        ("a.b.c.d.example", "a.b.c.d.example"),
        ("xn--bcher-kva.example", "xn--bcher-kva.example"), ("3com.example", "3com.example"),
        (String(repeating: "a", count: 63) + ".example", String(repeating: "a", count: 63) + ".example"),
    ]) func goodNamesAreLoweredAndLoseTheirFinalDot(text: String, name: String) throws {
        #expect(try domainName(text, .none) == name)
    }

    @Test(arguments: [
        ("", DomainNameFault.emptyLabel), (".", .emptyLabel), ("a..example", .emptyLabel), (".example", .emptyLabel),
        ("county", .oneLabel), ("county.", .oneLabel), ("my county.example", .character(" ")),
        ("https://county.example", .character(":")), ("county.example/", .character("/")),
        ("clerk@county.example", .character("@")), ("_dmarc.county.example", .character("_")),
        ("*.county.example", .character("*")), ("büro.example", .notASCII(unknownLetter)),
        ("county\u{3002}example", .notASCII(unknownLetter)),
        ("-a.example", .hyphen), ("a-.example", .hyphen), ("192.0.2.1", .address), ("a.b.123", .address),
        (String(repeating: "a", count: 64) + ".example", .labelTooLong),
        (Array(repeating: "abcdefg", count: 32).joined(separator: "."), .tooLong),
        ("a\u{0}.example", .character("\u{0}")), ("a\r\n.example", .character("\r\n")),
    ]) func badNamesAreRefusedWithTheReason(text: String, fault: DomainNameFault) {
        #expect(throws: fault) { try domainName(text, .none) }
    }

    @Test(arguments: [
        (DomainNameFault.emptyLabel, "a part between two dots is empty"),
        (.labelTooLong, "a part between two dots has more than 63 characters"),
        (.tooLong, "it has more than 253 characters"),
        (.oneLabel, "it has no dot. Write it whole, for example county.example"),
        (.character(" "), "it has a space"),
        (.character("/"), "it looks like a web address. Write the name alone, without 'https://' and '/'"),
        (.character("@"), "it looks like an e-mail address. Write the part after the '@'"),
        (.character("_"), "it has the character '_'"),
        (.notASCII("the part '☃' is none"), "the part '☃' is none"),
        (.notASCII(unknownLetter), "it has a letter that the DNS does not know. Write it in its ASCII form (xn--…)"),
        (.hyphen, "a part begins or ends with a hyphen"), (.address, "it looks like an IP address"),
    ]) func everyReasonHasItsWords(fault: DomainNameFault, words: String) {
        #expect(fault.words == words)
    }

    @Test(arguments: ["c202603", "selector1", "S1", "a.b", "google", "k_1", "2024-01"]) func goodSelectors(text: String)
    {
        #expect(isSelector(text))
    }

    @Test(arguments: ["", "a b", "a..b", ".a", "a.", "é", "*", String(repeating: "a", count: 64), "a\n"])
    func badSelectors(text: String) {
        #expect(!isSelector(text))
    }

    @Test(arguments: [
        "America/Chicago", "Pacific/Kiritimati", "America/Argentina/Buenos_Aires", "UTC", "America/Port-au-Prince",
        "US/Central",
    ])
    func timeZonesOfTheDatabase(text: String) {
        #expect(isTimeZone(text))
    }

    @Test(arguments: [
        "", "CST", "GMT+5", "Chicago", "America", "America/", "/etc/localtime", "America/../UTC", "america chicago",
        "EST5EDT",
    ])
    func whatIsNoTimeZone(text: String) {
        #expect(!isTimeZone(text))
    }
}
