import Evidence
import Findings
import Report
import Testing

@Suite("The tree of an SPF record")
struct SPFTreeTests {
    private func spf(_ tree: JSONValue, used: Int = 7) throws -> PageValue {
        var input = SmallOffice.input()
        let place = try #require(input.snapshots[1].records.firstIndex { $0.subject.name == SmallOffice.open })
        guard case .object(var details) = input.snapshots[1].records[place].details else { return .absent }
        details["spf"] = ["lookups": .integer(used), "exact": true, "limit": 10, "tree": tree]
        input.snapshots[1].records[place].details = .object(details)
        let page = try #require(try compose(input).page("domains/open.example.html"))
        return try #require(page.context["spf"])
    }

    private func node(
        _ text: String, _ total: Int, state: String = "read", provider: String? = nil, _ children: [JSONValue] = []
    ) -> JSONValue {
        var members: [String: JSONValue] = [
            "text": .string(text), "cost": 1, "total": .integer(total), "state": .string(state),
            "children": .array(children),
        ]
        members["provider"] = provider.map(JSONValue.string)
        return .object(members)
    }

    @Test func theSameStandsAsAPictureAndAsAList() throws {
        let spf = try spf(
            node(
                "open.example", 7,
                [
                    node("mx", 1), node("include:_spf.a.example", 3, provider: "Mail House", [node("a", 1)]),
                    node("include:b.example", 1, state: "unknown"), node("include:c.example", 0, state: "broken"),
                ]))
        let tree = try #require(spf["picture"]?.tree)
        #expect(tree.root.note == "7 look-ups in all")
        #expect(
            tree.root.children.map(\.text) == [
                "mx", "include:_spf.a.example", "include:b.example", "include:c.example",
            ])
        #expect(tree.root.children.map(\.figure) == [1, 3, 1, 0])
        #expect(tree.root.children.map(\.state) == [.plain, .plain, .unknown, .broken])
        #expect(
            tree.root.children.map(\.note) == [
                "1 look-up", "Mail House, 3 look-ups", "1 look-up, could not be read", "0 look-ups, broken",
            ])
        #expect(tree.description.hasPrefix("7 of 10 look-ups are used. By term: mx: 1, include:_spf.a.example: 3"))
        let list = spf["tree"]?.elements ?? []
        #expect(list.map { $0["level"]?.number } == [1, 2, 2, 3, 2, 2])
        #expect(list[2]["provider"]?.text == "Mail House")
        #expect(spf["pictureNote"]?.text == "")
    }

    @Test func theNameAskedIsToldWhereTheTermDoesNot() throws {
        let child: JSONValue = ["text": "mx", "cost": 1, "name": "open.example"]
        let other: JSONValue = ["text": "include:x.example", "cost": 1, "name": "x.example"]
        let spf = try spf(["text": "open.example", "children": [child, other]])
        #expect(spf["tree.1.name"]?.text == "open.example")
        #expect(spf["tree.2.name"]?.text == "")
    }

    @Test func aRecordWithoutLookupsHasNoPicture() throws {
        #expect(try spf(node("open.example", 0), used: 0)["picture"] == .absent)
        #expect(try spf(.null)["picture"] == .absent)
    }

    @Test func aHugeTreeIsCutAndSaysSo() throws {
        let spf = try spf(node("open.example", 300, (0..<300).map { node("a:\($0).example", 1) }), used: 300)
        let tree = try #require(spf["picture"]?.tree)
        #expect(tree.root.children.count == 39)
        #expect(spf["pictureNote"]?.text == "The picture shows the first 40 terms; the list goes on.")
        #expect(spf["tree"]?.elements.count == 200)
    }

    @Test func aDeepTreeIsCut() throws {
        var deep = node("end", 1)
        for _ in 0..<200 { deep = node("include:x.example", 1, [deep]) }
        let spf = try spf(node("open.example", 1, [deep]))
        var depth = 0
        var next = try #require(spf["picture"]?.tree).root.children.first
        while let node = next { (depth, next) = (depth + 1, node.children.first) }
        #expect(depth == 9)
        #expect(spf["pictureNote"]?.text != "")
    }
}
