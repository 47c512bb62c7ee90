import Findings
import Foundation
import Testing

@testable import Documents

@Suite struct JSONDocumentTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONDocument.parse(Array(text.utf8), file: "a.json") }

    private func fault(_ bytes: [UInt8]) -> String {
        do {
            return "read: \(try JSONDocument.parse(bytes, file: "a.json").canonicalText)"
        } catch {
            return "\(error.place?.line ?? -1):\(error.place?.column ?? -1) \(error.message)"
        }
    }

    @Test(arguments: [
        ("null", "null"), (" true ", "true"), ("false\n", "false"), ("0", "0"), ("-0", "0"), ("-12", "-12"),
        ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
        ("\"\"", "\"\""), ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"a\\\"\\\\/\\b\\f\\n\\r\\t\""),
        ("\"\\u0041\\u00e9\\u65e5\\ud834\\udd1e\\u0000\"", "\"Aé日𝄞\\u0000\""), ("[]", "[]"), ("[ ]", "[]"),
        ("{}", "{}"),
        ("{ }", "{}"), ("[1,[2, {\"a\":[]}],\"x\"]", "[1,[2,{\"a\":[]}],\"x\"]"),
        (" {\t\"b\" :\r\n1 , \"a\":null } ", "{\"a\":null,\"b\":1}"),
    ]) func goodTexts(text: String, canonical: String) throws {
        #expect(try parse(text).canonicalText == canonical)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) == parse(text))
    }

    static let syntax = "This is not valid JSON: something else is expected here."
    static let truncated = "This is not valid JSON: the text ends too early."
    static let number = "The number is not a whole number of at most 64 bits."
    static let string = "This is not valid JSON: the text in quotes has a character or an escape that is not allowed."

    @Test(arguments: [
        ("", "1:1 \(truncated)"), (" \n ", "2:2 \(truncated)"), ("nul", "1:1 \(syntax)"), ("True", "1:1 \(syntax)"),
        ("01", "1:1 \(syntax)"), ("-", "1:2 \(truncated)"), ("-a", "1:2 \(syntax)"), ("+1", "1:1 \(syntax)"),
        ("1.5", "1:1 \(number)"), ("1e3", "1:1 \(number)"), ("9223372036854775808", "1:1 \(number)"),
        ("[1,]", "1:4 \(syntax)"), ("[1 2]", "1:4 \(syntax)"), ("[1", "1:3 \(truncated)"), ("{", "1:2 \(truncated)"),
        ("{a:1}", "1:2 \(syntax)"), ("{\"a\" 1}", "1:6 \(syntax)"), ("{\"a\":1,}", "1:8 \(syntax)"),
        ("{\"a\":1", "1:7 \(truncated)"), ("{\n \"a\":1,\n \"a\":2}", "3:2 A member stands twice in this object."),
        ("1 1", "1:3 This is not valid JSON: something follows the end of the value."),
        ("\"a", "1:3 \(truncated)"), ("\"\\", "1:3 \(truncated)"), ("\"\\x\"", "1:2 \(string)"),
        ("\"\\u12", "1:6 \(truncated)"),
        ("\"\\u12g4\"", "1:2 \(string)"), ("\"\\ud834\"", "1:8 \(string)"), ("\"\\ud834\\u0041\"", "1:14 \(string)"),
        ("\"\\udd1e\"", "1:8 \(string)"), ("\"a\nb\"", "1:3 \(string)"), ("'a'", "1:1 \(syntax)"),
        ("// a\n1", "1:1 \(syntax)"),
        ("<<<<<<< ours", "1:1 \(syntax)"), ("\u{feff}1", "1:1 \(syntax)"),
    ]) func badTexts(text: String, message: String) {
        #expect(fault(Array(text.utf8)) == message)
    }

    @Test func bytesThatAreNotUTF8AreRefusedInTexts() {
        for bytes: [UInt8] in [[0x22, 0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22]] {
            #expect(fault(bytes) == "1:\(bytes.count) \(Self.string)")
        }
        #expect(fault([0xff]) == "1:1 \(Self.syntax)")
    }

    @Test func nestingIsBounded() throws {
        let deepest = JSONDocument.deepest
        #expect(try parse(String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)) != .null)
        let message = "The value is nested more than \(deepest) levels deep."
        for text in ["[", "{\"a\":"] {
            #expect(fault(Array(String(repeating: text, count: 200_000).utf8)).hasSuffix(message))
        }
    }

    @Test func everyTruncationOfAGoodTextIsRefused() throws {
        let text = Array("{\"a\":[1,-2,true,null,\"x\\u00e9\\n\"],\"b\":{}}".utf8)
        _ = try JSONDocument.parse(text, file: "")
        for length in 0..<text.count {
            #expect(throws: Diagnostic.self) { try JSONDocument.parse(Array(text.prefix(length)), file: "") }
        }
    }

    /// What this reader takes, Foundation takes and means the same by.
    @Test func noiseNeverTrapsAndIsReadAsFoundationReadsIt() {
        let seed = UInt64.random(in: 1...9_999_999)
        print("seed \(seed)")
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let parts = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "1", "-", "0", "true", "null", " ", "\n", "a", "\\u00e9", "é",
            ".",
        ]
        var accepted = 0
        for _ in 0..<20_000 {
            let text = (0...next(7)).map { _ in parts[next(parts.count)] }.joined()
            guard let value = try? parse(text) else { continue }
            accepted += 1
            let other = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
            #expect(other == value, "seed \(seed): \(text)")
        }
        #expect(accepted > 100)
    }

    @Test func everyFaultHasWords() {
        #expect(Set(JSONFault.allCases.map(\.message)).count == JSONFault.allCases.count)
        #expect(JSONFault.large.message == "The file is larger than 64 MB.")
    }
}
