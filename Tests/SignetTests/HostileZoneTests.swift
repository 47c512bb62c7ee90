import Foundation
import Testing

/// A zone made to harm changes nothing but text on the page.
struct HostileZoneTests {
    /// Records as a zone file writes them.
    private static let records = [
        #""v=spf1 include:<script>alert(1)</script> -all""#,
        #""v=spf1 ip4:192.0.2.1 ](javascript:alert(1)) -all""#,
        #""v=spf1 exists:{{layout.office}}.example {{#x}} {{{y}}} -all""#,
        #""v=spf1 `` ```figure x` -all""#,
        #""v=spf1 ![x](http://evil.example/x.png) <img src=x onerror=alert(1)> -all""#,
        #""v=spf1 a:\226\128\174gro.example \001\002\027[31m -all""#,
        #""v=spf1 | a | b |\010| - | - |\010# h -all""#,
        #""v=spf1 ""# + String(repeating: #" "A<b>&\\'""#, count: 600) + #" " -all""#,
    ]

    @Test(arguments: records.indices)
    func hostileRecordsAreShownAndNeverObeyed(index: Int) throws {
        let record = Self.records[index]
        let zone = """
            $ORIGIN hostile.example.
            $TTL 3600
            @ IN SOA ns.hostile.example. hostmaster.hostile.example. 1 7200 3600 1209600 3600
            @ IN NS ns.hostile.example.
            ns IN A 192.0.2.53
            @ IN TXT \(record)
            @ IN MX 10 <b>mail.hostile.example.
            _dmarc IN TXT "v=DMARC1; p=<script>alert(2)</script>; rua=mailto:](javascript:alert(3))"
            """
        let workspace = try TemporaryWorkspace()
        try workspace.put("Content/zones/hostile.example.zone", zone + "\n")
        let settings = try workspace.text("Content/site.yml")
        try workspace.put(
            "Content/site.yml",
            settings.replacing(
                /(?m)^domains:$/, with: "domains:\n  - {name: hostile.example, purpose: a trap, release: public}"))
        let gathered = try workspace.signet(
            "gather", "--recorded", "Content/zones", environment: ["SOURCE_DATE_EPOCH": "1793620800"])
        #expect(gathered.status == 0, "\(gathered.errors)")
        let built = try workspace.signet("build")
        #expect(built.status == 0, "\(built.errors)")
        let page = try workspace.text("_site/domains/hostile.example.html")
        #expect(page.contains("v=spf1"))
        for (path, bytes) in try TemporaryWorkspace.contents(of: workspace.root + "/_site")
        where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
                .replacing(/<script src="[.\/]*assets\/site\.js" defer><\/script>/, with: "", maxReplacements: 1)
            for forbidden in [
                "<script", "<img src=x", "href=\"javascript:", "<b>mail", "evil.example/x.png\"", "\u{202e}",
            ] {
                #expect(!text.contains(forbidden), "\(path) has \(forbidden)")
            }
            let controls = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" }
            #expect(controls.isEmpty, "\(path)")
        }
    }
}
