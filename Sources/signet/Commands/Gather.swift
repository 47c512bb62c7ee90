import ArgumentParser
import Delivery
import Documents
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

            What is seen of each domain is kept as it is finished. A run that is ended with Ctrl-C says so, and \
            'gather --resume' goes on from there, with the same settings and the same program.

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

    @Flag(name: .long, help: "Go on where a run that was ended left off.")
    var resume = false

    func run() async throws {
        let workspace = try workspace.open()
        let progress = common.progress
        let time = try SourceDate.instant()
        let sources = try sources()
        let connection = try ResolverConnection(resolver)
        let run = GatherRun(resumes: resume)
        if !common.quiet, let left = workspace.leftJournal(run) { Terminal.report(Diagnostics([left])) }
        let watch = InterruptWatch {
            progress.end()
            Terminal.report(Diagnostics([run.interrupt()]))
        }
        defer { watch.end() }
        let outcome: Result<GatherOutcome, RunFailure>
        do {
            outcome = .success(
                try await workspace.gather(
                    through: connection, time: time, sources: sources, isStrict: strict,
                    tool: "signet \(Signet.version)", run: run,
                    progress: { progress.show(done: $0.done, of: $0.total, $0.what) }))
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
