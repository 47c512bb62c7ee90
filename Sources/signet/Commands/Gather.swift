import ArgumentParser
import Delivery
import Evidence
import Findings
import Gathering

/// `signet gather`.
struct Gather: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Gathers evidence into a new snapshot.",
        discussion: """
            Looks at the domains, consent files and sign-in exports that Content/site.yml names. What could not be \
            found out is kept as unknown, with its reason. With SOURCE_DATE_EPOCH set, that is the snapshot's time; \
            when nothing differs from the newest snapshot of that time, none is written.

            Ends with 0 when a snapshot was written, bad inputs and unknown answers included, and with 3 when none was.

            Example:
              signet gather
              signet gather --recorded Content/zones --only domains
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var resolver: ResolverOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Only these sources, with commas between: domains, consent, accounts.", valueName: "sources")
    )
    var only: String?

    @Flag(name: .long, help: "Write no snapshot when an input is bad or an answer unknown.")
    var strict = false

    func run() async throws {
        let workspace = try workspace.open()
        let progress = common.progress
        let time = try SourceDate.instant()
        let connection = try ResolverConnection(resolver)
        let outcome: Result<GatherOutcome, RunFailure>
        do {
            outcome = .success(
                try await workspace.gather(
                    resolver: connection.resolver, time: time, sources: try sources(), isStrict: strict,
                    tool: "signet \(Signet.version)", notices: connection.problems,
                    progress: { progress.show("[\($0.done)/\($0.total)] \($0.what)") }))
        } catch {
            outcome = .failure(error)
        }
        await connection.close()
        progress.end()
        let gathered = try outcome.get()
        for problem in gathered.snapshot.problems where !common.quiet || problem.contains("error: [") {
            Terminal.complain(problem)
        }
        if only != nil, !common.quiet {
            Terminal.complain("note: this snapshot holds only what --only named; the report shows nothing else.")
        }
        Terminal.print(gathered.sentence)
    }

    private func sources() throws(RunFailure) -> Set<Source> {
        guard let only else { return Set(Source.allCases) }
        return try Source.named(in: only)
    }
}
