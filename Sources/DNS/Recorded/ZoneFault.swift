/// What is wrong with a recorded zone.
enum ZoneFault: Hashable {
    /// The folder holds no `NAME.zone`.
    case noZones(folder: String)
    /// Neither the file's name nor a directive nor an SOA record says which zone it is.
    case noOrigin
    /// There is no record in the file.
    case noRecords
    /// Another file has the same zone.
    case recordedTwice(zone: DomainName, first: String)
    /// A line that is no record.
    case unreadable(Reason)
    /// A quotation mark that is not closed on its line.
    case openQuote
    /// A parenthesis that is never closed, so that it would swallow the lines after it.
    case openParenthesis
    /// `$INCLUDE` (RFC 1035 section 5.1).
    case include
    /// A record of a class other than IN.
    case notInternet
    /// A record whose owner is not in the zone.
    case outside(name: DomainName, zone: DomainName)
    /// A CNAME beside other data or another CNAME (RFC 1034 section 3.6.2).
    case aliasBesideData(DomainName)

    /// Why a line is no record.
    enum Reason: Hashable {
        case type, ttl, name, tooMuch, data, other
    }
}
