import Glibc

/// Why a call to the operating system failed.
struct SystemFault: Error, Hashable, Sendable {
    var number: Int32

    /// The fault of the last call that failed on this thread.
    static var current: SystemFault { SystemFault(number: errno) }

    /// Whether another process holds what was asked for.
    var isBusy: Bool { number == EWOULDBLOCK }

    /// Whether there is no such file.
    var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// Whether the file has more bytes than it may.
    var isTooLarge: Bool { number == EFBIG }

    /// What a person can make of it, the same in every locale.
    var words: String {
        switch number {
        case EACCES, EPERM: "this user may not do that here"
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk is read-only"
        case ENOENT, ENOTDIR: "there is no such folder"
        case EISDIR: "a folder stands in its place"
        case EEXIST, ENOTEMPTY: "something else stands in its place"
        case ELOOP: "a symbolic link stands in its place"
        case EMFILE, ENFILE: "too many files are open"
        case EFBIG: "it is too large"
        case EIO: "the disk reports an error"
        default: "system error \(number)"
        }
    }
}
