import Findings

extension SPFBudget {
    /// The budget that a domain's details tell; `nil` without a readable SPF record.
    init?(_ details: JSONValue) {
        guard let spf = details["spf"], let used = spf["lookups"]?.integer, used >= 0 else { return nil }
        let limit = max(1, min(spf["limit"]?.integer ?? 10, 20))
        let isExact = spf["exact"]?.boolean ?? true
        let (shown, whole) = (Counting.grouped(used), Counting.grouped(limit))
        let told =
            isExact
            ? "\(shown) of \(whole) look-ups \(used == 1 ? "is" : "are") used."
            : "At least \(shown) of \(whole) look-ups are used; part of the record could not be read."
        sentence = told
        explanation =
            switch limit - used {
            case ..<0: "Receivers stop reading after \(Counting.word(limit)) and treat the record as broken."
            case 0...1: "Receivers stop reading after \(Counting.word(limit)). There is no room for a new sender."
            default: "Receivers stop reading after \(Counting.word(limit)). A new sender usually needs two or three."
            }
        let drawn = min(max(used, limit), Self.mostStrokes)
        isCut = used > Self.mostStrokes
        strokes = (0..<drawn).map { place in
            Stroke(path: Self.path(place), isUsed: place < used, isBeyond: place >= limit)
        }
        width = (drawn + 4) / 5 * Self.groupWidth - 18
        tree = spf["tree"].map { Self.branches($0) } ?? []
        (picture, pictureNote) = spf["tree"].map { Self.picture($0, sentence: told) } ?? (nil, "")
    }

    private static let mostStrokes = 30
    private static let groupWidth = 82

    /// Four upright strokes, then one across them.
    private static func path(_ place: Int) -> String {
        let left = place / 5 * groupWidth
        let inGroup = place % 5
        return inGroup == 4 ? "M\(left + 3) 33L\(left + 60) 11" : "M\(left + 10 + inGroup * 14) 6v32"
    }
}
