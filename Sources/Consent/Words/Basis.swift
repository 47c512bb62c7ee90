/// How firmly a person agreed.
enum Basis: UInt8, Hashable, Sendable, CaseIterable {
    case implied, express, expressWritten

    var word: String {
        switch self {
        case .implied: "implied"
        case .express: "express"
        case .expressWritten: "express_written"
        }
    }

    /// 1 to 3; 0 stands for no consent.
    var rank: Int { Int(rawValue) + 1 }
}
