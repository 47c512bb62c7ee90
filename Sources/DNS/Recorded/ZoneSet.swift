import Documents

/// The zones of a folder while they are read.
struct ZoneSet {
    /// The zones by name; `nil` for one with mistakes.
    private(set) var zones: [DomainName: Zone?] = [:]
    /// Everything wrong with the files.
    private(set) var problems: [Diagnostic] = []
    /// The file of each zone.
    private var paths: [DomainName: String] = [:]

    private static let suffix = ".zone"

    init(files: FileSource, folder: String) throws(Diagnostic) {
        let paths = try files.list(folder).filter { path in
            path.hasSuffix(Self.suffix) && !path.dropFirst(folder.utf8.count + 1).contains("/")
        }
        guard !paths.isEmpty else { throw ZoneFault.noZones(folder: folder).worded(folder) }
        for path in paths {
            let name = path.split(separator: "/").last?.dropLast(Self.suffix.count)
            let named = name.flatMap { try? DomainName($0) }
            do throws(Diagnostic) {
                add(ZoneFile(path: path, octets: try files.read(path), named: named), named: named)
            } catch {
                problems.append(error)
                if let named, zones[named] == nil { zones.updateValue(nil, forKey: named) }
            }
        }
    }

    private mutating func add(_ file: ZoneFile, named: DomainName?) {
        var faults = file.faults
        let apex = file.records.first { $0.record.type == .soa }?.record.name
        guard let origin = apex ?? file.origin ?? named else {
            faults.append((0, .noOrigin))
            problems += faults.map { $0.fault.worded(file.path, line: $0.line) }
            return
        }
        if let first = paths[origin] {
            problems.append(ZoneFault.recordedTwice(zone: origin, first: first).worded(file.path))
            return
        }
        paths[origin] = file.path
        if file.records.isEmpty, faults.isEmpty { faults.append((0, .noRecords)) }
        var zone = Zone(origin: origin)
        for (line, record) in file.records {
            if let fault = zone.add(record) { faults.append((line, fault)) }
        }
        problems += faults.map { $0.fault.worded(file.path, line: $0.line) }
        zones.updateValue(faults.isEmpty ? zone : nil, forKey: origin)
    }
}
