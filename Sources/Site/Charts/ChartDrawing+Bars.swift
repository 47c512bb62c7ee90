internal import Report

extension ChartDrawing {
    private static let (labelHeight, barHeight, rowHeight) = (140, 150, 420)
    private static let longest = 3000

    /// One bar a row, with its label above and its figure at its end. Returns the height, in tenths.
    func drawBars(on canvas: inout SVGCanvas) -> Int {
        let most = max(chart.rows.compactMap { figure($0, 0) }.max() ?? 0, 1)
        for (index, row) in chart.rows.enumerated() {
            let y = index * Self.rowHeight
            drawLabel(row, y: y, on: &canvas)
            guard let value = figure(row, 0) else {
                drawGap(x: 0, y: y + 190, width: Self.longest / 2, height: Self.barHeight, on: &canvas)
                continue
            }
            let width = value * Self.longest / most
            drawBaseline(y: y, on: &canvas)
            if width > 0, let style = styles.first {
                let bar = SVGCanvas.rectangle(x: 0, y: y + 190, width: width, height: Self.barHeight)
                style.fill(bar, patternID: patternID(0), on: &canvas)
            }
            let text = NumberText.grouped(row.values.first.flatMap { $0 } ?? value)
            canvas.text(text, x: width + 60, y: y + 310, size: "13", isBold: true)
        }
        return max(chart.rows.count * Self.rowHeight - 60, 10)
    }

    /// One bar a row, split by series; the legend stands above, the sum at the end. Returns the height, in tenths.
    func drawStackedBars(on canvas: inout SVGCanvas) -> Int {
        let top = drawLegend(on: &canvas)
        let most = max(chart.rows.map(sum).max() ?? 0, 1)
        for (index, row) in chart.rows.enumerated() {
            let y = top + index * Self.rowHeight
            drawLabel(row, y: y, on: &canvas)
            drawBaseline(y: y, on: &canvas)
            let hasGap = chart.series.indices.contains { figure(row, $0) == nil }
            // The ends come from running sums, so that the parts and the whole never differ by rounding.
            var (total, start) = (0, 0)
            for (series, style) in styles.enumerated() {
                guard let value = figure(row, series), value > 0 else { continue }
                total += value
                let end = total * (Self.longest - (hasGap ? 700 : 0)) / most
                let part = SVGCanvas.rectangle(
                    x: start, y: y + 190, width: max(end - start - 10, 5), height: Self.barHeight)
                style.fill(part, patternID: patternID(series), on: &canvas)
                start = end
            }
            if hasGap {
                drawGap(x: start + 20, y: y + 190, width: 650, height: Self.barHeight, on: &canvas)
            } else {
                canvas.text(NumberText.grouped(total), x: start + 60, y: y + 310, size: "13", isBold: true)
            }
        }
        return max(top + chart.rows.count * Self.rowHeight - 60, 10)
    }

    private func sum(_ row: Chart.Row) -> Int {
        chart.series.indices.reduce(0) { $0 + (figure(row, $1) ?? 0) }
    }

    private func drawLabel(_ row: Chart.Row, y: Int, on canvas: inout SVGCanvas) {
        canvas.text(SVGCanvas.fitted(row.label, width: Self.width), x: 0, y: y + Self.labelHeight, isQuiet: true)
    }

    private func drawBaseline(y: Int, on canvas: inout SVGCanvas) {
        canvas.path("M0.5 \(SVGCanvas.length(y + 170))v19", class: "ax", "stroke=\"#555\" fill=\"none\"")
    }

    /// A sample of each series with its title, as many to a line as fit. Returns the height, in tenths.
    private func drawLegend(on canvas: inout SVGCanvas) -> Int {
        var (x, y) = (0, 0)
        for (index, series) in chart.series.enumerated() {
            let title = SVGCanvas.fitted(series.title, width: Self.width - 200)
            let width = 200 + SVGCanvas.width(of: title)
            if x > 0, x + width > Self.width { (x, y) = (0, y + 180) }
            let sample = SVGCanvas.rectangle(x: x + 5, y: y + 35, width: 120, height: 110)
            styles[index].fill(sample, patternID: patternID(index), on: &canvas)
            canvas.text(title, x: x + 170, y: y + 130)
            x += width + 120
        }
        return chart.series.isEmpty ? 0 : y + 230
    }
}
