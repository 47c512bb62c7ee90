import Documents

@testable import Settings

/// A whole settings file for tests, of a fictional county.
enum SettingsFile {
    static let path = "Content/site.yml"

    static let whole = """
        office:
          name: Juniper County Elections Office
          type: county
          state: Larkspur
          phone: (555) 555-0142
          time-zone: America/Chicago
          address: |
            1 Court Square
            Juniper, LK
          email: elections@juniper-county.example
          color: {light: "#1F4E5F", dark: "#9cc9d6"}
          seal: Content/seal.svg
        created: 2026-09-01
        title: E-mail, sign-in and texting safeguards
        base-url: https://juniper-county.example/safeguards
        owners:
          - {id: it, title: County IT, backup: clerk}
          - {id: clerk, title: County clerk}
        domains:
          - {name: Juniper-County.Example., purpose: Staff mail, role: [sends, receives], selectors: [c202603], owner: it, release: public}
          - {name: juniper-old.example, role: parked}
          - {name: xn--jnper-kva.example}
        programs:
          - id: voter-texts
            title: Voter information texts
            ledger: [Content/consent/ledger.csv]
            messages: [Content/consent/a.csv, Content/consent/b.csv]
            log-start: 2026-01-01T00:00:00Z
            owner: clerk
        accounts:
          - {file: Content/accounts/office.csv, exported: 2026-11-01, dormant-days: 60, owner: it}
        gate: {severity: high, unknown: fail, must: pass}

        """

    /// The least that is accepted, with more lines below.
    static func least(_ more: String = "", office: String = "") -> String {
        "office: {name: Juniper, type: county, time-zone: America/Chicago\(office)}\ncreated: 2026-09-01\n" + more
    }

    static func read(_ text: String) throws(Diagnostics) -> OfficeSettings {
        try OfficeSettings.read(from: .memory([path: text]))
    }

    /// The messages of a file that is not accepted, each as `line:column: [code] message`.
    static func mistakes(in text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch {
            return error.all.map { fault in
                "\(fault.place?.line ?? -1):\(fault.place?.column ?? -1): [\(fault.code)] \(fault.message)"
            }
        }
    }
}
