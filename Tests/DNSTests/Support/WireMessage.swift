import DNS

/// A message written octet by octet, independently of libldns, so that it can be as wrong as a test wants it.
struct WireMessage {
    var id: UInt16 = 1
    var isResponse = true
    var isAuthoritative = false
    var isTruncated = false
    var offersRecursion = false
    var code: UInt16 = 0
    var questions: [(String, RecordType)] = []
    var answers: [WireEntry] = []
    var authority: [WireEntry] = []
    /// The options of an OPT record; no OPT record when `nil`.
    var options: [(UInt16, [UInt8])]?

    var octets: [UInt8] {
        var flags: UInt16 = code & 0xf
        if isResponse { flags |= 0x8000 }
        if isAuthoritative { flags |= 0x0400 }
        if isTruncated { flags |= 0x0200 }
        flags |= 0x0100
        if offersRecursion { flags |= 0x0080 }
        let counts = [questions.count, answers.count, authority.count, options == nil ? 0 : 1]
        var octets = pair(id) + pair(flags)
        for count in counts { octets += pair(UInt16(count)) }
        for (name, type) in questions { octets += wireName(name) + pair(type.rawValue) + pair(1) }
        for entry in answers + authority { octets += entry.octets }
        if let options {
            let data = options.reduce(into: [UInt8]()) { $0 += pair($1.0) + pair(UInt16($1.1.count)) + $1.1 }
            octets += [0] + pair(41) + pair(1_232) + [UInt8(code >> 4), 0, 0, 0] + pair(UInt16(data.count)) + data
        }
        return octets
    }
}

/// A record of a ``WireMessage``.
struct WireEntry {
    var name: String
    var type: RecordType
    var ttl: UInt32 = 300
    var recordClass: UInt16 = 1
    var data: [UInt8]

    var octets: [UInt8] {
        let time = [UInt8(ttl >> 24 & 0xff), UInt8(ttl >> 16 & 0xff), UInt8(ttl >> 8 & 0xff), UInt8(ttl & 0xff)]
        return wireName(name) + pair(type.rawValue) + pair(recordClass) + time + pair(UInt16(data.count)) + data
    }

    static func address(_ name: String, _ octets: [UInt8] = [192, 0, 2, 1], ttl: UInt32 = 300) -> WireEntry {
        WireEntry(name: name, type: .a, ttl: ttl, data: octets)
    }

    static func text(_ name: String, _ strings: [String]) -> WireEntry {
        WireEntry(
            name: name, type: .txt, data: strings.reduce(into: []) { $0 += [UInt8($1.utf8.count)] + Array($1.utf8) })
    }

    static func alias(_ name: String, _ target: String, ttl: UInt32 = 300) -> WireEntry {
        WireEntry(name: name, type: .cname, ttl: ttl, data: wireName(target))
    }

    static func server(_ name: String, _ host: String = "ns.example") -> WireEntry {
        WireEntry(name: name, type: .ns, data: wireName(host))
    }

    static func start(_ name: String) -> WireEntry {
        WireEntry(
            name: name, type: .soa,
            data: wireName("ns.example") + wireName("x.example") + Array(repeating: 0, count: 20))
    }

    static func signature(_ name: String, of type: RecordType) -> WireEntry {
        let numbers: [UInt8] = [13, 1, 0, 0, 0, 60, 0, 0, 0, 60, 0, 0, 0, 60, 0, 1]
        let data = pair(type.rawValue) + numbers + wireName(name) + Array(repeating: 7, count: 64)
        return WireEntry(name: name, type: RecordType(rawValue: 46), data: data)
    }
}

/// Two octets in network order.
func pair(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xff)] }

/// A plain name on the wire, its case kept.
func wireName(_ name: String) -> [UInt8] {
    name.split(separator: ".").reduce(into: []) { $0 += [UInt8($1.utf8.count)] + Array($1.utf8) } + [0]
}
