import ArgumentParser

/// The root of the command line.
struct Signet: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "signet",
        abstract: "Reports on an election office's e-mail, sign-in and texting safeguards.",
        discussion: """
            Signet gathers evidence about how an office communicates, judges it against published guidance, and writes \
            a web site that people can read, act on and print. It is no legal advice, and says nothing about voting \
            machines, counts or results.

            Example, once a month:
              signet gather && signet build && signet check
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "The report", subcommands: [Init.self, Gather.self, Build.self, Check.self, Serve.self]),
            CommandGroup(
                name: "Without a workspace", subcommands: [Domain.self, Plan.self, SPF.self, ConsentFigures.self]),
            CommandGroup(name: "What there is", subcommands: [Facts.self, Items.self, FindingCodes.self]),
            CommandGroup(name: "Evidence", subcommands: [Diff.self, Verify.self, ExportCommand.self]),
        ])
}
