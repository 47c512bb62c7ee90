import Testing

@testable import Documents

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("nmae", "name"), ("Name", "name"), ("nam", "name"), ("namee", "name"), ("purpse", "purpose"),
        ("onwer", "owner"),
        ("time_zone", "time-zone"), ("timezone", "time-zone"),
    ]) func aMisspeltNameIsFound(name: String, meant: String) {
        #expect(nearestName(to: name, in: ["owner", "purpose", "name", "time-zone"]) == meant)
        #expect(suggestion(for: name, in: ["owner", "purpose", "name", "time-zone"]) == " Did you mean '\(meant)'?")
    }

    @Test(arguments: ["", "xyzzy", "release", "n", "日本"]) func nothingNearIsNothing(name: String) {
        #expect(nearestName(to: name, in: ["owner", "purpose", "name"]) == nil)
        #expect(suggestion(for: name, in: ["owner", "purpose", "name"]) == "")
    }

    @Test func ofEquallyNearNamesTheFirstByCodePointsIsTaken() {
        #expect(nearestName(to: "cat", in: ["hat", "bat", "rat"]) == "bat")
        #expect(nearestName(to: "cat", in: ["rat", "hat", "bat"]) == "bat")
        #expect(nearestName(to: "a", in: [String]()) == nil)
    }

    @Test func veryLongNamesCostLittle() {
        #expect(
            nearestName(to: String(repeating: "x", count: 1_000_000), in: [String(repeating: "y", count: 1_000_000)])
                == nil)
    }
}
