import Documents
public import Findings

/// What a gathering is made of: two runs of the same terms over the same answers give the same records.
public struct GatherTerms: Hashable, Sendable {
    /// Name and version of the program.
    public var tool: String
    /// SHA-256 of the settings file, in hexadecimal.
    public var settings: String
    /// Where answers of the DNS come from.
    public var origin: String
    /// The time given for the snapshot; `nil`: the clock's.
    public var time: Instant?
    /// When the gathering began.
    public var began: Instant
    /// Id of the newest snapshot before; `nil` when there is none.
    public var previous: String?
    /// SHA-256 of the public suffix list, in hexadecimal; empty when there is none.
    public var suffixes: String
    /// SHA-256 of the file of keys that DNSSEC is validated from, in hexadecimal; empty: the root's keys.
    public var anchors: String
    /// Which servers are connected to and by whose leave, in words that differ when either does.
    public var probes: String

    /// Terms with all their parts; `settings`, `suffixes` and `anchors` are the bytes of these files.
    public init(
        tool: String, settings: [UInt8], origin: String, time: Instant?, began: Instant, previous: String?,
        suffixes: [UInt8]? = nil, anchors: [UInt8]? = nil, probes: String = ""
    ) {
        self.tool = tool
        self.settings = sha256(settings)
        self.origin = origin
        self.time = time
        self.began = began
        self.previous = previous
        self.suffixes = suffixes.map { sha256($0) } ?? ""
        self.anchors = anchors.map { sha256($0) } ?? ""
        self.probes = probes
    }
}

/// What two gatherings differ in.
enum TermsDifference: Hashable, Sendable, CaseIterable {
    case tool, settings, origin, suffixes, anchors, probes, time, previous
}

extension GatherTerms {
    /// Version of the journal's form.
    private static let form = 2

    /// What keeps a run of other terms from taking up a journal of these; `nil` when nothing does.
    func difference(from other: GatherTerms) -> TermsDifference? {
        if tool != other.tool { return .tool }
        if settings != other.settings { return .settings }
        if origin != other.origin { return .origin }
        if suffixes != other.suffixes { return .suffixes }
        if anchors != other.anchors { return .anchors }
        if probes != other.probes { return .probes }
        if time != other.time { return .time }
        return previous == other.previous ? nil : .previous
    }

    /// The first line of a journal.
    var line: [UInt8] {
        let json = JSONValue.object([
            "form": .integer(Self.form), "tool": .string(tool), "settings": .string(settings),
            "origin": .string(origin), "time": time.map { .string($0.description) } ?? .null,
            "began": .string(began.description), "previous": previous.map(JSONValue.string) ?? .null,
            "suffixes": .string(suffixes), "anchors": .string(anchors), "probes": .string(probes),
        ])
        return Array((json.canonicalText + "\n").utf8)
    }

    /// The terms that the first line of a journal says; `nil` when it has another form.
    init?(line: [UInt8]) {
        guard let json = try? JSONDocument.parse(line, file: ""), json["form"] == .integer(Self.form),
            let tool = json["tool"]?.text, let settings = json["settings"]?.text, let origin = json["origin"]?.text,
            let began = json["began"]?.text.flatMap({ Instant($0) }), let suffixes = json["suffixes"]?.text,
            let anchors = json["anchors"]?.text, let probes = json["probes"]?.text
        else { return nil }
        self.tool = tool
        self.settings = settings
        self.origin = origin
        self.time = json["time"]?.text.flatMap { Instant($0) }
        self.began = began
        previous = json["previous"]?.text
        self.suffixes = suffixes
        self.anchors = anchors
        self.probes = probes
        guard (time == nil) == (json["time"] == .null) else { return nil }
    }
}
