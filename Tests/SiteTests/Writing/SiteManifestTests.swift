import Testing

@testable import Site

@Suite struct SiteManifestTests {
    @Test func isReadBackAsItWasWritten() {
        let manifest = SiteManifest(files: ["b.html": "22", "a.html": "11"])
        #expect(SiteManifest(manifest.bytes) == manifest)
        #expect(
            String(decoding: manifest.bytes, as: UTF8.self)
                == "{\"files\":{\"a.html\":\"11\",\"b.html\":\"22\"},\"format\":\"signet-site-1\"}\n")
    }

    /// FIPS 180-4's examples of SHA-256.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func hashesAsTheStandardSays(text: String, hash: String) {
        #expect(SiteManifest.hash(Array(text.utf8)) == hash)
    }

    @Test(arguments: [
        "", "null", "{}", "{\"format\":\"signet-site-2\",\"files\":{}}", "{\"format\":\"signet-site-1\"}",
        "{\"format\":\"signet-site-1\",\"files\":[]}", "\u{0}",
    ])
    func refusesWhatIsNoList(text: String) {
        #expect(SiteManifest(Array(text.utf8)) == nil)
    }
}
