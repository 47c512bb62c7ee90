import Evidence
import Findings
import Guidance
import Settings

extension ReportInput {
    /// The part of the input that the edition may speak of. Everything is composed from this, so that what is left
    /// out can't be counted, named, linked or compared either.
    ///
    /// The public edition keeps public domains, items, statements, accepted risks and pages. Of public messaging
    /// programs only the titles stay: consent and account figures, and items judged by them, are the office's own, but
    /// for counts of accounts that somebody released.
    /// Problems with input files, the resolver's address, and who runs or allowed what, name things of the office, and
    /// go too.
    var released: ReportInput {
        guard edition == .public else { return self }
        var public_ = self
        public_.settings = settings.released
        public_.catalog = catalog.released
        let items = Set(public_.catalog.checklists.flatMap { $0.items.map(\.id) })
        let domains = Set(public_.settings.domains.map(\.name))
        public_.statements = statements.released(items: items, domains: domains)
        public_.snapshots = snapshots.map { $0.released(domains: domains) }
        public_.ownPages = ownPages.filter { $0.release == .public }
        public_.releaseAccounts(of: self)
        return public_
    }
}

extension OfficeSettings {
    fileprivate var released: OfficeSettings {
        var settings = self
        settings.domains = domains.filter { $0.release == .public }.map { domain in
            var domain = domain
            domain.controlledBy = ControlledBy()
            return domain
        }
        settings.probes = nil
        settings.programs = programs.filter { $0.release == .public }.enumerated().map { place, program in
            var program = program
            program.id = String(place + 1)
            (program.ledger, program.messages, program.logStart, program.owner) = ([], [], nil, nil)
            return program
        }
        settings.accounts = []
        return settings
    }
}

extension Catalog {
    fileprivate var released: Catalog {
        var catalog = self
        let known = Set(checklists.flatMap { $0.items.map(\.id) })
        for place in catalog.checklists.indices {
            for group in catalog.checklists[place].groups.indices {
                catalog.checklists[place].groups[group].items.removeAll { !$0.isPublished }
            }
            catalog.checklists[place].groups.removeAll(where: \.items.isEmpty)
        }
        catalog.checklists.removeAll(where: \.groups.isEmpty)
        let kept = Set(catalog.checklists.flatMap { $0.items.map(\.id) })
        catalog.warnings = []
        for place in catalog.checklists.indices { catalog.checklists[place].releaseLocalTexts(to: .public) }
        let hidden = known.subtracting(kept)
        for place in catalog.checklists.indices {
            for group in catalog.checklists[place].groups.indices {
                for item in catalog.checklists[place].groups[group].items.indices {
                    catalog.checklists[place].groups[group].items[item].crosswalk.removeAll {
                        hidden.contains($0.item)
                    }
                }
            }
        }
        return catalog
    }
}

extension Item {
    /// Whether the public edition has it.
    fileprivate var isPublished: Bool {
        release == .public && (evidence.subject == .office || evidence.subject == .domain)
    }
}

extension Statements {
    fileprivate func released(items: Set<String>, domains: Set<String>) -> Statements {
        func isKept(_ item: String, _ subject: String?) -> Bool {
            items.contains(item) && subject.map { domains.contains($0) || $0 == "office" } ?? true
        }
        var kept = self
        kept.statements = statements.filter { $0.release == .public && isKept($0.item, $0.subject) }
        kept.acceptedRisks = acceptedRisks.filter { $0.release == .public && isKept($0.item, $0.subject) }
        return kept
    }
}

extension Snapshot {
    fileprivate func released(domains: Set<String>) -> Snapshot {
        var snapshot = self
        snapshot.records = records.filter { record in
            record.subject.kind == .domain && domains.contains(record.subject.name)
        }
        for place in snapshot.records.indices {
            guard case .object(var details) = snapshot.records[place].details,
                case .object(var probes)? = details["probes"]
            else { continue }
            probes["allowedBy"] = nil
            details["probes"] = .object(probes)
            snapshot.records[place].details = .object(details)
        }
        snapshot.problems = []
        snapshot.origin = ""
        return snapshot
    }
}
