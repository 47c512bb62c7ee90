import Testing

@testable import Settings

/// Every mistake that a settings file can hold, with its place and its exact sentence.
@Suite struct SettingsMessagesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var text: String
        var mistake: String

        init(_ text: String, _ mistake: String) {
            self.text = text
            self.mistake = mistake
        }

        var testDescription: String { mistake }
    }

    static let known =
        "Known: office, created, title, base-url, site-id, public-suffix-list, report-address, probes, quiet-days, elections, "
        + "owners, domains, programs, accounts, frameworks, gate."

    static let rows: [Row] = [
        // The document.
        Row("", "1:1: [yaml.type] the settings must be a group of keys, but this is nothing."),
        Row("- a", "1:1: [yaml.type] the settings must be a group of keys, but this is a list."),
        Row(
            least("domians: []\n"),
            "3:1: [yaml.unknown-key] 'domians' is not a key of the settings. Did you mean 'domains'? \(known)"),
        Row(least("zzz: 1\n"), "3:1: [yaml.unknown-key] 'zzz' is not a key of the settings. \(known)"),
        Row(
            least("created: 2026-09-02\n"),
            "2:1: [yaml.duplicate-key] The key 'created' stands twice in this group. Keep one of them."),
        Row(
            "created: 2026-09-01\n",
            "1:1: [yaml.missing-key] the settings needs the key 'office'. Add it to this group."),
        Row(
            "office: {name: J, type: county, time-zone: UTC}\n",
            "1:1: [yaml.missing-key] the settings needs the key 'created'. Add it to this group."),
        Row(
            "office: {name: J, type: county, time-zone: UTC}\ncreated: 2026-02-30\n",
            "2:10: [yaml.type] 'created' must be a date like 2026-11-03, but this is '2026-02-30'."),
        Row(
            "office: {name: J, type: county, time-zone: UTC}\ncreated: [2026-02-03]\n",
            "2:10: [yaml.type] 'created' must be a date like 2026-11-03, but this is a list."),
        Row(
            least("title: ' '\n"),
            "3:8: [settings.empty] 'title' is empty. Write a text, or leave the key out if it may be absent."),
        Row(
            least("title: \"a\\nb\"\n"),
            "3:8: [settings.line] 'title' must be a single line of text without control characters."),
        Row(
            least("base-url: juniper.example\n"),
            "3:11: [settings.url] 'juniper.example' is not the address of a site. Write it as https://county.example/safeguards/ without '?' or '#'."
        ),
        Row(
            least("base-url: https://juniper.example/?a\n"),
            "3:11: [settings.url] 'https://juniper.example/?a' is not the address of a site. Write it as https://county.example/safeguards/ without '?' or '#'."
        ),
        Row(least("domains: a.example\n"), "3:10: [yaml.type] 'domains' must be a list, but this is 'a.example'."),
        // The office.
        Row(
            "office: J\ncreated: 2026-09-01\n",
            "1:9: [yaml.type] the office must be a group of keys, but this is a single value."),
        Row(
            "office: {type: county, time-zone: UTC}\ncreated: 2026-09-01\n",
            "1:9: [yaml.missing-key] the office needs the key 'name'. Add it to this group."),
        Row(
            "office: {name: '', type: county, time-zone: UTC}\ncreated: 2026-09-01\n",
            "1:16: [settings.empty] 'name' is empty. Write a text, or leave the key out if it may be absent."),
        Row(
            "office: {name: [J], type: county, time-zone: UTC}\ncreated: 2026-09-01\n",
            "1:16: [yaml.type] 'name' must be a text, but this is a list."),
        Row(
            "office: {name: J, time-zone: UTC}\ncreated: 2026-09-01\n",
            "1:9: [yaml.missing-key] the office needs the key 'type'. Add it to this group."),
        Row(
            "office: {name: J, type: country, time-zone: UTC}\ncreated: 2026-09-01\n",
            "1:25: [yaml.unknown-word] 'country' is not a value of 'type'. Did you mean 'county'? Known: county, municipality, state, campaign, other."
        ),
        Row(
            "office: {name: J, type: county}\ncreated: 2026-09-01\n",
            "1:9: [yaml.missing-key] the office needs the key 'time-zone'. Add it to this group."),
        Row(
            "office: {name: J, type: county, time-zone: America/Chicgo}\ncreated: 2026-09-01\n",
            "1:44: [settings.time-zone] 'America/Chicgo' is not a time zone. Did you mean 'America/Chicago'? Write its IANA name, for example America/Chicago."
        ),
        Row(
            least(office: ", email: office"),
            "1:74: [settings.email] 'office' is not an e-mail address. Write it as office@county.example."),
        Row(
            least(office: ", color: {light: teal, dark: \"#000000\"}"),
            "1:82: [settings.color] 'teal' is not a color. Write 'light' as \"#rrggbb\" in quotes, for example \"#1f4e5f\"."
        ),
        Row(
            least(office: ", color: {light: \"#000000\"}"),
            "1:74: [yaml.missing-key] the color needs the key 'dark'. Add it to this group."),
        Row(
            least(office: ", seal: ../seal.svg"),
            "1:73: [settings.path] The path '../seal.svg' leaves the workspace. Write it relative to the workspace, without '..'."
        ),
        Row(
            least(office: ", seal: Content/seal.png"),
            "1:73: [settings.seal] The seal 'Content/seal.png' is not an SVG file. Name a file that ends in '.svg'."),
        // Owners.
        Row(
            least("owners: [{id: IT, title: County IT}]\n"),
            "3:15: [settings.word] 'IT' can't be an 'id'. Use lower-case letters a to z, digits and hyphens, 64 at most, with a letter or digit first."
        ),
        Row(
            least("owners: [{id: it}]\n"),
            "3:10: [yaml.missing-key] an owner needs the key 'title'. Add it to this group."),
        Row(
            least("owners: [{id: it, title: A}, {id: it, title: B}]\n"),
            "3:35: [settings.duplicate] The owner 'it' stands twice. Keep one of them."),
        Row(
            least("owners: [{id: it, title: A, backup: clrek}, {id: clerk, title: B}]\n"),
            "3:37: [settings.owner] There is no owner 'clrek'. Did you mean 'clerk'? Known: it, clerk."),
        Row(
            least("owners: [{id: it, title: A, backup: it}]\n"),
            "3:37: [settings.backup] The owner 'it' can't be its own backup. Name another role."),
        Row(
            least("owners: [{id: it, titel: A, title: A}]\n"),
            "3:19: [yaml.unknown-key] 'titel' is not a key of an owner. Did you mean 'title'? Known: id, title, backup."
        ),
        // Domains.
        Row(
            least("domains: [{name: juniper}]\n"),
            "3:18: [settings.domain] 'juniper' is not a domain name: it has no dot. Write it whole, for example county.example."
        ),
        Row(
            least("domains: [{purpose: Mail}]\n"),
            "3:11: [yaml.missing-key] a domain needs the key 'name'. Add it to this group."),
        Row(
            least("domains: [{name: A.example}, {name: a.example.}]\n"),
            "3:37: [settings.duplicate] The domain 'a.example' stands twice. Keep one of them."),
        Row(
            least("domains: [{name: a.example, owner: it}]\n"),
            "3:36: [settings.owner] There is no owner 'it': the list 'owners' is empty. Add the role to it."),
        Row(
            least("owners: [{id: it, title: IT}]\ndomains: [{name: a.example, owner: ti}]\n"),
            "4:36: [settings.owner] There is no owner 'ti'. Did you mean 'it'? Known: it."),
        Row(
            least("domains: [{name: a.example, role: [parked, sends]}]\n"),
            "3:35: [settings.role] A parked domain neither sends nor receives mail. Write 'parked' alone, or leave it out."
        ),
        Row(
            least("domains: [{name: a.example, role: send}]\n"),
            "3:35: [yaml.unknown-word] 'send' is not a value of 'role'. Did you mean 'sends'? Known: sends, receives, parked."
        ),
        Row(
            least("domains: [{name: a.example, selectors: ['a b']}]\n"),
            "3:41: [settings.selector] 'a b' is not a DKIM selector. Write the part before '._domainkey', for example 'c202603'."
        ),
        Row(
            least("domains: [{name: a.example, selectors: [a, A]}]\n"),
            "3:44: [settings.duplicate] The selector 'a' stands twice. Keep one of them."),
        Row(
            least("domains: [{name: a.example, release: pubic}]\n"),
            "3:38: [yaml.unknown-word] 'pubic' is not a value of 'release'. Did you mean 'public'? Known: office, public."
        ),
        Row(
            least("domains: [{name: a.example, relase: public}]\n"),
            "3:29: [yaml.unknown-key] 'relase' is not a key of a domain. Did you mean 'release'? Known: name, purpose, role, selectors, subdomains, carries, posts-to-lists, controlled-by, owner, release."
        ),
        Row(
            least("domains: [{name: a.example, subdomains: [www, 'w w']}]\n"),
            "3:47: [settings.domain] 'w w' is not a domain name: it has a space."),
        Row(
            least("domains: [{name: a.example, subdomains: [www, www.a.example]}]\n"),
            "3:47: [settings.duplicate] The subdomain 'www.a.example' stands twice. Keep one of them."),
        Row(
            least("domains: [{name: a.example, subdomains: a.example}]\n"),
            "3:41: [settings.subdomain] 'a.example' is the domain itself. List names below it, for example 'www'."),
        Row(
            least("domains: [{name: a.example, carries: [ballot]}]\n"),
            "3:39: [yaml.unknown-word] 'ballot' is not a value of 'carries'. Did you mean 'ballots'? Known: ballots."),
        Row(
            least("domains: [{name: a.example, posts-to-lists: often}]\n"),
            "3:45: [yaml.type] 'posts-to-lists' must be true or false, but this is 'often'."),
        Row(
            least("domains: [{name: a.example, controlled-by: {registrer: us}}]\n"),
            "3:45: [yaml.unknown-key] 'registrer' is not a key of the group 'controlled-by'. Did you mean 'registrar'? Known: registrar, dns, mail, web."
        ),
        Row(
            least("domains: [{name: a.example, controlled-by: us}]\n"),
            "3:44: [yaml.type] the group 'controlled-by' must be a group of keys, but this is a single value."),
        Row(
            least("domains: [{name: a.example, controlled-by: {dns: ''}}]\n"),
            "3:50: [settings.empty] 'dns' is empty. Write a text, or leave the key out if it may be absent."),
        // Elections, probes and what the whole office has once.
        Row(
            least("elections: [{title: General, day: 2026-11-03}]\n"),
            "3:13: [yaml.missing-key] an election needs the key 'certification'. Add it to this group."),
        Row(
            least("elections: [{day: 2026-11-03, certification: 2026-12-01}]\n"),
            "3:13: [yaml.missing-key] an election needs the key 'title'. Add it to this group."),
        Row(
            least("elections: [{title: General, day: 2026-11-03, certification: 2026-11-02}]\n"),
            "3:62: [settings.election] The certification lies before election day. Write the later day as 'certification'."
        ),
        Row(
            least("elections: [{title: General, day: 3 November, certification: 2026-12-01}]\n"),
            "3:35: [yaml.type] 'day' must be a date like 2026-11-03, but this is '3 November'."),
        Row(
            least(
                "elections: [{title: G, day: 2026-11-03, certification: 2026-12-01}, {title: G, day: 2026-11-03, certification: 2026-12-02}]\n"
            ),
            "3:77: [settings.duplicate] The election 'G' stands twice. Keep one of them."),
        Row(
            least("quiet-days: 366\n"),
            "3:13: [yaml.type] 'quiet-days' must be a whole number from 0 to 365, but this is '366'."),
        Row(
            least("report-address: juniper.example\n"),
            "3:17: [settings.email] 'juniper.example' is not an e-mail address. Write it as office@county.example."),
        Row(
            least("public-suffix-list: /etc/list\n"),
            "3:21: [settings.path] The path '/etc/list' leaves the workspace. Write it relative to the workspace, without '..'."
        ),
        Row(
            least("probes: {mail-servers: yes, until: 2026-12-31}\n"),
            "3:9: [yaml.missing-key] the group 'probes' needs the key 'allowed-by'. Add it to this group."),
        Row(
            least("probes: {web-sites: yes, allowed-by: County IT}\n"),
            "3:9: [yaml.missing-key] the group 'probes' needs the key 'until'. Add it to this group."),
        Row(
            least("probes: {allowed-by: ' ', until: 2026-12-31}\n"),
            "3:22: [settings.empty] 'allowed-by' is empty. Write a text, or leave the key out if it may be absent."),
        Row(
            least("probes: {allowed-by: IT, until: 2026-12-31, ehlo: signet}\n"),
            "3:51: [settings.domain] 'signet' is not a domain name: it has no dot. Write it whole, for example county.example."
        ),
        Row(
            least("probes: {allowed-by: IT, until: 2026-12-31, mailservers: yes}\n"),
            "3:45: [yaml.unknown-key] 'mailservers' is not a key of the group 'probes'. Did you mean 'mail-servers'? Known: mail-servers, web-sites, allowed-by, until, ehlo."
        ),
        // Programs.
        Row(
            least("programs: [{id: p, title: P}]\n"),
            "3:12: [settings.program] The program has no files to count. Give it 'ledger', 'messages', or both."),
        Row(
            least("programs: [{id: p, ledger: a.csv}]\n"),
            "3:12: [yaml.missing-key] a program needs the key 'title'. Add it to this group."),
        Row(
            least("programs: [{id: p q, title: P, ledger: a.csv}]\n"),
            "3:17: [settings.word] 'p q' can't be an 'id'. Use lower-case letters a to z, digits and hyphens, 64 at most, with a letter or digit first."
        ),
        Row(
            least("programs: [{id: p, title: P, ledger: a.csv}, {id: p, title: Q, ledger: b.csv}]\n"),
            "3:51: [settings.duplicate] The program 'p' stands twice. Keep one of them."),
        Row(
            least("programs: [{id: p, title: P, ledger: [a.csv, a.csv]}]\n"),
            "3:46: [settings.file-twice] The file 'a.csv' is named twice, so that its rows would count twice. Keep one."
        ),
        Row(
            least("programs: [{id: p, title: P, ledger: [/etc/passwd]}]\n"),
            "3:39: [settings.path] The path '/etc/passwd' leaves the workspace. Write it relative to the workspace, without '..'."
        ),
        Row(
            least("programs: [{id: p, title: P, ledger: ['']}]\n"),
            "3:39: [settings.empty] 'ledger' is empty. Write a text, or leave the key out if it may be absent."),
        Row(
            least("programs: [{id: p, title: P, ledger: a.csv, log-start: 2026-01-01}]\n"),
            "3:56: [settings.time] '2026-01-01' is not a time. Write 'log-start' in UTC, for example 2026-01-01T00:00:00Z."
        ),
        Row(
            least("programs: [{id: p, title: P, ledger: a.csv, channel: sms}]\n"),
            "3:54: [yaml.unknown-word] 'sms' is not a value of 'channel'. Known: text, picture, voice, email."),
        // Frameworks.
        Row(
            least("frameworks: {apply: [poll, poll]}\n"),
            "3:28: [settings.framework-twice] The checklist 'poll' stands twice. Keep it once, below 'apply' or below 'compare'."
        ),
        Row(
            least("frameworks: {apply: poll, compare: [bod, poll]}\n"),
            "3:42: [settings.framework-twice] The checklist 'poll' stands twice. Keep it once, below 'apply' or below 'compare'."
        ),
        Row(
            least("frameworks: {aply: poll}\n"),
            "3:14: [yaml.unknown-key] 'aply' is not a key of 'frameworks'. Did you mean 'apply'? Known: apply, compare."
        ),
        Row(
            least(office: ", country: usa"),
            "1:76: [settings.country] 'usa' is not the code of a country. Write two capital letters, for example US."),
        Row(
            least(office: ", texting: maybe"),
            "1:76: [yaml.type] 'texting' must be true or false, but this is 'maybe'."),
        // Accounts.
        Row(
            least("accounts: [{exported: 2026-11-01}]\n"),
            "3:12: [yaml.missing-key] a sign-in export needs the key 'file'. Add it to this group."),
        Row(
            least("accounts: [{file: a.csv}, {file: a.csv}]\n"),
            "3:34: [settings.file-twice] The file 'a.csv' is named twice, so that its rows would count twice. Keep one."
        ),
        Row(
            least("accounts: [{file: a.csv, exported: 11/01/2026}]\n"),
            "3:36: [yaml.type] 'exported' must be a date like 2026-11-03, but this is '11/01/2026'."),
        Row(
            least("accounts: [{file: a.csv, dormant-days: 0}]\n"),
            "3:40: [yaml.type] 'dormant-days' must be a whole number from 1 to 3650, but this is '0'."),
        Row(
            least("accounts: [{file: a.csv, dormant-days: '90'}]\n"),
            "3:40: [yaml.type] 'dormant-days' must be a whole number from 1 to 3650, but this is '90'."),
        Row(
            least("accounts: [{file: a.json, preset: entre}]\n"),
            "3:35: [yaml.unknown-word] 'entre' is not a value of 'preset'. Did you mean 'entra'? Known: plain, entra, google-workspace, google-directory, duo."
        ),
        Row(
            least("accounts: [{file: a.json, preset: entra, offered: no}]\n"),
            "3:19: [settings.offered] A report that the plan does not offer has no file. Leave out 'file', or 'offered'."
        ),
        Row(
            least("accounts: [{offered: no}]\n"),
            "3:22: [settings.offered] It is not said which product's plan does not offer the report. Name it as 'preset', for example 'entra'."
        ),
        Row(
            least("accounts: [{file: [a.csv, b.csv], preset: google-workspace}]\n"),
            "3:19: [settings.pages] An export of the form 'google-workspace' is one file. List each as an export of its own."
        ),
        Row(
            least("accounts: [{file: a.csv, groups: ../g.csv}]\n"),
            "3:34: [settings.path] The path '../g.csv' leaves the workspace. Write it relative to the workspace, without '..'."
        ),
        // The gate.
        Row(
            least("gate: {severity: unknown}\n"),
            "3:18: [yaml.unknown-word] 'unknown' is not a value of 'severity'. Known: critical, high, medium, low, note, none."
        ),
        Row(
            least("gate: {must: stop}\n"),
            "3:14: [yaml.unknown-word] 'stop' is not a value of 'must'. Known: pass, fail."),
        Row(least("gate: {unknown: [pass]}\n"), "3:17: [yaml.type] 'unknown' must be a text, but this is a list."),
    ]

    static func least(_ more: String = "", office: String = "") -> String { SettingsFile.least(more, office: office) }

    @Test(arguments: rows) func eachMistakeHasItsPlaceAndItsSentence(_ row: Row) {
        #expect(SettingsFile.mistakes(in: row.text) == [row.mistake])
    }

    /// A new kind of fault without a row above fails here.
    @Test func everyCodeOfTheModuleIsInTheTable() {
        let told = Set(
            Self.rows.compactMap {
                $0.mistake.split(separator: "[").dropFirst().first?.split(separator: "]").first.map(String.init)
            })
        let codes: [SettingsFault] = [
            .empty(key: ""), .notOneLine(key: ""), .notAWord("", key: ""), .duplicate(what: "", ""),
            .unknownOwner("", known: []), .ownBackup(""), .notADomain("", .hyphen), .notASelector(""),
            .parkedWithOther, .notAColor("", key: ""), .notATimeZone("", suggestion: ""), .notATime("", key: ""),
            .pathLeaves(""), .fileTwice(""), .sealNotSVG(""), .notAnAddress(""), .notAURL(""), .programWithoutFiles,
            .certifiedBefore, .ownSubdomain(""), .exportNotOffered, .exportWithoutProduct, .exportPages(""),
            .notACountry(""), .frameworkTwice(""),
        ]
        for fault in codes { #expect(told.contains(fault.code), "no row for \(fault.code)") }
    }
}
