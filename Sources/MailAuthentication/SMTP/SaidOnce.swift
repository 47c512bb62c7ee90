extension MailAuthentication {
    /// Codes of findings that are about the place that is looked from, so that one of them tells it for all domains of a
    /// gathering.
    public static let saidOnce: Set<String> = [Check.smtpBlocked.code]
}
