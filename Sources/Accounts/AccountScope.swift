/// What an export tells and does not tell: why a figure is known, absent or unknown.
struct AccountScope: Equatable {
    /// What the column or member is called, by what it tells.
    var names: [AccountAspect: String]
    /// What exports of this form never tell, in words that begin a sentence's second half.
    var silent: [AccountAspect: String] = [:]

    /// Whether the export tells it.
    func tells(_ aspect: AccountAspect) -> Bool { names[aspect] != nil }

    /// What is told by a preset, with the names of its columns or members.
    init(_ preset: AccountPreset, names: [AccountAspect: String]) {
        self.names = names
        for aspect in preset.silent where names[aspect] == nil {
            silent[aspect] =
                "the export of \(preset.title) does not tell \(aspect.words); next best evidence: "
                + preset.nextBestEvidence
        }
    }
}
