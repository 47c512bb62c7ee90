"""Puts what two programs say of SPF and DMARC into the same few words, and lists where they differ.

A difference is explained when explained-differences.toml names its standard, its part, both words and its kind of
domain, with the section of the RFC that decides it.
"""

import pathlib
import re
import tomllib

EXPLAINED = pathlib.Path(__file__).with_name("explained-differences.toml")


def signet_words(record):
    """From a domain's record as Signet stores it."""
    facts = {name.removeprefix("domain."): value for name, value in record["facts"].items()}

    def fact(name):
        return "unknown" if name in unknown else facts.get(name)

    unknown = {name for name, value in facts.items() if isinstance(value, dict) and "unknown" in value}
    words = {}
    count = fact("spf.records")
    if "spf.records" in unknown:
        words["spf.state"] = "unknown"
    elif count == 0:
        words["spf.state"] = "missing"
    elif "spf.valid" in unknown:
        words["spf.state"] = "unknown"
    else:
        words["spf.state"] = "valid" if fact("spf.valid") else "invalid"
    if words["spf.state"] == "valid":
        words["spf.lookups"] = fact("spf.lookups")
        # checkdmarc says neutral of a record without `all`, which is what receivers do (RFC 7208 section 4.7).
        words["spf.all"] = "neutral" if fact("spf.all") == "absent" else fact("spf.all")
    if "dmarc.present" in unknown:
        words["dmarc.state"] = "unknown"
    elif not fact("dmarc.present"):
        words["dmarc.state"] = "missing"
    else:
        words["dmarc.state"] = "valid" if fact("dmarc.valid") else "invalid"
    if words["dmarc.state"] == "valid":
        words["dmarc.policy"] = fact("dmarc.policy")
        words["dmarc.percent"] = fact("dmarc.percent")
        words["dmarc.adkim"] = fact("dmarc.alignment-dkim")[0]
        words["dmarc.aspf"] = fact("dmarc.alignment-spf")[0]
    return words


def peer_words(found):
    """From what peer.py printed of a domain."""
    if "trouble" in found:
        return {"trouble": found["trouble"]}
    spf, dmarc, words = found["spf"], found["dmarc"], {}
    error = str(spf.get("error", ""))
    if spf.get("valid"):
        words["spf.state"] = "valid"
        words["spf.lookups"] = spf["dns_lookups"]
        words["spf.all"] = following_redirects(spf["record"], spf["parsed"])
    elif spf["record"] is None and "does not exist" in error:
        words["spf.state"] = "missing"
    elif spf["record"] is None and is_failure(error):
        words["spf.state"] = "unknown"
    else:
        words["spf.state"] = "invalid"
    error = str(dmarc.get("error", ""))
    if dmarc["valid"]:
        words["dmarc.state"] = "valid"
        tags = {name: tag["value"] for name, tag in dmarc["tags"].items()}
        words["dmarc.policy"] = str(tags["p"]).lower()
        words["dmarc.percent"] = int(tags["pct"]) if "pct" in tags else 100
        words["dmarc.adkim"] = str(tags.get("adkim", "r"))
        words["dmarc.aspf"] = str(tags.get("aspf", "r"))
    elif dmarc["record"] is None and "does not exist" in error:
        words["dmarc.state"] = "missing"
    elif dmarc["record"] is None and is_failure(error):
        words["dmarc.state"] = "unknown"
    else:
        words["dmarc.state"] = "invalid"
    return words


def is_failure(error):
    """Whether checkdmarc's words tell of a look-up that failed."""
    return "failed to answer" in error or "timed out" in error


def following_redirects(record, parsed):
    """The word for servers not listed: that of `all`, or of the record that `redirect` leads to."""
    while not re.search(r"(^|\s)[-+~?]?all(\s|$)", record, re.I) and (parsed.get("redirect") or {}).get("parsed"):
        record, parsed = parsed["redirect"]["record"], parsed["redirect"]["parsed"]
    return parsed["all"]


def differences(kinds, signet, peer):
    """Every difference as (domain, kind, part, Signet's word, the peer's word)."""
    for name, kind in kinds.items():
        ours, theirs = signet.get(name, {"trouble": "not looked at"}), peer[name]
        for part in sorted(set(ours) | set(theirs)):
            # What only one of them says follows from the state, which is compared itself.
            if part.endswith(".state") or part == "trouble" or part in ours and part in theirs:
                if ours.get(part) != theirs.get(part):
                    yield name, kind, part, ours.get(part), theirs.get(part)


def explanation(difference, rules=None):
    """The rule that explains a difference, or None."""
    _, kind, part, ours, theirs = difference
    for rule in rules if rules is not None else load():
        if rule["part"] == part and kind in rule["kinds"] and rule["signet"] == ours and rule["peer"] == theirs:
            return rule
    return None


def load():
    rules = tomllib.loads(EXPLAINED.read_text())["difference"]
    for rule in rules:
        missing = {"part", "kinds", "signet", "peer", "right", "because", "cites"} - set(rule)
        if missing:
            raise SystemExit(f"{EXPLAINED.name}: a rule lacks {', '.join(sorted(missing))}.")
    return rules
