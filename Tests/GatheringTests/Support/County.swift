import DNS
import Documents
import Findings
import Settings
import Synchronization
import Testing

@testable import Gathering

/// A small fictional county whose files exist in memory.
enum County {
    static let zone = """
        $ORIGIN county.example.
        $TTL 3600
        @ IN SOA ns.county.example. hostmaster.county.example. 1 3600 600 86400 300
        @ IN NS ns.county.example.
        @ IN MX 10 mail.county.example.
        @ IN TXT "v=spf1 mx -all"
        _dmarc IN TXT "v=DMARC1; p=reject; rua=mailto:reports@county.example"
        mail IN A 192.0.2.25
        ns IN A 192.0.2.53
        """

    static let accounts = """
        account,group,role,enabled,last_sign_in,methods,enforced,shared
        a1,office,admin,yes,2026-10-30,security_key,yes,no
        a2,office,user,yes,2026-10-29,,no,no

        """

    static let files = [
        "zones/county.example.zone": zone, "Content/accounts/office.csv": accounts,
    ]

    static func settings(
        domains: [String] = ["county.example"], programs: [ProgramSettings] = [], accounts: [AccountsSettings] = [],
        timeZone: String = "America/Chicago"
    ) throws -> OfficeSettings {
        OfficeSettings(
            office: Office(name: "County", timeZone: timeZone), created: try #require(CalendarDate("2026-09-01")),
            domains: domains.map { DomainSettings(name: $0) }, programs: programs, accounts: accounts)
    }

    static func request(
        _ settings: OfficeSettings, files: [String: String] = files, sources: Set<Source> = Set(Source.allCases),
        strict: Bool = false, time: String? = "2026-11-01T06:00:00Z"
    ) throws -> GatherRequest {
        let source = FileSource.memory(files)
        return GatherRequest(
            settings: settings, files: source, resolver: try RecordedResolver(files: source, folder: "zones"),
            time: try time.map { try #require(Instant($0)) }, sources: sources, strict: strict, tool: "signet test")
    }
}

/// Keeps what progress says, in the order in which it is said.
final class ProgressKeeper: Sendable {
    private let kept = Mutex<[GatherProgress]>([])

    var all: [GatherProgress] { kept.withLock { $0 } }

    func keep(_ progress: GatherProgress) { kept.withLock { $0.append(progress) } }
}

/// Has no answer to anything, and keeps how many domains were asked about at the same time.
final class CountingResolver: Resolver {
    let origin = "a test"
    private struct State {
        /// Questions under way for each domain of two labels.
        var now: [[String]: Int] = [:]
        var most = 0
        var asked: [Question: Int] = [:]
    }
    private let state = Mutex(State())

    var most: Int { state.withLock { $0.most } }
    var asked: [Question: Int] { state.withLock { $0.asked } }

    func answer(to question: Question) async -> Answer {
        let domain = Array(question.name.labels.suffix(2))
        state.withLock {
            $0.now[domain, default: 0] += 1
            $0.most = max($0.most, $0.now.count)
            $0.asked[question, default: 0] += 1
        }
        for _ in 0..<20 { await Task.yield() }
        state.withLock {
            let left = $0.now[domain, default: 1] - 1
            $0.now[domain] = left == 0 ? nil : left
        }
        return Answer(question, .unknown(.deadline))
    }

    func securityState(of name: DomainName) async -> DNSSECState { .indeterminate }
}
