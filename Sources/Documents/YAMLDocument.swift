import Yams

/// One YAML document read whole, with places.
///
/// Anchors, aliases, tags and merge keys are refused: an office's settings do not need them, and they are how a small
/// file becomes a large one.
public enum YAMLDocument {
    /// The deepest nesting and the most values that a document may have.
    static let (deepest, most) = (24, 200_000)

    /// The value of a document.
    ///
    /// - Parameters:
    ///   - text: the YAML text.
    ///   - file: the file's name for places.
    ///   - firstLine: the line of the file on which the text begins (a block inside Markdown begins further down).
    ///   - firstColumn: the column on which each of its lines begins.
    /// - Throws: a diagnostic at the line and column of the first mistake.
    public static func parse(
        _ text: String, file: String, firstLine: Int = 1, firstColumn: Int = 1
    ) throws(Diagnostic) -> YAMLValue {
        let origin = Origin(file: file, line: firstLine, column: firstColumn, text: text)
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw error.diagnostic(origin)
        } catch {
            throw origin.diagnostic(line: 1, column: 1, code: "yaml.syntax", message: "The file is not valid YAML.")
        }
        guard let node else { return YAMLValue(content: .null, place: origin.place(line: 1, column: 1)) }
        var remaining = most
        return try value(of: node, origin: origin, depth: 0, remaining: &remaining)
    }

    private static func value(
        of node: Node, origin: Origin, depth: Int, remaining: inout Int
    ) throws(Diagnostic) -> YAMLValue {
        let place = origin.place(of: node)
        remaining -= 1
        guard depth < deepest, remaining > 0 else {
            throw origin.diagnostic(
                at: place, code: "yaml.too-large", message: "The file is nested too deeply or has too many values.")
        }
        switch node {
        case .alias:
            throw origin.diagnostic(
                at: place, code: "yaml.alias", message: "References ('*name') are not allowed. Write the value again.")
        case .scalar(let scalar):
            guard scalar.anchor == nil else { throw origin.anchor(at: place) }
            let plain = scalar.style == .plain || scalar.style == .any
            if plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
                return YAMLValue(content: .null, place: place)
            }
            return YAMLValue(content: .scalar(scalar.string, plain: plain), place: place)
        case .sequence(let sequence):
            guard sequence.anchor == nil else { throw origin.anchor(at: place) }
            var values: [YAMLValue] = []
            for element in sequence {
                values.append(try value(of: element, origin: origin, depth: depth + 1, remaining: &remaining))
            }
            return YAMLValue(content: .sequence(values), place: place)
        case .mapping(let mapping):
            guard mapping.anchor == nil else { throw origin.anchor(at: place) }
            var entries: [YAMLValue.Entry] = []
            for (keyNode, valueNode) in mapping {
                let keyPlace = origin.place(of: keyNode)
                guard let key = keyNode.scalar?.string, key != "<<" else {
                    throw origin.diagnostic(
                        at: keyPlace, code: "yaml.key", message: "A key must be a single word or text.")
                }
                guard !entries.contains(where: { $0.key == key }) else {
                    throw origin.diagnostic(
                        at: keyPlace, code: "yaml.duplicate-key",
                        message: "The key '\(key)' stands twice in this group. Keep one of them.")
                }
                let member = try value(of: valueNode, origin: origin, depth: depth + 1, remaining: &remaining)
                entries.append(YAMLValue.Entry(key: key, place: keyPlace, value: member))
            }
            return YAMLValue(content: .mapping(entries), place: place)
        }
    }
}

/// Where a YAML text lies in its file.
private struct Origin {
    var file: String
    var line: Int
    var column: Int
    var text: String

    func place(of node: Node) -> SourcePlace {
        place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    func place(line: Int, column: Int) -> SourcePlace {
        SourcePlace(file: file, line: self.line + max(line, 1) - 1, column: self.column + max(column, 1) - 1)
    }

    func diagnostic(line: Int, column: Int, code: String, message: String) -> Diagnostic {
        diagnostic(at: place(line: line, column: column), code: code, message: message)
    }

    func diagnostic(at place: SourcePlace, code: String, message: String) -> Diagnostic {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = place.line - line
        return Diagnostic(
            at: place, code: code, message: message, line: lines.indices.contains(index) ? String(lines[index]) : nil)
    }

    func anchor(at place: SourcePlace) -> Diagnostic {
        diagnostic(at: place, code: "yaml.anchor", message: "Anchors ('&name') are not allowed. Remove the anchor.")
    }
}

extension YamlError {
    fileprivate func diagnostic(_ origin: Origin) -> Diagnostic {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            origin.diagnostic(
                line: mark.line, column: mark.column, code: "yaml.syntax",
                message: "This is not valid YAML: \(problem). Check indentation, colons and quotes around this place.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            origin.diagnostic(
                line: context.mark.line, column: context.mark.column, code: "yaml.duplicate-key",
                message: "The key '\(duplicates.sorted().first ?? "")' stands twice in this group. Keep one of them.")
        default:
            origin.diagnostic(
                line: 1, column: 1, code: "yaml.syntax",
                message: "The text can't be read as YAML. Look for characters that do not print.")
        }
    }
}
