/// Turns a domain name in another script than ASCII into the form of the DNS. Settings does not know how that is done;
/// whoever reads them hands it in.
///
///     let settings = try OfficeSettings.read(from: files, names: NameConversion { try … })
public struct NameConversion: Sendable {
    /// Why a name has no such form, to stand behind "it is not a domain name:", without a full stop.
    public struct Refusal: Error, Hashable, Sendable {
        /// The reason, which names the part of the name that is meant.
        public var words: String

        /// A refusal in those words.
        public init(words: String) { self.words = words }
    }

    /// The name in ASCII; it is asked only for names that are not.
    public var ascii: @Sendable (_ name: String) throws(Refusal) -> String

    /// A conversion by that function.
    public init(ascii: @escaping @Sendable (_ name: String) throws(Refusal) -> String) { self.ascii = ascii }

    /// Refuses every name that is not ASCII.
    public static let none = NameConversion { _ throws(Refusal) in
        throw Refusal(words: "it has a letter that the DNS does not know. Write it in its ASCII form (xn--…)")
    }
}
