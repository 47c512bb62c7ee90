import DNS

/// Zones with every kind of answer in them, for the recorded resolver and for a real name server.
enum SampleZones {
    static let files: [String: String] = [
        "county.example.zone": ##"""
        $ORIGIN county.example.
        $TTL 3600
        @ IN SOA ns1.county.example. hostmaster 1 7200 3600 1209600 300
          IN NS ns1
        ns1 300 IN A 192.0.2.53
            300 IN AAAA 2001:db8::53
        ; two strings of one record are one text
        @ 600 IN TXT "v=spf1 mx " "-all"
        @ 600 IN TXT "another"
        @ MX 20 mx2.vendor.example.
        @ MX 10 MX1
        mx1 A 192.0.2.25
        _dmarc TXT ( "v=DMARC1;"
                     " p=reject" )
        www CNAME @
        portal CNAME www
        results CNAME results.cdn.vendor.example.
        gone CNAME nowhere.vendor.example.
        hollow CNAME empty.vendor.example.
        outside CNAME host.outside.example.
        a.deep.below A 192.0.2.7
        *.wild TXT "made up"
        *.wild MX 10 mx1
        *.aliases CNAME mx1
        real.wild A 192.0.2.8
        loop1 CNAME loop2
        loop2 CNAME loop1
        self CNAME self
        delegated NS ns.elsewhere.example.
        glue.delegated A 192.0.2.9
        child NS ns1
        child DS 12345 13 2 0101010101010101010101010101010101010101010101010101010101010101
        moved DNAME vendor.example.
        odd TXT "tab\009quote\"backslash\\" "" "\195\188"
        null MX 0 .
        caa CAA 0 issue "ca.example"
        unknown TYPE65280 \# 4 C0000201
        dotted\.label TXT "dot"
        """##,
        "child.county.example.zone": """
        $TTL 60
        @ SOA ns1 hostmaster 1 2 3 4 5
        @ NS ns1.county.example.
        @ TXT "child"
        www A 192.0.2.80
        """,
        "vendor.example.zone": """
        $ORIGIN vendor.example.
        $TTL 300
        @ SOA ns1 hostmaster 1 2 3 4 5
        @ NS ns1.county.example.
        results.cdn CNAME edge
        edge 30 A 192.0.2.99
        edge 30 A 192.0.2.98
        mx2 A 192.0.2.26
        empty A 192.0.2.27
        www TXT "vendor"
        """,
    ]

    /// Questions inside the zones, each with its answer as one line.
    static let inside: [(String, RecordType, String)] = [
        ("county.example", .txt, "records: another | v=spf1 mx -all"),
        ("COUNTY.example", .mx, "records: 10 mx1.county.example | 20 mx2.vendor.example"),
        ("county.example", .a, "empty"), ("county.example", .ns, "records: ns1.county.example"),
        ("ns1.county.example", .aaaa, "records: 2001:db8::53"),
        ("_dmarc.county.example", .txt, "records: v=DMARC1; p=reject"),
        ("nothing.county.example", .txt, "nonexistent"),
        ("_dmarc.nothing.county.example", .txt, "nonexistent"),
        ("x.mx1.county.example", .a, "nonexistent"),
        // Aliases within a zone, across zones, to nothing.
        ("www.county.example", .txt, "records → county.example: another | v=spf1 mx -all"),
        (
            "portal.county.example", .mx,
            "records → www.county.example → county.example: 10 mx1.county.example | 20 mx2.vendor.example"
        ),
        ("portal.county.example", .aaaa, "empty → www.county.example → county.example"),
        ("portal.county.example", .cname, "records: www.county.example"),
        (
            "results.county.example", .a,
            "records → results.cdn.vendor.example → edge.vendor.example: 192.0.2.98 | 192.0.2.99"
        ),
        ("gone.county.example", .a, "nonexistent → nowhere.vendor.example"),
        ("hollow.county.example", .txt, "empty → empty.vendor.example"),
        ("loop1.county.example", .a, "unknown.alias → loop2.county.example"),
        ("self.county.example", .a, "unknown.alias"),
        // Empty non-terminals and wildcards.
        ("deep.below.county.example", .txt, "empty"), ("below.county.example", .a, "empty"),
        ("a.deep.below.county.example", .a, "records: 192.0.2.7"),
        ("b.deep.below.county.example", .a, "nonexistent"),
        ("any.wild.county.example", .txt, "records: made up"),
        ("any.at.all.wild.county.example", .mx, "records: 10 mx1.county.example"),
        ("any.wild.county.example", .a, "empty"),
        ("real.wild.county.example", .txt, "empty"),
        ("below.real.wild.county.example", .txt, "nonexistent"),
        ("wild.county.example", .txt, "empty"),
        ("any.aliases.county.example", .a, "records → mx1.county.example: 192.0.2.25"),
        // A delegation to a zone that is here, and its DS on the side above.
        ("child.county.example", .txt, "records: child"), ("www.child.county.example", .a, "records: 192.0.2.80"),
        ("no.child.county.example", .a, "nonexistent"), ("child.county.example", .ds, "records: 12345 13 2"),
        ("delegated.county.example", .ds, "empty"), ("mx1.county.example", .ds, "empty"),
        // The DS of a zone whose parent is not here.
        ("county.example", .ds, "unknown.lame"),
        ("www.moved.county.example", .txt, "records → www.vendor.example: vendor"),
        ("no.moved.county.example", .txt, "nonexistent → no.vendor.example"),
        ("moved.county.example", .txt, "empty"),
        ("odd.county.example", .txt, #"records: tab\x09quote"backslash\x5C\xC3\xBC"#),
        ("null.county.example", .mx, "records: 0 ."),
        ("caa.county.example", .caa, #"records: 0 issue "ca.example""#),
        ("unknown.county.example", RecordType(rawValue: 65_280), ##"records: \# 4 c0000201"##),
        (#"dotted\.label.county.example"#, .txt, "records: dot"),
        ("vendor.example", .txt, "empty"), ("edge.vendor.example", .a, "records: 192.0.2.98 | 192.0.2.99"),
    ]

    /// Questions that no zone answers: unknown here and there, each in its own words.
    static let outside: [(name: String, type: RecordType, recorded: String)] = [
        ("outside.example", .a, "unknown.unrecorded"), ("example", .ns, "unknown.unrecorded"),
        (".", .ns, "unknown.unrecorded"),
        ("outside.county.example", .a, "unknown.unrecorded → host.outside.example"),
        ("delegated.county.example", .a, "unknown.unrecorded"),
        ("delegated.county.example", .ns, "unknown.unrecorded"),
        ("glue.delegated.county.example", .a, "unknown.unrecorded"),
        ("deep.below.delegated.county.example", .txt, "unknown.unrecorded"),
    ]
}
