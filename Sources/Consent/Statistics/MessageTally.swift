/// Judges every sent message by the consent on file at its instant.
struct MessageTally {
    private struct Coverage {
        var (messages, covered, weaker, none) = (0, 0, 0, 0)
    }

    private struct ChannelTally {
        var (promotional, withoutWritten, within, beyond) = (0, 0, 0, 0)
    }

    private struct ProgramTally {
        var (sent, recipients, exempt) = (0, 0, 0)
        var coverage = [Coverage](repeating: Coverage(), count: Channel.allCases.count)
    }

    private let book: LedgerBook
    private var channels = [ChannelTally](repeating: ChannelTally(), count: Channel.allCases.count)
    private var programs: [ProgramTally] = []
    /// Recipient and program of every sent message, whatever its channel.
    private var reached = FingerprintIndex()
    private(set) var earliest: Int?

    init(book: LedgerBook) { self.book = book }

    mutating func add(_ row: MessageRow, recipient: Int) {
        earliest = min(earliest ?? row.time, row.time)
        guard !row.isFailed else { return }
        while programs.count <= row.program { programs.append(ProgramTally()) }
        let channel = Int(row.channel.rawValue)
        let key = ConsentKey(recipient: recipient, group: row.channel.group, program: row.program)
        let standing = book.standing(of: key, at: row.time)
        programs[row.program].sent += 1
        let anywhere = ConsentKey(recipient: recipient, group: .text, program: row.program)
        if reached.insert(anywhere.fingerprint).isNew { programs[row.program].recipients += 1 }
        if row.purpose == .promotional {
            channels[channel].promotional += 1
            if standing.best < Basis.expressWritten.rank { channels[channel].withoutWritten += 1 }
        }
        guard !standing.exempts(row.purpose) else {
            programs[row.program].exempt += 1
            return
        }
        programs[row.program].coverage[channel].messages += 1
        if standing.best >= row.purpose.need(by: row.channel) {
            programs[row.program].coverage[channel].covered += 1
        } else if standing.best > 0 {
            programs[row.program].coverage[channel].weaker += 1
        } else {
            programs[row.program].coverage[channel].none += 1
        }
        if standing.isRevoked, let optOut = standing.optOut {
            if BusinessDays.between(optOut, row.time) > BusinessDays.limit {
                channels[channel].beyond += 1
            } else {
                channels[channel].within += 1
            }
        }
    }

    /// Adds the statistics to a result.
    func finish(into result: inout ExactStatistics, names: [String]) {
        var (coverage, reach) = ([StatisticRow](), [StatisticRow]())
        for (program, tally) in programs.enumerated() where tally.sent > 0 {
            let name = RowLabel.text(names[program])
            reach.append(StatisticRow(labels: [name], figures: [tally.sent, tally.recipients]))
            result.exempt[names[program]] = tally.exempt
            for (channel, row) in zip(Channel.allCases, tally.coverage) where row.messages > 0 {
                coverage.append(
                    StatisticRow(
                        labels: [.text(channel.word), name],
                        figures: [row.messages, row.covered, row.weaker, row.none]))
            }
        }
        let byChannel = zip(Channel.allCases, channels).map { ([RowLabel.text($0.word)], $1) }
        result.set(.coverage, coverage)
        result.set(.reach, reach)
        result.set(
            .promotional,
            byChannel.filter { $1.promotional > 0 }.map {
                StatisticRow(labels: $0, figures: [$1.promotional, $1.withoutWritten])
            })
        result.set(
            .afterRevocation,
            byChannel.filter { $1.within + $1.beyond > 0 }.map {
                StatisticRow(labels: $0, figures: [$1.within, $1.beyond])
            })
    }
}
