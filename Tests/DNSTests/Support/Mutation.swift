import Foundation

/// How many broken inputs each reader is given: `SIGNET_FUZZ`, or a few thousand.
let fuzzCount = ProcessInfo.processInfo.environment["SIGNET_FUZZ"].flatMap(Int.init) ?? 2_000

extension RandomNumberGenerator {
    /// Octets without any form.
    mutating func octets(upTo most: Int) -> [UInt8] {
        (0..<Int.random(in: 0...most, using: &self)).map { _ in .random(in: .min ... .max, using: &self) }
    }

    /// An input of a good form with a few octets set, put in, taken out, repeated or cut off; `marks` are what the
    /// reader gives a meaning to.
    mutating func mutated(_ sample: [UInt8], marks: [UInt8]) -> [UInt8] {
        var octets = sample
        for _ in 0..<Int.random(in: 1...6, using: &self) {
            let place = Int.random(in: 0...octets.count, using: &self)
            let mark = marks.randomElement(using: &self) ?? 0
            switch Int.random(in: 0..<7, using: &self) {
            case 0: octets.insert(mark, at: place)
            case 1: octets.insert(.random(in: .min ... .max, using: &self), at: place)
            case 2: octets.removeSubrange(place..<min(place + Int.random(in: 1...4, using: &self), octets.count))
            case 3 where place < octets.count: octets[place] = mark
            case 4 where place < octets.count: octets[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 5: octets.insert(contentsOf: octets.prefix(place).suffix(24), at: place)
            default:
                if Bool.random(using: &self) { octets.removeLast(octets.count - place) }
            }
        }
        return octets
    }
}
