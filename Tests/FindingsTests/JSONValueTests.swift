import Foundation
import Testing

@testable import Findings

@Suite struct JSONValueTests {
    @Test(arguments: [
        (JSONValue.null, "null"), (.boolean(true), "true"), (.boolean(false), "false"), (.integer(0), "0"),
        (.integer(.min), "-9223372036854775808"), (.integer(.max), "9223372036854775807"), (.string(""), "\"\""),
        (.array([]), "[]"), (.object([:]), "{}"), (.array([.null, .array([.integer(1)])]), "[null,[1]]"),
        (.object(["b": .integer(1), "a": .object(["c": .null])]), "{\"a\":{\"c\":null},\"b\":1}"),
    ]) func canonicalTexts(value: JSONValue, text: String) {
        #expect(value.canonicalText == text)
    }

    @Test(arguments: [
        ("\"\\/", "\"\\\"\\\\/\""), ("\u{8}\u{9}\u{a}\u{c}\u{d}", "\"\\b\\t\\n\\f\\r\""),
        ("\u{0}\u{1f}\u{7f}", "\"\\u0000\\u001f\\u007f\""),
        ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""), ("é日𝄞", "\"é日𝄞\""), ("\r\n", "\"\\r\\n\""), ("<b>", "\"<b>\""),
    ]) func textsAreEscapedAsShortAsCanBe(text: String, json: String) {
        #expect(JSONValue.string(text).canonicalText == json)
        #expect((try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))) == .string(text))
    }

    @Test func membersStandInTheOrderOfTheirCodePoints() {
        let names = ["b", "a", "B", "", "é", "z", "a.b", "a-b", "\u{fb01}", "𝄞", "10", "9"]
        let value = JSONValue.object(Dictionary(uniqueKeysWithValues: names.map { ($0, .null) }))
        #expect(
            value.canonicalText
                == "{\"\":null,\"10\":null,\"9\":null,\"B\":null,\"a\":null,\"a-b\":null,\"a.b\":null,\"b\":null,\"z\":null,"
                + "\"é\":null,\"\u{fb01}\":null,\"𝄞\":null}")
    }

    @Test func theFormForPeopleHasTwoSpacesAndALineEnd() {
        let value = JSONValue.object([
            "a": .array([.integer(1), .object([:])]), "b": .array([]), "c": .object(["d": .null]),
        ])
        #expect(
            value.prettyText == """
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": [],
                  "c": {
                    "d": null
                  }
                }

                """)
    }

    @Test func anyJSONWithWholeNumbersIsDecoded() throws {
        let text = "{\"a\":[1,-2,true,false,null,\"x\",{}],\"b\":{\"c\":0}}"
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(value.canonicalText == text)
        #expect(value["a"]?.elements.count == 7)
        #expect(value["a"]?.elements[2].boolean == true)
        #expect(value["a"]?.elements[0] == .integer(1))
        #expect(value["b"]?["c"]?.integer == 0)
        #expect(value["x"] == nil && value["a"]?["x"] == nil && value.text == nil && value.elements == [])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(JSONValue.self, from: Data("1.5".utf8)) }
    }

    @Test func encodedAndDecodedItIsTheSame() throws {
        let value = JSONValue.array([.null, .boolean(true), .integer(3), .string("x"), .object(["a": .array([])])])
        #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value)
    }

    /// The characters around those that are escaped share octets with them.
    @Test(arguments: [
        "plain", "", "\u{20ac}\u{2013}\u{2027}", "\u{2028}", "\u{2029}\u{202a}", "a\"b\\c", "\u{7f}\u{80}",
        "\u{e9}\u{1f5f3}",
    ]) func octetsAreTheTextInUTF8(_ text: String) {
        let value = JSONValue.object([text: .array([.string(text), .null])])
        #expect(value.canonicalOctets == Array(value.canonicalText.utf8))
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\u{7f}", "\u{2028}", "\u{2029}":
                "\\u" + String(repeating: "0", count: scalar == "\u{7f}" ? 2 : 0) + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }.joined()
        #expect(value.canonicalText == "{\"\(escaped)\":[\"\(escaped)\",null]}")
    }
}
