import Foundation
import Report
import Testing

@testable import Site

@Suite struct TreeDrawingTests {
    private func drawing(_ root: Tree.Node) -> String {
        TreeDrawing(Tree(id: "spf-tree", title: "A & b", description: "What <is> seen", root: root)).svg
    }

    private func occurrences(of part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

    @Test func drawsAPartWithItsFigureTextAndNote() {
        #expect(
            drawing(.init(text: "mx", note: "1 look-up", figure: 1))
                == """
                <svg viewBox="0 0 360 43" role="img" aria-labelledby="spf-tree-t spf-tree-d"><title id="spf-tree-t">A &amp; b</title>\
                <desc id="spf-tree-d">What &lt;is&gt; seen</desc>\
                <path class="k-ink" fill="none" stroke="#222" stroke-width="1.5" d="M15 8.5a13 13 0 1 1 0 26a13 13 0 1 1 0 -26z"/>\
                <text font-size="12" font-weight="700" x="15" y="25.7" text-anchor="middle">1</text>\
                <text class="mono" font-size="11" font-family="monospace" x="37" y="20">mx</text>\
                <text class="q" font-size="11" x="37" y="34">1 look-up</text></svg>
                """)
    }

    @Test func linesLeadFromEachPartToThoseBelow() {
        let leaf = Tree.Node(text: "a", figure: 1)
        let root = Tree.Node(text: "r", figure: 3, children: [leaf, .init(text: "i", figure: 2, children: [leaf])])
        let svg = drawing(root)
        #expect(svg.contains("viewBox=\"0 0 360 172\""))
        // One across for each part but the first, one down for each that has parts below it.
        #expect(occurrences(of: "class=\"ax\"", in: svg) == 5)
        #expect(svg.contains("d=\"M15 34.5V107.5\""))
        #expect(svg.contains("d=\"M15 64.5H26\""))
    }

    @Test func howSureAFigureIsCanBeSeenWithoutColor() {
        func shape(_ state: Tree.State, figure: Int = 2) -> String {
            drawing(.init(text: "x", figure: figure, state: state))
        }
        #expect(!shape(.plain).contains("stroke-dasharray"))
        #expect(shape(.unknown).contains("stroke-dasharray=\"2 3\""))
        #expect(shape(.unknown, figure: 0).contains(">?</text>"))
        #expect(shape(.unknown).contains(">2</text>"))
        #expect(shape(.broken).contains("d=\"M2 8.5h26v26h-26z\"") && shape(.broken).contains("stroke-width=\"3\""))
    }

    @Test func longTextIsCutAndHostileTextStaysText() {
        let svg = drawing(.init(text: String(repeating: "x", count: 500), note: "</svg><script>", figure: -4))
        #expect(!svg.contains("<script>") && svg.contains("&lt;/svg&gt;&lt;script&gt;"))
        #expect(!svg.contains(String(repeating: "x", count: 60)) && svg.contains("x…"))
        #expect(svg.contains(">0</text>"))
        #expect(drawing(.init(text: "x", figure: .max)).contains(">999</text>"))
    }

    @Test func aTreeOfAnyDepthIsDrawn() {
        var node = Tree.Node(text: "end", figure: 1)
        for _ in 0..<500 { node = Tree.Node(text: "i", figure: 1, children: [node]) }
        let svg = drawing(node)
        #expect(occurrences(of: "font-weight", in: svg) == 21)
        #expect(!svg.contains(">end</text>"))
    }
}
