import Yams

/// What can be wrong with a YAML text, whatever it means; worded here and nowhere else.
enum YAMLFault: Hashable, Sendable {
    /// It breaks the grammar; the words of libyaml.
    case syntax(String)
    /// A character that YAML does not allow.
    case character(UInt32)
    /// It can't be read at all.
    case unreadable
    /// More than one document in the text.
    case secondDocument
    /// `*name`.
    case alias
    /// `&name`.
    case anchor
    /// `!name`.
    case tag(String)
    /// A key that is a list, a group, or `<<`.
    case key
    case duplicateKey(String)
    /// Nested too deeply, too many values, too many bytes.
    case tooLarge
}

extension YAMLFault {
    /// Stable code of the diagnostic.
    var code: String {
        switch self {
        case .syntax, .unreadable: "yaml.syntax"
        case .character: "yaml.character"
        case .secondDocument: "yaml.second-document"
        case .alias: "yaml.alias"
        case .anchor: "yaml.anchor"
        case .tag: "yaml.tag"
        case .key: "yaml.key"
        case .duplicateKey: "yaml.duplicate-key"
        case .tooLarge: "yaml.too-large"
        }
    }

    /// What is wrong and what to do.
    var message: String {
        switch self {
        case .syntax(let problem) where problem.contains("'\\t'") || problem.contains("tab"):
            "This is not valid YAML: a tab stands where spaces are needed. Indent with spaces."
        case .syntax(let problem):
            "This is not valid YAML: \(problem). Check indentation, colons and quotes around this place."
        case .character(let value):
            "The character U+\(Self.hexadecimal(value)) is not allowed in YAML. Remove it."
        case .unreadable: "The text can't be read as YAML. Look for characters that do not print."
        case .secondDocument: "A second document begins here. Remove the line '---' and what follows it."
        case .alias: "References ('*name') are not allowed. Write the value again."
        case .anchor: "Anchors ('&name') are not allowed. Remove the anchor."
        case .tag(let name): "Tags ('\(name)') are not allowed. Remove the tag."
        case .key: "A key must be a single word or text."
        case .duplicateKey(let key): "The key '\(key)' stands twice in this group. Keep one of them."
        case .tooLarge:
            "The file is too large: more than \(YAMLDocument.deepest) levels, \(YAMLDocument.mostValues) values or"
                + " \(YAMLDocument.mostBytes >> 20) MB."
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension YAMLFault {
    /// What an error of Yams says, with line and column in characters from 1.
    static func told(by error: YamlError) -> (fault: YAMLFault, line: Int, column: Int) {
        switch error {
        case .composer(_, let problem, let mark, _) where problem.contains("another document"):
            (.secondDocument, mark.line, mark.column)
        case .composer(_, let problem, let mark, _) where problem.contains("undefined alias"):
            (.alias, mark.line, mark.column)
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (.syntax(problem), mark.line, mark.column)
        case .duplicatedKeysInMapping(let duplicates, let context):
            (.duplicateKey(duplicates.sorted().first ?? ""), context.mark.line, context.mark.column)
        case .reader(_, let offset, let value, let yaml):
            reader(offset: offset, value: value, yaml: yaml)
        default: (.unreadable, 1, 1)
        }
    }

    private static func reader(
        offset: Int?, value: Int32, yaml: String
    ) -> (fault: YAMLFault, line: Int, column: Int) {
        let before = Array(yaml.prefix(offset ?? 0).unicodeScalars)
        let line = before.count { $0 == "\n" } + 1
        let column = before.count - (before.lastIndex(of: "\n").map { $0 + 1 } ?? 0) + 1
        return (value > 0 ? .character(UInt32(value)) : .unreadable, line, column)
    }
}
