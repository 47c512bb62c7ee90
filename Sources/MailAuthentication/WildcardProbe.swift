/// The made-up label whose answers show wildcards.
let wildcardProbe = "signet-wildcard-probe"
