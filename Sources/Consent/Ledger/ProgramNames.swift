/// Program names by number. Programs are few, recipients many, so only names are kept as text.
struct ProgramNames {
    /// The number of the program `*`.
    static let every = 0

    private(set) var names = ["*"]
    private var index = FingerprintIndex()
    private let hash: KeyedHash

    init(hash: KeyedHash) {
        self.hash = hash
        _ = index.insert(hash([UInt8(ascii: "*")].span))
    }

    mutating func number(of bytes: [UInt8], _ range: Range<Int>) -> Int {
        let (number, isNew) = index.insert(hash(bytes.span.extracting(range)))
        if isNew { names.append(String(decoding: bytes[range], as: UTF8.self)) }
        return number
    }
}
