public import Findings

/// Facts that the settings themselves tell; they need no gathering.
public enum SettingsFacts {
    /// The register of these facts.
    public static let all: [FactKind] = [
        FactKind(
            name: channel, title: "what the program reaches people by", subject: .program,
            type: .word(ProgramChannel.allCases.map(\.rawValue)), meaning: "The channel of the program.",
            source: "the key 'channel' of the program in Content/site.yml")
    ]

    private static let channel = "consent.channel"

    /// What the settings say of a program, by the names of the facts.
    public static func facts(of program: ProgramSettings) -> [String: FactValue] {
        program.channel.map { [channel: .word($0.rawValue)] } ?? [:]
    }
}
