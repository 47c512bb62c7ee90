public import Findings
import Settings

/// The answers that a fresh workspace is made from.
public struct WorkspaceSeed: Hashable, Sendable {
    /// The office's name as people know it.
    public var name: String
    /// `county`, `municipality`, `state`, `campaign` or `other`.
    public var kind: String
    /// The state or territory, for people.
    public var state: String
    /// Whether the office texts or calls people in numbers; without it, checklists that only concern texting
    /// stand for comparison.
    public var texts: Bool
    /// The domains to look at; may be empty.
    public var domains: [String]
    /// IANA name of the time zone in which dates are meant.
    public var timeZone: String
    /// The day on which the workspace is made.
    public var created: CalendarDate

    /// The answers, as they are; ``Workspace/make(_:at:from:)`` judges them.
    public init(
        name: String, kind: String, state: String, texts: Bool, domains: [String], timeZone: String,
        created: CalendarDate
    ) {
        self.name = name
        self.kind = kind
        self.state = state
        self.texts = texts
        self.domains = domains
        self.timeZone = timeZone
        self.created = created
    }
}

extension WorkspaceSeed {
    /// `Content/site.yml` for these answers, with comments that say what to fill in.
    var settingsFile: String {
        """
        # Who we are. A misspelt key is reported with the nearest right one.
        office:
          name: \(quoted(name))
          type: \(kind)
          state: \(quoted(state))
          texting: \(texts ? "yes" : "no")                    # whether it texts or calls people in numbers
          phone: ""                      # the office's own number, printed on sheets
          time-zone: \(timeZone)

        created: \(created)

        # The word that names the office in what 'signet export' writes. Others keep it: never change it.
        site-id: \(OfficeSettings.siteID(from: name))

        # Roles that have to act. Never a person's name: people change, roles stay.
        owners:
          - {id: clerk, title: Election official}
          - {id: deputy-clerk, title: Deputy election official, backup: clerk}
          - {id: it, title: IT staff, backup: clerk}
          - {id: communications, title: Communications, backup: clerk}
          - {id: trainer, title: Poll worker trainer, backup: deputy-clerk}

        # Domains to look at. 'role' is what a domain does with mail: [sends, receives], one of these, or parked;
        # without it the role is inferred. 'selectors' names the DKIM keys in use. 'release: public' lets the public
        # edition show a domain.
        \(domainLines)

        # Text, voice and e-mail programs: exports of who agreed (ledger) and of what was sent (messages).
        # programs:
        #   - id: voter-texts
        #     title: Voter information texts
        #     ledger: [Content/consent/ledger.csv]
        #     messages: [Content/consent/messages.csv]
        #     channel: text              # text, picture, voice or email
        #     owner: communications

        # Sign-in exports: account,group,role,enabled,last_sign_in,methods,enforced,shared
        # accounts:
        #   - {file: Content/accounts/office.csv, exported: \(created), dormant-days: 90, owner: it}

        # Which checklists count follows from the type, the country and 'texting'; the others stand 'for comparison' and
        # never count. Make one count, or wait, by its id: the name of its file in Content/guidance.
        # frameworks: {apply: [poll, nist-63b], compare: []}

        # When 'signet check' says no.
        gate: {severity: critical, unknown: pass, must: fail}

        """
    }

    private var domainLines: String {
        guard !domains.isEmpty else {
            return """
                # domains:
                #   - {name: vote.example, purpose: Staff mail, role: [sends, receives], owner: it, release: public}
                """
        }
        return (["domains:"] + domains.map { "  - {name: \(quoted($0)), owner: it, release: office}" })
            .joined(separator: "\n")
    }

    /// A double-quoted YAML scalar: JSON's strings are a part of YAML's.
    private func quoted(_ text: String) -> String { JSONValue.string(text).canonicalText }
}
