// swift-tools-version: 6.2

// The modules that speak with strangers, and their tests, as a package small enough to be built again with
// ThreadSanitizer and AddressSanitizer. `Sources` and `Tests` are the repository's own.

import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let network: [Target.Dependency] = [
    "CIDN2", "CLDNS", "CPSL", "CUnbound", "Documents", "Findings",
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
]

let package = Package(
    name: "sanitizers",
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLDNS", pkgConfig: "ldns"),
        .systemLibrary(name: "CUnbound"),
        .systemLibrary(name: "CIDN2", pkgConfig: "libidn2"),
        .systemLibrary(name: "CPSL", pkgConfig: "libpsl"),
        .target(name: "MutexOrder", path: "MutexOrder"),
        .target(name: "Findings", swiftSettings: strict),
        .target(
            name: "Documents", dependencies: ["Findings", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(name: "DNS", dependencies: network, swiftSettings: strict),
        .testTarget(name: "DNSTests", dependencies: ["DNS", "MutexOrder"] + network, swiftSettings: strict),
        .target(name: "MailAuthentication", dependencies: ["Documents", "DNS", "Findings"], swiftSettings: strict),
        .testTarget(
            name: "MailAuthenticationTests",
            dependencies: ["CLDNS", "CUnbound", "DNS", "Documents", "Findings", "MailAuthentication", "MutexOrder"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
