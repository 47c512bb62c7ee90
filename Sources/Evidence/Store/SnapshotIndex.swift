import Crypto
import Findings

/// What `index.json` of a snapshot says: everything but the records, which it names by their hashes.
struct SnapshotIndex: Hashable, Sendable {
    /// Version of the form; a reader refuses any other.
    static let form = 1

    /// A subject and the SHA-256 of its object's bytes.
    struct Entry: Hashable, Sendable {
        var subject: Subject
        var object: String
    }

    /// The snapshot before; `nil` for the first.
    var previous: SnapshotReference?
    var began: Instant
    var ended: Instant
    var origin: String
    var tool: String
    var problems: [String]
    /// In the order of subjects, each once.
    var subjects: [Entry]
}

extension SnapshotIndex {
    /// The bytes of the file: canonical JSON and a line end.
    var bytes: [UInt8] { Array((json.canonicalText + "\n").utf8) }

    /// Its name, made of its end and the hash of its bytes.
    var reference: SnapshotReference { SnapshotReference(date: ended.utcDate, hash: sha256(bytes)) }

    private var json: JSONValue {
        .object([
            "form": .integer(Self.form), "began": .string(began.description), "ended": .string(ended.description),
            "origin": .string(origin), "tool": .string(tool), "problems": .array(problems.map(JSONValue.string)),
            "previous": previous.map { .object(["id": .string($0.id), "hash": .string($0.hash)]) } ?? .null,
            "subjects": .array(
                subjects.map { entry in
                    .object([
                        "kind": .string(entry.subject.kind.rawValue), "name": .string(entry.subject.name),
                        "object": .string(entry.object),
                    ])
                }),
        ])
    }

    /// The index that the JSON of a file says; `nil` when it has another form.
    init?(json: JSONValue) {
        guard json["form"] == .integer(Self.form), let began = json["began"]?.text.flatMap({ Instant($0) }),
            let ended = json["ended"]?.text.flatMap({ Instant($0) }), let origin = json["origin"]?.text,
            let tool = json["tool"]?.text, case .array(let problems)? = json["problems"],
            case .array(let subjects)? = json["subjects"], let previous = json["previous"]
        else { return nil }
        let texts = problems.compactMap(\.text)
        let entries = subjects.compactMap(Entry.init(json:))
        let reference = SnapshotReference(
            id: previous["id"]?.text ?? "", hash: previous["hash"]?.text ?? "")
        guard texts.count == problems.count, entries.count == subjects.count, (reference == nil) == (previous == .null),
            zip(entries, entries.dropFirst()).allSatisfy({ $0.subject < $1.subject })
        else { return nil }
        self.init(
            previous: reference, began: began, ended: ended, origin: origin, tool: tool, problems: texts,
            subjects: entries)
    }
}

extension SnapshotIndex.Entry {
    fileprivate init?(json: JSONValue) {
        guard let kind = json["kind"]?.text.flatMap(SubjectKind.init(rawValue:)), let name = json["name"]?.text,
            let object = json["object"]?.text, SnapshotReference.isHash(object)
        else { return nil }
        self.init(subject: Subject(kind: kind, name: name), object: object)
    }
}

/// SHA-256 in lower-case hexadecimal digits.
func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
        let digits = String(byte, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
}
