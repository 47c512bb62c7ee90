internal import Report

/// What component templates see of a chart: its drawing, and the same figures for the table beside it.
enum ChartContext {
    static func members(of chart: Chart) -> [String: Any] {
        let series = chart.series.map { group(["title": TextValue($0.title)]) }
        let rows = chart.rows.map { row -> Any in
            let values = row.values.map { value -> Any in
                group(["text": TextValue(value.map(NumberText.grouped) ?? chart.gap), "gap": value == nil])
            }
            return group(["label": TextValue(row.label), "values": ListValue(elements: values, renderText: "")])
        }
        return [
            "id": TextValue(chart.id), "title": TextValue(chart.title), "description": TextValue(chart.description),
            "gap": TextValue(chart.gap), "rowTitle": TextValue(chart.rowTitle),
            "svg": DeferredValue(isNull: false) { ChartDrawing(chart).svg },
            "series": ListValue(elements: series, renderText: ""), "rows": ListValue(elements: rows, renderText: ""),
        ]
    }

    private static func group(_ members: [String: Any]) -> Any {
        GroupValue(members: members, renderText: "")
    }
}
