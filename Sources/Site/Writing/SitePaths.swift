internal import Documents

/// The paths of one site: each stays inside, and no two would be one file on any file system.
struct SitePaths {
    /// Paths of files by their lower-case form.
    private var files: [String: String] = [:]
    /// Lower-case forms of all folders.
    private var folders: Set<String> = []

    /// Takes a path, or says why it can't be had.
    mutating func take(_ path: String) -> SiteWriteFault? {
        guard staysBelow(path), path.utf8.allSatisfy(isAllowed), path != SiteManifest.path else {
            return .badPath(path)
        }
        let parts = path.split(separator: "/")
        guard parts.allSatisfy({ $0.utf8.count <= 255 }) else { return .longName(path) }
        let lower = path.lowercased()
        if let other = files[lower] { return other == path ? .samePath(path) : .differsInCase(other, path) }
        guard !folders.contains(lower) else { return .fileAndFolder(path) }
        var folder = ""
        for part in lower.split(separator: "/").dropLast() {
            folder += folder.isEmpty ? part : "/\(part)"
            if let file = files[folder] { return .fileAndFolder(file) }
            folders.insert(folder)
        }
        files[lower] = path
        return nil
    }

    private func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
