import Testing

@testable import Site

@Suite struct ComponentFenceTests {
    private func drawn(_ text: String) -> [String] {
        ComponentFence.all(in: Array(text.utf8)).map {
            "\($0.tag.line):\($0.tag.column) \($0.tag.name) \($0.tag.kind)"
        }
    }

    @Test func findsBlocksThatNameAComponent() {
        let text = "```todo actions\n```\n\n~~~~ chart a.b\n~~~~~\n  ```plain\n  ```\n"
        #expect(
            drawn(text) == [
                "1:4 todo component(path: \"actions\", isEmpty: true)",
                "4:6 chart component(path: \"a.b\", isEmpty: true)",
                "6:6 plain component(path: \".\", isEmpty: true)",
            ])
    }

    @Test func codeIsNoComponent() {
        #expect(drawn("```\na\n```\n```dns\n```todo x\n```\n`code`\n``` `a` ```\n").isEmpty)
    }

    @Test func textInsideIsSeen() {
        #expect(drawn("```todo x\n\ntext\n```\n") == ["1:4 todo component(path: \"x\", isEmpty: false)"])
    }

    @Test func pathsBecomeTagsOnTheSameLine() {
        let text = "a\n```todo x.y\n```\n```frame\n```\n```dns\nr\n```\n"
        #expect(
            ComponentFence.expandable(Array(text.utf8))
                == "a\n```todo @{{{x.y}}}\n```\n```frame @{{{.}}}\n```\n```dns\nr\n```\n")
    }

    @Test func onlyWhatAPathGaveIsAHandle() {
        #expect(ComponentFence.handle("@12") == "12")
        #expect(ComponentFence.handle("@") == "")
        #expect(ComponentFence.handle("12") == nil)
    }
}
