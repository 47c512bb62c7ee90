import ArgumentParser
import DNS
import Delivery
import MailAuthentication

/// `signet spf`.
struct SPF: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluates one sender as a receiver would (RFC 7208).",
        discussion: """
            The first line is the result: none, neutral, pass, fail, softfail, temperror or permerror.

            Example:
              signet spf --ip 192.0.2.25 --mail-from clerk@vote.example --helo mail.vote.example
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var resolver: ResolverOptions

    @Option(name: .long, help: ArgumentHelp("Address of the sending server.", valueName: "address"))
    var ip: String
    @Option(name: .long, help: ArgumentHelp("Envelope sender; may be empty.", valueName: "address"))
    var mailFrom: String
    @Option(name: .long, help: ArgumentHelp("Name that the server gave in HELO or EHLO.", valueName: "name"))
    var helo: String
    @Option(name: .long, help: ArgumentHelp("Seconds for one look-up, retries included.", valueName: "seconds"))
    var timeout = 5

    func validate() throws {
        guard (1...60).contains(timeout) else { throw ValidationError("--timeout must be from 1 to 60.") }
        guard let address = IPAddress(ip) else { throw ValidationError("'\(ip)' is no IPv4 or IPv6 address.") }
        do {
            _ = try SPFRequest(ip: address, mailFrom: mailFrom, helo: helo).withASCIIDomains()
        } catch {
            throw ValidationError("A domain of the sender can't be used: \(error).")
        }
    }

    func run() async throws {
        guard let address = IPAddress(ip) else { throw ValidationError("'\(ip)' is no address.") }
        let connection = try ResolverConnection(resolver, timeout: .seconds(timeout))
        let typed = SPFRequest(ip: address, mailFrom: mailFrom, helo: helo)
        let request = try typed.withASCIIDomains()
        let outcome = await checkHost(request, resolver: connection.resolver)
        await connection.close()
        Terminal.print(outcome.result.rawValue)
        if request.mailFrom != typed.mailFrom { Terminal.print("mail-from: \(typed.mailFrom) (\(request.mailFrom))") }
        if request.helo != typed.helo { Terminal.print("helo: \(typed.helo) (\(request.helo))") }
        if let explanation = outcome.explanation { Terminal.print("explanation: \(explanation)") }
    }
}
