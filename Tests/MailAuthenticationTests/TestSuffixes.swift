import DNS
import Findings

/// A short public suffix list for tests.
enum TestSuffixes {
    static let text = """
        // VERSION: 2026-10-20_09-05-11_UTC
        // ===BEGIN ICANN DOMAINS===
        com
        example
        gov
        us
        k12.us
        *.city.us
        !www.city.us
        // ===END ICANN DOMAINS===
        // ===BEGIN PRIVATE DOMAINS===
        pages.example
        // ===END PRIVATE DOMAINS===
        """

    static func list() throws -> PublicSuffixList {
        try PublicSuffixList(text: text, path: "suffixes.dat", date: Instant.demonstration.utcDate)
    }
}
