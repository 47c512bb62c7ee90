import DNS
import Settings

extension NameConversion {
    /// As the DNS module does it: IDNA 2008 after the mapping of UTS 46.
    static let idna = NameConversion { name throws(Refusal) in
        do throws(DomainName.Fault) {
            return try DomainName(unicode: name).description
        } catch {
            throw Refusal(words: error.description)
        }
    }
}
