import Testing

@testable import Probes

/// Replies of mail servers, octet by octet.
@Suite struct SMTPReplyTests {
    private func read(_ text: String) throws(SMTPReplyReader.Fault) -> [SMTPReply] {
        var reader = SMTPReplyReader()
        var replies: [SMTPReply] = []
        for octet in text.utf8 {
            if let reply = try reader.take(octet) { replies.append(reply) }
        }
        return replies
    }

    @Test func linesOfOneReplyBelongTogether() throws {
        #expect(try read("220 hi\r\n") == [SMTPReply(code: 220, lines: ["hi"])])
        #expect(try read("250-a\r\n250 b\n") == [SMTPReply(code: 250, lines: ["a", "b"])])
        #expect(try read("221\r\n354 go\r\n").map(\.code) == [221, 354])
        #expect(try read("220 no end") == [])
        #expect(try read("250-\r\n250 \r\n") == [SMTPReply(code: 250, lines: ["", ""])])
    }

    @Test(arguments: [
        "hello\r\n", "22\r\n", "220x\r\n", "250-a\r\n251 b\r\n", "\r\n", "199 a\r\n", "600 a\r\n", "2a0 x\r\n",
    ])
    func whatIsNoReplyIsRefused(_ text: String) {
        #expect(throws: SMTPReplyReader.Fault.garbage) { try read(text) }
    }

    @Test func nothingIsReadForEver() {
        for text in [
            "220 " + String(repeating: "x", count: 5_000), String(repeating: "250-x\r\n", count: 101),
            String(repeating: "250 " + String(repeating: "y", count: 900) + "\r\n", count: 80),
        ] {
            #expect(throws: SMTPReplyReader.Fault.tooLong) { try read(text) }
        }
    }

    @Test func extensionsAreKeywords() {
        let reply = SMTPReply(code: 250, lines: ["STARTTLS", "Size 100", "StartTLS"])
        #expect(reply.offers("starttls") && reply.offers("SIZE") && !reply.offers("100"))
        #expect(!SMTPReply(code: 250, lines: ["STARTTLS"]).offers("STARTTLS"), "the first line is a greeting")
    }

    @Test func anythingAtAllIsAReplyOrRefused() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0 ... .max, using: &generator)
        print("seed \(seed)")
        var state = seed
        let alphabet = Array("0123456789 -\r\n250\u{0}x".utf8)
        for _ in 0..<2_000 {
            var reader = SMTPReplyReader()
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                guard let reply = try? reader.take(alphabet[Int(state >> 33) % alphabet.count]) else { continue }
                #expect((200...599).contains(reply.code) && !reply.lines.isEmpty)
            }
        }
    }
}
