public import Documents

extension OfficeSettings {
    /// Reads and checks the settings file: YAML with the groups `office`, `probes`, `elections`, `owners`, `domains`,
    /// `programs`, `accounts`, `frameworks` and `gate`, and the keys `created`, `title`, `base-url`, `site-id`,
    /// `public-suffix-list`,
    /// `report-address` and `quiet-days`. All keys are known; a misspelt one is an error.
    ///
    ///     let settings = try OfficeSettings.read(from: .directory("/srv/report"))
    ///     settings.domains.map(\.name)
    ///
    /// - Parameters:
    ///   - files: The files of the workspace.
    ///   - path: The settings file in it.
    ///   - names: How domain names in other scripts are turned into ASCII; they are refused unless it is told.
    /// - Throws: every mistake in the file, each with its line and column.
    public static func read(
        from files: FileSource, path: String = "Content/site.yml", names: NameConversion = .none
    ) throws(Diagnostics) -> OfficeSettings {
        let text: String
        let value: YAMLValue
        do {
            text = try files.text(path)
            value = try YAMLDocument.parse(text, file: path)
        } catch {
            throw Diagnostics([error])
        }
        var log = Diagnostics()
        let settings = OfficeSettings(value, names: names, log: &log)
        log.fillLines(of: path, from: text)
        try log.throwIfAnyError()
        guard let settings else { throw log }
        return settings
    }

    /// The settings of a document; `nil` with errors in `log` when something is wrong.
    private init?(_ value: YAMLValue, names: NameConversion, log: inout Diagnostics) {
        let keys = [
            "office", "created", "title", "base-url", "site-id", "public-suffix-list", "report-address", "probes",
            "quiet-days", "elections", "owners", "domains", "programs", "accounts", "frameworks", "gate",
        ]
        guard let mapping = YAMLMapping(value, name: "the settings", keys: keys, log: &log) else { return nil }
        let office = mapping.required("office", log: &log).flatMap { Office($0, names: names, log: &log) }
        let created =
            mapping.required("created", log: &log) == nil ? nil : mapping.date("created", log: &log)
        let title = mapping.words("title", log: &log)
        let baseURL = mapping.baseURL("base-url", log: &log)
        let siteID = mapping.keys.contains("site-id") ? mapping.requiredID("site-id", log: &log) : nil
        let publicSuffixList = mapping.path("public-suffix-list", log: &log)
        let reportAddress = mapping.email("report-address", names: names, log: &log)
        let probes = mapping.value("probes").flatMap { ProbeSettings($0, names: names, log: &log) }
        let quietDays = mapping.number("quiet-days", in: 0...365, log: &log) ?? 60
        let elections = [Election](mapping.list("elections", log: &log), log: &log)
        let owners = [Owner](mapping.list("owners", log: &log), log: &log)
        let ids = owners.map(\.id)
        let domains = [DomainSettings](mapping.list("domains", log: &log), owners: ids, names: names, log: &log)
        let programs = [ProgramSettings](mapping.list("programs", log: &log), owners: ids, log: &log)
        let accounts = [AccountsSettings](mapping.list("accounts", log: &log), owners: ids, log: &log)
        let frameworks = mapping.value("frameworks").map { FrameworkChoice($0, log: &log) }
        let gate = mapping.value("gate").map { Gate($0, log: &log) } ?? Gate()
        guard let office, let created else { return nil }
        self.init(
            office: office, created: created, owners: owners, domains: domains, programs: programs,
            accounts: accounts, gate: gate, title: title, baseURL: baseURL, publicSuffixList: publicSuffixList,
            reportAddress: reportAddress, probes: probes, elections: elections, quietDays: quietDays,
            siteID: siteID, frameworks: frameworks ?? FrameworkChoice())
    }
}

extension YAMLMapping {
    /// The address of a folder on a web server, with a final slash.
    fileprivate func baseURL(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
        let isGood = rest.map { rest in
            !rest.isEmpty && rest.first != "/"
                && rest.unicodeScalars.allSatisfy {
                    (0x21...0x7e).contains($0.value) && !"?#\"<>\\^`{|}".unicodeScalars.contains($0)
                }
        }
        guard isGood == true else {
            log.append(.notAURL(text), at: valuePlace(key))
            return nil
        }
        return text.hasSuffix("/") ? text : text + "/"
    }
}
