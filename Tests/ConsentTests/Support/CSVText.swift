import Consent
import Documents
import Findings
import Testing

let ledgerColumns = "event_id,ts,recipient,channel,program,event,basis,method,proof,applied_ts"
let messageColumns = "message_id,sent_at,recipient,channel,program,purpose,status,error_code"

/// Rows as CSV; fields that need quotes have them.
func csv(_ header: String, _ rows: [[String]]) -> String {
    let lines = rows.map { row in
        row.map { field in
            field.contains { ",\"\r\n".contains($0) } ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
        }.joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
}

/// Seconds of a time that is written in a test.
func seconds(_ text: String) -> Int { Instant(text)?.secondsSinceEpoch ?? -1 }

/// Counts files given as text.
func count(
    ledger: String? = nil, messages: String? = nil, asOf: String = "2026-11-01T00:00:00Z", logStart: String? = nil
) throws -> ConsentCount {
    var files: [String: String] = [:]
    if let ledger { files["l.csv"] = ledger }
    if let messages { files["m.csv"] = messages }
    let request = ConsentRequest(
        ledger: ledger == nil ? [] : ["l.csv"], messages: messages == nil ? [] : ["m.csv"],
        asOf: try #require(Instant(asOf)), logStart: logStart.flatMap { Instant($0) })
    return try countConsent(request, files: .memory(files))
}
