internal import CommonMark
internal import Report

/// A tree as static SVG, as wide as a chart: a ring with the figure for each part, its text beside it, and lines from
/// what is above to what is below. The outline tells how sure a figure is, so that no color is needed.
struct TreeDrawing {
    private static let (rowHeight, radius, indent) = (430, 130, 240)
    /// Deeper parts stand no further to the right, so that their text has room.
    private static let deepestIndent = 6
    /// Deeper parts are not drawn, so that no tree can exhaust the stack.
    private static let deepest = 20

    private let tree: Tree
    private let id: String

    init(_ tree: Tree) {
        self.tree = tree
        id = slug(tree.id)
    }

    /// The whole drawing.
    var svg: String {
        var canvas = SVGCanvas()
        var lines = SVGCanvas()
        var row = 0
        draw(tree.root, depth: 0, row: &row, on: &canvas, lines: &lines)
        let height = row * Self.rowHeight
        return
            "<svg viewBox=\"0 0 360 \(SVGCanvas.length(height))\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\">"
            + "<title id=\"\(id)-t\">\(HTMLText.escaped(tree.title))</title>"
            + "<desc id=\"\(id)-d\">\(HTMLText.escaped(tree.description))</desc>" + lines.elements + canvas.elements
            + "</svg>"
    }

    /// Draws a part with all below it. Returns the row that it stands in.
    @discardableResult
    private func draw(
        _ node: Tree.Node, depth: Int, row: inout Int, on canvas: inout SVGCanvas, lines: inout SVGCanvas
    ) -> Int {
        let own = row
        row += 1
        let (x, y) = (Self.x(depth), Self.y(own))
        ring(node, x: x, y: y, on: &canvas)
        let start = x + Self.radius + 90
        let room = ChartDrawing.width - start
        // Letters of one width are wider than others.
        canvas.text(
            SVGCanvas.fitted(node.text, width: room * 14 / 15, size: 11), x: start, y: y - 15, size: "11", isMono: true)
        canvas.text(SVGCanvas.fitted(node.note, width: room, size: 11), x: start, y: y + 125, size: "11", isQuiet: true)
        guard depth < Self.deepest else { return own }
        var last = own
        for child in node.children {
            last = draw(child, depth: depth + 1, row: &row, on: &canvas, lines: &lines)
            let (childX, childY) = (Self.x(depth + 1), Self.y(last))
            guard childX > x else { continue }
            let across =
                "M\(SVGCanvas.length(x)) \(SVGCanvas.length(childY))H\(SVGCanvas.length(childX - Self.radius))"
            lines.path(across, class: "ax", "stroke=\"#555\" fill=\"none\"")
        }
        if last > own, Self.x(depth + 1) > x {
            let down =
                "M\(SVGCanvas.length(x)) \(SVGCanvas.length(y + Self.radius))V\(SVGCanvas.length(Self.y(last)))"
            lines.path(down, class: "ax", "stroke=\"#555\" fill=\"none\"")
        }
        return own
    }

    private func ring(_ node: Tree.Node, x: Int, y: Int, on canvas: inout SVGCanvas) {
        let (radius, top) = (SVGCanvas.length(Self.radius), SVGCanvas.length(y - Self.radius))
        let wide = SVGCanvas.length(2 * Self.radius)
        let circle =
            "M\(SVGCanvas.length(x)) \(top)a\(radius) \(radius) 0 1 1 0 \(wide)a\(radius) \(radius) 0 1 1 0 -\(wide)z"
        let square = SVGCanvas.rectangle(
            x: x - Self.radius, y: y - Self.radius, width: 2 * Self.radius, height: 2 * Self.radius)
        switch node.state {
        case .plain: canvas.path(circle, class: "k-ink", "fill=\"none\" stroke=\"#222\" stroke-width=\"1.5\"")
        case .unknown:
            canvas.path(
                circle, class: "k-unk", "fill=\"none\" stroke=\"#222\" stroke-width=\"1.5\" stroke-dasharray=\"2 3\"")
        case .broken: canvas.path(square, class: "k-not", "fill=\"none\" stroke=\"#222\" stroke-width=\"3\"")
        }
        let figure = min(max(node.figure, 0), 999)
        canvas.text(
            node.state == .unknown && figure == 0 ? "?" : "\(figure)", x: x, y: y + 42, size: "12", anchor: .middle,
            isBold: true)
    }

    private static func x(_ depth: Int) -> Int { radius + 20 + min(depth, deepestIndent) * indent }

    private static func y(_ row: Int) -> Int { row * rowHeight + rowHeight / 2 }
}
