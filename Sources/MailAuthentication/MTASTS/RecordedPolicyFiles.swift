public import DNS
public import Documents

/// Policy files beside recorded zones, instead of the network: `HOST/.well-known/mta-sts.txt`.
///
/// A file that is not there was not recorded, which says nothing of the host. Recorded files have neither a media type
/// nor a certificate.
///
///     let files = RecordedPolicyFiles(folder: "zones")
///     await files.policyFile(of: try DomainName("mta-sts.example.com"))    // zones/mta-sts.example.com/.well-known/…
public struct RecordedPolicyFiles: PolicyFileSource {
    private let files: FileSource

    /// The policy files of a folder of this machine. Nothing outside of it is read, by symbolic link or otherwise.
    ///
    /// - Parameter folder: Path of the folder; relative ones begin at the working folder.
    public init(folder: String) { self.init(files: .directory(folder)) }

    /// The policy files of a source whose root is the folder of recorded zones.
    public init(files: FileSource) { self.files = files }

    /// The recorded file; what can't be read, or would leave the folder, is unreachable with the reason.
    public func policyFile(of host: DomainName) async -> PolicyFileAnswer {
        guard host.isHostName else { return .unrecorded }
        let path = "\(host)/.well-known/mta-sts.txt"
        do throws(Diagnostic) {
            var chunks = try files.open(path)
            var octets: [UInt8] = []
            while let chunk = try chunks.next() {
                octets += chunk
                if octets.count > PolicyFileAnswer.limit { return .tooLarge }
            }
            return .file(octets: octets, mediaType: nil, certificate: nil)
        } catch {
            return error.code == "file.missing" ? .unrecorded : .unreachable("the recorded file can't be read")
        }
    }
}
