import Documents
import Foundation

/// Whether a text names a time zone of the IANA database that this machine knows: `America/Chicago` or `UTC`.
///
/// Abbreviations (`CST`) and offsets (`GMT-6`) are none: they do not say when daylight saving time begins. The names
/// are those that Foundation knows; on Linux these come with the system's time-zone data (`tzdata`).
func isTimeZone(_ text: String) -> Bool {
    text == "UTC" || (text.contains("/") && staysBelow(text) && TimeZone(identifier: text) != nil)
}

/// " Did you mean 'America/Chicago'?" or nothing.
func timeZoneSuggestion(for text: String) -> String {
    suggestion(for: text, in: TimeZone.knownTimeZoneIdentifiers.sorted(by: codePointOrder))
}
