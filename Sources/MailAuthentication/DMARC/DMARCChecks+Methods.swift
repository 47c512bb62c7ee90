import Findings

/// The checks of whether older and newer receivers come to the same, and of what depends on the organization.
extension Check {
    static let dmarcMethodsDiffer = Check(
        "dmarc.methods-differ", .medium,
        when: "Old and new receivers find different policies, or take different names for the organization.",
        cites: "RFC 9989 section 4.10, appendix C.3", says: "Old and new receivers {difference}.",
        fix: "Publish a record at _dmarc.{name}, with 'psd=n' where authority ends.")
    static let dmarcRegistryOnOwner = Check(
        "dmarc.psd-on-owner", .high, when: "The record says 'psd=y', and the domain is no public suffix.",
        cites: "RFC 9989 section 4.7",
        says: "'psd=y' declares {domain} a registry; names below it lose your protection.", fix: "Remove it.")
    static let dmarcStrictAlignment = Check(
        "dmarc.strict-alignment", .medium, parked: .silent,
        when: "'adkim' or 'aspf' is 's', and a name below the domain signs or sends.", cites: "RFC 9989 section 4.4",
        says: "Strict alignment makes {source} fail.", fix: "Relax it, or sign as {domain}.")

    /// The checks of this file.
    static let dmarcMethods: [Check] = [dmarcMethodsDiffer, dmarcRegistryOnOwner, dmarcStrictAlignment]
}
