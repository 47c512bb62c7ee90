import Yams

/// One YAML document read whole, with places.
///
/// Anchors, aliases, tags and merge keys are refused: an office's settings do not need them, and they are how a small
/// file becomes a large one.
public enum YAMLDocument {
    /// The deepest nesting, the most values and the most bytes that a document may have.
    static let (deepest, mostValues, mostBytes) = (24, 200_000, 4 << 20)

    /// The value of a document; an empty one is null.
    ///
    ///     let value = try YAMLDocument.parse("role: [sends]", file: "site.yml")
    ///     value.content    // .mapping, whose one key is "role"
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
        var origin = YAMLOrigin(file: file, line: firstLine, column: firstColumn, text: text)
        guard text.utf8.count <= mostBytes else {
            throw origin.diagnostic(.tooLarge, at: origin.place(line: 1, column: 1))
        }
        try refuseAliases(in: text, origin: &origin)
        let parser = try parser(of: text, origin: &origin)
        // Nodes hold their anchors weakly: only while the parser lives can they be seen.
        defer { withExtendedLifetime(parser) {} }
        guard let node = try root(of: parser, origin: &origin) else {
            return YAMLValue(content: .null, place: origin.place(line: 1, column: 1))
        }
        var reader = YAMLNodeReader(origin: origin, remaining: mostValues)
        return try reader.value(of: node, depth: 0)
    }

    /// Yams resolves aliases while it reads, and compares keys in depth: aliases as keys would take it very long. So a
    /// text that may have both is read once with all anchors blanked out, where the first alias is an error.
    private static func refuseAliases(in text: String, origin: inout YAMLOrigin) throws(Diagnostic) {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return }
        var isAnchor = false
        let blanked = text.utf8.map { byte -> UInt8 in
            isAnchor = byte == UInt8(ascii: "&") || (isAnchor && byte.isAnchorCharacter)
            return isAnchor ? UInt8(ascii: " ") : byte
        }
        do {
            _ = try Parser(
                yaml: String(decoding: blanked, as: UTF8.self), resolver: .basic, constructor: .default, encoding: .utf8
            ).singleRoot()
        } catch YamlError.composer(_, let problem, let mark, _) where problem.contains("undefined alias") {
            throw origin.diagnostic(.alias, at: origin.place(line: mark.line, column: mark.column))
        } catch {
            // Whatever else is wrong is found, with its right place, when the text itself is read.
        }
    }

    /// A parser that resolves no types, and takes UTF-8 whatever the environment says.
    private static func parser(of text: String, origin: inout YAMLOrigin) throws(Diagnostic) -> Parser {
        do {
            return try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
        } catch {
            throw origin.diagnostic(error)
        }
    }

    private static func root(of parser: Parser, origin: inout YAMLOrigin) throws(Diagnostic) -> Node? {
        do {
            return try parser.singleRoot()
        } catch {
            throw origin.diagnostic(error)
        }
    }
}

extension UInt8 {
    /// Whether libyaml takes this byte for a part of an anchor's name.
    fileprivate var isAnchorCharacter: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
