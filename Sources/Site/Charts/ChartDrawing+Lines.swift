internal import Report

extension ChartDrawing {
    private static let (right, top, bottom) = (2520, 200, 1900)

    /// One line per series over the rows; lines break at gaps and are named at their ends. Returns the height.
    func drawLines(on canvas: inout SVGCanvas) -> Int {
        let step = Self.step(for: largestFigure)
        let scale = max(step * 4, 1)
        for tick in 0...4 {
            let y = Self.bottom - tick * (Self.bottom - Self.top) / 4
            canvas.path(
                "M\(SVGCanvas.length(left)) \(SVGCanvas.length(y))H\(SVGCanvas.length(Self.right))", class: "grid",
                "stroke=\"#bbb\" fill=\"none\"")
            canvas.text(
                NumberText.grouped(tick * step), x: left - 60, y: y + 40, size: "11", anchor: .end, isQuiet: true)
        }
        drawRowLabels(on: &canvas)
        for series in chart.series.indices { drawLine(series, scale: scale, on: &canvas) }
        drawNames(scale: scale, on: &canvas)
        return 2220
    }

    /// A round distance between grid lines, so that four of them hold the largest figure.
    static func step(for most: Int) -> Int {
        var power = 1
        while power < largest {
            for step in [power, 2 * power, power * 5 / 2, 5 * power] where step * 4 >= most {
                return step
            }
            power *= 10
        }
        return power
    }

    private func x(_ row: Int) -> Int {
        guard chart.rows.count > 1 else { return (left + Self.right) / 2 }
        return left + row * (Self.right - left) / (chart.rows.count - 1)
    }

    private func y(_ value: Int, scale: Int) -> Int {
        Self.bottom - value * (Self.bottom - Self.top) / scale
    }

    private func drawLine(_ series: Int, scale: Int, on canvas: inout SVGCanvas) {
        let style = styles[series]
        var (data, isOpen) = ("", false)
        for (index, row) in chart.rows.enumerated() {
            guard let value = figure(row, series) else {
                isOpen = false
                continue
            }
            let point = "\(SVGCanvas.length(x(index))) \(SVGCanvas.length(y(value, scale: scale)))"
            data += isOpen ? " L\(point)" : "\(data.isEmpty ? "" : " ")M\(point)"
            isOpen = true
        }
        guard !data.isEmpty else { return }
        let dash = style.dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        canvas.path(
            data, class: "l-\(style.code)", "fill=\"none\" stroke=\"\(style.gray)\" stroke-width=\"2.5\"\(dash)")
        for (index, row) in chart.rows.enumerated() {
            guard let value = figure(row, series) else { continue }
            style.mark(x: x(index), y: y(value, scale: scale), on: &canvas)
        }
    }

    /// The rows' names below, as many as fit, and the word for a gap above a row without any figure.
    private func drawRowLabels(on canvas: inout SVGCanvas) {
        let widest = chart.rows.map { min(SVGCanvas.width(of: $0.label, size: 11), 800) }.max() ?? 0
        let fitting = max((Self.right - left) / (widest + 60), 1)
        let every = max((chart.rows.count + fitting - 1) / fitting, 1)
        for (index, row) in chart.rows.enumerated() {
            if chart.series.indices.allSatisfy({ figure(row, $0) == nil }) {
                let line =
                    "M\(SVGCanvas.length(x(index))) \(SVGCanvas.length(Self.top))V\(SVGCanvas.length(Self.bottom))"
                canvas.path(line, class: "grid", "stroke=\"#bbb\" fill=\"none\" stroke-dasharray=\"2 3\"")
                canvas.text(chart.gap, x: x(index), y: 140, size: "11", anchor: .middle, isQuiet: true)
            }
            // Counted from the newest, which always has its name.
            guard (chart.rows.count - 1 - index).isMultiple(of: every) else { continue }
            let label = SVGCanvas.fitted(row.label, width: 800, size: 11)
            canvas.text(label, x: x(index), y: 2100, size: "11", anchor: .middle, isQuiet: true)
        }
    }

    /// The last figure and the title of each series at the right, moved apart where they would touch.
    private func drawNames(scale: Int, on canvas: inout SVGCanvas) {
        var names: [(y: Int, text: String, isFirst: Bool)] = []
        for (index, series) in chart.series.enumerated() {
            guard let last = chart.rows.last(where: { figure($0, index) != nil }), let value = figure(last, index)
            else {
                continue
            }
            names.append((y(value, scale: scale), "\(NumberText.grouped(value)) \(series.title)", index == 0))
        }
        names.sort { ($0.y, $0.text) < ($1.y, $1.text) }
        for index in names.indices.dropFirst() {
            names[index].y = max(names[index].y, names[index - 1].y + 150)
        }
        // What was pushed below the axis is pushed back up, the lowest first.
        for index in names.indices.reversed() {
            let limit = index + 1 < names.count ? names[index + 1].y - 150 : Self.bottom
            names[index].y = min(names[index].y, limit)
        }
        for name in names {
            let text = SVGCanvas.fitted(name.text, width: Self.width - Self.right - 60, size: 12)
            canvas.text(text, x: Self.right + 60, y: name.y + 40, isBold: name.isFirst)
        }
    }
}
