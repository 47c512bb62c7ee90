import Report
import Testing

@testable import Site

@Suite struct ChartDrawingTests {
    private func chart(
        _ form: Chart.Form, _ series: [(String, String?)], _ rows: [(String, [Int?])], gap: String = "no run"
    ) -> Chart {
        Chart(
            id: "trend", form: form, title: "Met & not", description: "Met rises.", rowTitle: "Run",
            series: series.map { Chart.Series(title: $0, status: $1) },
            rows: rows.map { Chart.Row(label: $0, values: $1) }, gap: gap)
    }

    @Test func drawsBarsWithTheirFiguresAndGaps() {
        let drawing = ChartDrawing(
            chart(.bars, [("Texts", nil)], [("June", [96]), ("July", [48]), ("August", [nil]), ("September", [0])])
        ).svg
        #expect(
            drawing
                == """
                <svg viewBox="0 0 360 162" role="img" aria-labelledby="trend-t trend-d"><title id="trend-t">Met &amp; not</title><desc id="trend-d">Met rises.</desc>\
                <defs><pattern id="trend-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="ax" stroke="#777" fill="none" d="M0 0V6"/></pattern></defs>\
                <text class="q" font-size="12" x="0" y="14">June</text><path class="ax" stroke="#555" fill="none" d="M0.5 17v19"/><path class="f-ink" fill="#333" d="M0 19h300v15h-300z"/><text font-size="13" font-weight="700" x="306" y="31">96</text>\
                <text class="q" font-size="12" x="0" y="56">July</text><path class="ax" stroke="#555" fill="none" d="M0.5 59v19"/><path class="f-ink" fill="#333" d="M0 61h150v15h-150z"/><text font-size="13" font-weight="700" x="156" y="73">48</text>\
                <text class="q" font-size="12" x="0" y="98">August</text><path class="ax" fill="none" stroke="#777" stroke-dasharray="3 3" d="M0 103h150v15h-150z"/><path fill="url(#trend-gap)" d="M0 103h150v15h-150z"/><path class="f-paper" fill="#fff" d="M50.8 103h48.3v15h-48.3z"/><text font-size="12" font-style="italic" x="75" y="114.7" text-anchor="middle">no run</text>\
                <text class="q" font-size="12" x="0" y="140">September</text><path class="ax" stroke="#555" fill="none" d="M0.5 143v19"/><text font-size="13" font-weight="700" x="6" y="157">0</text></svg>
                """)
    }

    @Test func drawsStackedBarsWithALegendAndPatterns() {
        let statuses = ["Met", "Partly met", "Not met", "Unknown", "Not assessed", "Not applicable", "Accepted risk"]
        let drawing = ChartDrawing(
            chart(
                .stackedBars, statuses.map { ($0, $0) },
                [("E-mail", [44, 8, 6, 2, 4, 6, 2]), ("Sign-in", [19, 3, nil, 0, 5, 1, 1])])
        ).svg
        for status in statuses { #expect(drawing.contains(">\(status)</text>")) }
        #expect(drawing.contains("<text font-size=\"13\" font-weight=\"700\" x=\"306\""))
        #expect(drawing.contains(">72</text>"))
        // The row with a gap has no sum, but the word for the gap.
        #expect(!drawing.contains(">29</text>"))
        #expect(drawing.contains("font-style=\"italic\""))
        // Every pattern that is asked for is there, and only once.
        let asked = Set(parts(of: drawing, between: "url(#", and: ")"))
        let defined = parts(of: drawing, between: "<pattern id=\"", and: "\"")
        #expect(Set(defined) == asked)
        #expect(defined.count == asked.count && asked.count == 5)
    }

    @Test func drawsLinesThatBreakAtGaps() {
        let drawing = ChartDrawing(
            chart(
                .lines, [("met", "met"), ("not met", "not met")],
                [("Jun", [61, 21]), ("Jul", [66, 18]), ("Aug", [nil, nil]), ("Sep", [78, nil]), ("Oct", [84, 12])])
        ).svg
        #expect(drawing.hasPrefix("<svg viewBox=\"0 0 360 222\" role=\"img\" aria-labelledby=\"trend-t trend-d\">"))
        #expect(
            drawing.contains(
                "<path class=\"l-met\" fill=\"none\" stroke=\"#333\" stroke-width=\"2.5\" d=\"M32 86.3 L87 77.8 M197 57.4 L252 47.2\"/>"
            ))
        // One point alone is a mark without a line.
        #expect(
            drawing.contains(
                "<path class=\"l-not\" fill=\"none\" stroke=\"#000\" stroke-width=\"2.5\" stroke-dasharray=\"7 3\" d=\"M32 154.3 L87 159.4 M252 169.6\"/>"
            ))
        #expect(parts(of: drawing, between: "<circle class=\"f-met\"", and: "/>").count == 4)
        #expect(drawing.contains("y=\"14\" text-anchor=\"middle\">no run</text>"))
        #expect(drawing.contains("font-weight=\"700\" x=\"258\" y=\"51.2\">84 met</text>"))
        #expect(drawing.contains(">12 not met</text>"))
        #expect(!drawing.contains("<defs>"))
    }

    @Test func namesAtTheEndsOfLinesDoNotTouch() {
        let drawing = ChartDrawing(
            chart(
                .lines, (0..<6).map { ("s\($0)", nil) },
                [("a", Array(repeating: 1, count: 6)), ("b", Array(repeating: 0, count: 6))])
        ).svg
        let heights = parts(of: drawing, between: "x=\"258\" y=\"", and: "\"").compactMap { Double($0) }.sorted()
        #expect(heights.count == 6)
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 15 })
        #expect(heights.allSatisfy { $0 <= 194 })
    }

    @Test(arguments: [
        (0, 1), (1, 1), (4, 1), (5, 2), (8, 2), (9, 5), (20, 5), (21, 10), (87, 25), (101, 50), (1000, 250),
        (1_000_000_000, 250_000_000),
    ])
    func gridLinesAreRoundFigures(most: Int, step: Int) {
        #expect(ChartDrawing.step(for: most) == step)
    }

    @Test(arguments: [Chart.Form.bars, .stackedBars, .lines])
    func extremeAndHostileChartsAreDrawn(form: Chart.Form) {
        let long = String(repeating: "<script>&\"'\u{202e}", count: 300)
        let charts = [
            chart(form, [], []), chart(form, [("a", nil)], []), chart(form, [], [("a", [])]),
            chart(form, [("a", nil)], [("a", [])]),
            chart(form, [("a", "met")], [("a", [.max]), ("b", [.min]), ("c", [-5]), ("d", [0])]),
            chart(form, [(long, long), ("b", nil)], [(long, [.max, .max]), (long, [nil, 1])], gap: long),
            chart(
                form, (0..<40).map { ("s\($0)", nil) },
                (0..<200).map { row in ("row \(row)", (0..<40).map { $0 + row }) }),
        ]
        for chart in charts {
            let drawing = ChartDrawing(chart).svg
            #expect(drawing.hasPrefix("<svg ") && drawing.hasSuffix("</svg>"))
            #expect(!drawing.contains("<script"))
            let ids = HTMLTag.all(in: Array(drawing.utf8)).compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count)
            #expect(ChartDrawing(chart).svg == drawing)
        }
    }

    @Test func anIDIsMadeFitForAPage() {
        var chart = chart(.bars, [("a", nil)], [("a", [1])])
        chart.id = "a\"><b"
        #expect(ChartDrawing(chart).svg.contains("aria-labelledby=\"a-b-t a-b-d\""))
    }

    @Test(arguments: [(0, "0"), (5, "0.5"), (120, "12"), (-125, "-12.5"), (3600, "360")])
    func lengthsHaveFixedDigits(tenths: Int, text: String) {
        #expect(SVGCanvas.length(tenths) == text)
    }

    @Test func theTableHasTheFiguresOfTheDrawing() throws {
        let template =
            "{{#chart}}{{title}}|{{rowTitle}}|{{#series}}{{title}}{{/series}}|{{#rows}}{{label}}:{{#values}}{{text}}{{#gap}}*{{/gap}}{{/values}};{{/rows}}{{{svg}}}{{/chart}}"
        let value = PageValue.chart(chart(.bars, [("Texts", nil)], [("June", [1234]), ("July", [nil])]))
        let html = try TestTemplates.component(template, ["chart": value])
        #expect(html.hasPrefix("Met &amp; not|Run|Texts|June:1,234;July:no run*;<svg viewBox="))
    }

    private func parts(of text: String, between start: String, and end: String) -> [String] {
        text.split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
            String(part.split(separator: end, omittingEmptySubsequences: false).first ?? "")
        }
    }
}
