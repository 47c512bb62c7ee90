import DNS
import Findings

extension MXAnalysis {
    /// Judges where mail goes; nothing is said of mail servers that this network shows its own version of.
    func judge(_ circumstances: Circumstances, unlike ownVersions: [DomainName], into findings: inout FindingList) {
        if let reason = answer.unknownReason {
            findings.raise(.mxUnknown, ["reason": reason.description])
        } else if servers.isEmpty, nulls.isEmpty {
            judgeAbsence(circumstances, into: &findings)
        } else if servers.isEmpty {
            findings.raise(.mxNull)
            if circumstances.isKnownToSend { findings.raise(.mxNullButSends) }
        } else {
            if !nulls.isEmpty { findings.raise(.mxNullWithOthers) }
            judgeServers(unlike: ownVersions, into: &findings)
        }
        if nulls.contains(where: { $0 != 0 }) { findings.raise(.mxNullPreference) }
        if !wildcard.isEmpty { findings.raise(.mxWildcard) }
    }

    private func judgeAbsence(_ circumstances: Circumstances, into findings: inout FindingList) {
        if let address = implicitAddress {
            if circumstances.receives, !circumstances.isParked {
                findings.raise(.mxMissing)
            } else {
                findings.raise(.mxImplicit, ["address": address.description])
            }
        } else if circumstances.isParked, own.allSatisfy(\.isMissing) {
            findings.raise(.parkedNullMXMissing)
        }
    }

    private func judgeServers(unlike ownVersions: [DomainName], into findings: inout FindingList) {
        let allMissing = servers.allSatisfy(\.isMissing)
        for server in servers where !ownVersions.contains(server.host) {
            let words = ["host": server.host.description, "target": server.alias?.description ?? ""]
            if server.isAddress {
                findings.raise(.mxHostAddress, words)
            } else if server.isLocal {
                findings.raise(.mxLocalhost, words)
            } else if server.isMissing {
                findings.raise(.mxHostMissing, words, severity: allMissing ? .high : nil)
            } else {
                if server.alias != nil { findings.raise(.mxHostAlias, words) }
                if server.isInside { findings.raise(.mxHostPrivate, words) }
            }
        }
        let providers = Set(servers.map { $0.provider ?? "" })
        if let only = servers.first, servers.count == 1, only.provider == nil, only.four.unknownReason == nil,
            only.six.unknownReason == nil, only.four.records.count <= 1, only.six.records.count <= 1,
            !only.addresses.isEmpty
        {
            findings.raise(.mxSingle)
        }
        if providers.count > 1, !providers.contains("") {
            findings.raise(.mxProviderMixed, ["providers": listed(providers.sorted())])
        }
    }
}
