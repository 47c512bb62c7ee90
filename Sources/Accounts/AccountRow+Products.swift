import Findings

/// The accounts of products, by the members that their makers describe.
extension AccountRow {
    /// A `userRegistrationDetails` of Microsoft Graph v1.0. An account counts as enrolled when it is *capable*: it has
    /// registered a method that the tenant's policy allows.
    mutating func readEntra(_ json: JSONValue) {
        account = json["userPrincipalName"]?.text ?? ""
        value.isAdmin = json["isAdmin"]?.boolean
        // The report does not tell which accounts are turned off: all count as in use.
        guard let isCapable = json["isMfaCapable"]?.boolean, case .array(let methods)? = json["methodsRegistered"]
        else {
            value.factors = nil
            return
        }
        value.factors =
            isCapable ? SecondFactors(methods.compactMap { Self.entraMethod($0.text ?? "") }) : SecondFactors()
        // Capable by a method that the list does not name: enrolled, of an unknown kind.
        if isCapable, value.factors?.any == false { value.factors = SecondFactors(isEnrolled: true) }
    }

    /// A method of `methodsRegistered`; an inner `nil` for a name that is not known, an outer one for what is no
    /// second factor (it resets passwords only).
    private static func entraMethod(_ name: String) -> SignInMethod?? {
        switch name {
        case "fido2", "fido2SecurityKey": .some(.securityKey)
        case "passKeyDeviceBound", "passKeyDeviceBoundAuthenticator", "passKeyDeviceBoundWindowsHello", "passKeySynced":
            .some(.passkey)
        case "windowsHelloForBusiness", "macOsSecureEnclaveKey": .some(.platform)
        case "microsoftAuthenticatorPush", "microsoftAuthenticatorPasswordless": .some(.push)
        case "softwareOneTimePasscode", "hardwareOneTimePasscode", "temporaryAccessPass": .some(.totp)
        case "mobilePhone", "alternateMobilePhone", "officePhone": .some(.phone)
        case "email", "securityQuestion": .none
        default: .some(nil)
        }
    }

    /// A `user` of the Google Directory API.
    mutating func readGoogle(_ json: JSONValue, latest: CalendarDate) {
        account = json["primaryEmail"]?.text ?? ""
        groups = json["orgUnitPath"]?.text.map { [CSVAccountRows.unit($0)] } ?? []
        // A delegated administrator can change what others may do, too.
        value.isAdmin = json["isAdmin"]?.boolean.map { $0 || json["isDelegatedAdmin"]?.boolean == true }
        value.isEnabled = json["suspended"]?.boolean.map { !$0 && json["archived"]?.boolean != true }
        value.factors = json["isEnrolledIn2Sv"]?.boolean.map(SecondFactors.init(isEnrolled:))
        value.isEnforced = json["isEnforcedIn2Sv"]?.boolean
        value.lastSignIn = json["lastLoginTime"]?.text.flatMap { text in
            // The API writes the beginning of 1970 for somebody who never signed in.
            text.hasPrefix("1970-01-01") ? .never : Account.lastSignIn(text, latest: latest)
        }
    }

    /// A `user` of the Duo Admin API. Its status says whether a second factor is asked for: `active` has to give one,
    /// `bypass` has not.
    mutating func readDuo(_ json: JSONValue, latest: CalendarDate) {
        account = json["username"]?.text ?? ""
        groups = json["groups"]?.elements.compactMap { $0["name"]?.text } ?? []
        switch json["status"]?.text {
        case "active", "locked out": (value.isEnabled, value.isEnforced) = (true, true)
        case "bypass": (value.isEnabled, value.isEnforced) = (true, false)
        case "disabled", "pending deletion": value.isEnabled = false
        default: value.isEnabled = nil
        }
        let keys = (json["webauthncredentials"]?.elements ?? []) + (json["u2ftokens"]?.elements ?? [])
        let methods: [SignInMethod?] =
            keys.map { _ in .securityKey } + (json["tokens"]?.elements ?? []).map { _ in .totp }
            + (json["phones"]?.elements ?? []).map(Self.duoPhone)
        value.factors = json["is_enrolled"]?.boolean.map { isEnrolled in
            isEnrolled && !methods.isEmpty ? SecondFactors(methods) : SecondFactors(isEnrolled: isEnrolled)
        }
        switch json["last_login"] {
        case .null?: value.lastSignIn = .never
        case .integer(let seconds)?: value.lastSignIn = Account.lastSignIn(seconds: seconds, latest: latest)
        default: value.lastSignIn = nil
        }
    }

    /// A phone is one method, the strongest that it can do: it is lost as a whole.
    private static func duoPhone(_ json: JSONValue) -> SignInMethod {
        let able = Set(json["capabilities"]?.elements.compactMap(\.text) ?? [])
        if able.contains("push") { return .push }
        return able.contains("mobile_otp") ? .totp : .phone
    }
}
