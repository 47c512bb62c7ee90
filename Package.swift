// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// One room of the house: a module and the tests that stand beside it.
func room(
    _ name: String, knows dependencies: [Target.Dependency], tests: [Target.Dependency] = [],
    resources: [Resource] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, exclude: [], resources: resources, swiftSettings: strict),
        .testTarget(
            name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies + tests, swiftSettings: strict),
    ]
}

let package = Package(
    name: "signet",
    products: [.executable(name: "signet", targets: ["signet"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.19.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CLDNS", pkgConfig: "ldns", providers: [.apt(["libldns-dev"])]),
        .systemLibrary(name: "CUnbound", providers: [.apt(["libunbound-dev"])]),
        .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .systemLibrary(name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev", "publicsuffix"])]),
    ]
        + room("Documents", knows: ["Findings", .product(name: "Yams", package: "Yams")])
        + room("Findings", knows: [])
        + room("CommonMark", knows: ["CCMark"])
        + room(
            "DNS",
            knows: [
                "CIDN2", "CLDNS", "CPSL", "CUnbound", "Documents", "Findings",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ])
        + room("MailAuthentication", knows: ["Documents", "DNS", "Findings"], tests: ["CLDNS", "CUnbound"])
        + room(
            "Probes",
            knows: [
                "DNS", "Findings", "MailAuthentication", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"), .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ])
        + room("Consent", knows: ["Documents", "Findings"])
        + room("Accounts", knows: ["Documents", "Findings"])
        + room(
            "Evidence",
            knows: ["Documents", "Findings", .product(name: "Crypto", package: "swift-crypto")])
        + room("Settings", knows: ["Documents", "Findings"])
        + room(
            "Gathering",
            knows: [
                "Documents", "Findings", "DNS", "MailAuthentication", "Consent", "Accounts", "Evidence", "Settings",
            ])
        + room("Guidance", knows: ["Documents", "Findings", "Settings"])
        + room("Report", knows: ["Documents", "Findings", "Evidence", "Settings", "Guidance"])
        + room(
            "Exports",
            knows: [
                "Documents", "Evidence", "Findings", "Guidance", "Settings",
                .product(name: "Crypto", package: "swift-crypto"),
            ], resources: [.embedInCode("Schemas")])
        + room(
            "Site",
            knows: [
                "Documents", "Findings", "CommonMark", "Report", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
            ])
        + room(
            "Delivery",
            knows: [
                "Documents", "Findings", "DNS", "MailAuthentication", "Probes", "Settings", "Gathering", "Evidence",
                "Exports", "Guidance", "Report", "Site",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ])
        + [
            .executableTarget(
                name: "signet",
                dependencies: [
                    "Documents", "Findings", "DNS", "MailAuthentication", "Consent", "Accounts", "Evidence", "Settings",
                    "Gathering", "Guidance", "Report", "Exports", "Site", "Delivery",
                    .product(name: "ArgumentParser", package: "swift-argument-parser"),
                    .product(name: "Logging", package: "swift-log"),
                ], swiftSettings: strict),
            .testTarget(
                name: "SignetTests", dependencies: ["signet", "Site", "Documents"],
                exclude: ["BrokenWorkspaces", "GoldenPages"],
                swiftSettings: strict),
        ],
    swiftLanguageModes: [.v6]
)
