#!/usr/bin/env python3
"""Generates the benchmark's zones, always the same for the same number of domains.

Of every ten domains six are parked or minimal, three send through shared providers and one is faulty, in an order
that any beginning of the list shares. The providers' names are those that real domains refer to, since recognizing
them is part of the work; their addresses, keys and trees are made up, and all addresses are from ranges reserved for
documentation. Nothing outside the loopback interface is ever asked.

Usage: zones.py --out FOLDER --count 20000
Writes FOLDER/zones/*/*.zone, FOLDER/zones.conf for NSD, and FOLDER/domains.tsv (name, share, kind).
"""

import argparse
import base64
import hashlib
import pathlib
import random

SHARES = ["plain"] * 6 + ["sending"] * 3 + ["faulty"]
PARENT = "example"
SOA = "@ 300 IN SOA ns.host.example. hostmaster.host.example. 1 3600 600 86400 300\n@ 300 IN NS ns.host.example.\n"


def der(tag, content):
    length = len(content)
    if length < 128:
        return bytes([tag, length]) + content
    size = (length.bit_length() + 7) // 8
    return bytes([tag, 128 | size]) + length.to_bytes(size, "big") + content


def rsa_key(seed, bits=2048):
    """A public key's form around an odd number of the right size; nobody needs to sign with it."""
    digest = b""
    while len(digest) < bits // 8:
        digest += hashlib.sha256(f"{seed} {len(digest)}".encode()).digest()
    modulus = int.from_bytes(digest[: bits // 8], "big") | 1 << (bits - 1) | 1
    number = der(2, b"\0" + modulus.to_bytes(bits // 8, "big")) + der(2, (65537).to_bytes(3, "big"))
    algorithm = der(0x30, bytes.fromhex("06092a864886f70d0101010500"))
    return base64.b64encode(der(0x30, algorithm + der(3, b"\0" + der(0x30, number)))).decode()


def text(name, value):
    """A TXT record, cut into strings of 255 octets."""
    strings = [value[i : i + 255] for i in range(0, len(value), 255)] or [""]
    return f"{name} 300 IN TXT " + " ".join('"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"' for s in strings) + "\n"


def key(name, seed, bits=2048):
    return text(name, "v=DKIM1; k=rsa; p=" + rsa_key(seed, bits))


# The shared services. Each: what a customer's zone holds, and the service's own zones.
def microsoft(domain, rng):
    label = domain.replace(".", "-")
    return {
        "include": "spf.protection.outlook.com",
        "lines": f"@ 300 IN MX 0 {label}.mail.protection.outlook.com.\n"
        + f"selector1._domainkey 300 IN CNAME selector1-{label}._domainkey.tenant{rng.randrange(40)}.onmicrosoft.com.\n"
        + f"selector2._domainkey 300 IN CNAME selector2-{label}._domainkey.tenant{rng.randrange(40)}.onmicrosoft.com.\n",
    }


def google(domain, rng):
    return {
        "include": "_spf.google.com",
        "lines": "@ 300 IN MX 1 aspmx.l.google.com.\n@ 300 IN MX 5 alt1.aspmx.l.google.com.\n"
        + "@ 300 IN MX 5 alt2.aspmx.l.google.com.\n" + key("google._domainkey", f"google {rng.randrange(30)}"),
    }


def own_relay(domain, rng):
    return {
        "include": None,
        "lines": "@ 300 IN MX 10 mx1\n@ 300 IN MX 20 mx2\nmx1 300 IN A 192.0.2.25\nmx2 300 IN A 192.0.2.26\n"
        + text("mx1", "v=spf1 a -all") + text("mx2", "v=spf1 a -all")
        + key("mail._domainkey", f"relay {rng.randrange(30)}", 1024 if rng.random() < 0.2 else 2048),
    }


BULK = {
    "amazonses.com": "",
    "sendgrid.net": "s1._domainkey 300 IN CNAME s1.domainkey.u1.wl.sendgrid.net.\n"
    "s2._domainkey 300 IN CNAME s2.domainkey.u1.wl.sendgrid.net.\n",
    "_spf.constantcontact.com": "ctct1._domainkey 300 IN CNAME ctct1._domainkey.ccsend.com.\n",
    "servers.mcsv.net": "k2._domainkey 300 IN CNAME dkim2.mcsv.net.\nk3._domainkey 300 IN CNAME dkim3.mcsv.net.\n",
    "mailgun.org": "",
    "mail.zendesk.com": "zendesk1._domainkey 300 IN CNAME zendesk1._domainkey.zendesk.com.\n",
}

PROVIDER_ZONES = {
    "outlook.com": text("spf.protection", "v=spf1 ip4:198.51.100.0/25 ip4:198.51.100.128/26 ip6:2001:db8:40::/48 -all")
    + "*.mail.protection 300 IN A 198.51.100.10\n*.mail.protection 300 IN A 198.51.100.11\n",
    "onmicrosoft.com": key("*", "tenant"),
    "google.com": text("_spf", "v=spf1 include:_netblocks.google.com include:_netblocks2.google.com include:_netblocks3.google.com ~all")
    + text("_netblocks", "v=spf1 ip4:203.0.113.0/26 ip4:203.0.113.64/27 ~all")
    + text("_netblocks2", "v=spf1 ip6:2001:db8:10::/48 ip6:2001:db8:11::/48 ~all")
    + text("_netblocks3", "v=spf1 ip4:203.0.113.96/28 ~all")
    + "".join(f"{h}aspmx.l 300 IN A 203.0.113.{n}\n{h}aspmx.l 300 IN AAAA 2001:db8:10::{n}\n" for n, h in ((26, ""), (27, "alt1."), (28, "alt2."))),
    "amazonses.com": text("@", "v=spf1 ip4:192.0.2.128/27 ip4:192.0.2.160/28 -all"),
    "sendgrid.net": text("@", "v=spf1 ip4:198.51.100.192/27 include:ab.sendgrid.net ~all")
    + text("ab", "v=spf1 ip4:198.51.100.224/28 ~all") + key("s1.domainkey.u1.wl", "s1") + key("s2.domainkey.u1.wl", "s2"),
    "constantcontact.com": text("_spf", "v=spf1 ip4:192.0.2.64/27 -all"),
    "ccsend.com": key("ctct1._domainkey", "ctct"),
    "mcsv.net": text("servers", "v=spf1 ip4:203.0.113.128/26 -all") + key("dkim2", "mc2") + key("dkim3", "mc3"),
    "mailgun.org": text("@", "v=spf1 include:_spf1.mailgun.org include:_spf2.mailgun.org ~all")
    + text("_spf1", "v=spf1 ip4:203.0.113.192/27 ~all") + text("_spf2", "v=spf1 ip4:203.0.113.224/28 ~all"),
    "zendesk.com": text("mail", "v=spf1 ip4:192.0.2.96/28 ip4:192.0.2.112/28 ~all") + key("zendesk1._domainkey", "zd"),
    "reports.example": "@ 300 IN MX 10 mx\nmx 300 IN A 192.0.2.40\n" + text("*._report._dmarc", "v=DMARC1"),
    "hub.example": "@ 300 IN MX 10 mx\nmx 300 IN A 192.0.2.41\n",
    "host.example": "ns 300 IN A 192.0.2.53\n",
}

REPORTS = "rua=mailto:dmarc@reports.example"


def plain(domain, index, rng):
    kinds = {
        "parked": text("@", "v=spf1 -all") + text("_dmarc", f"v=DMARC1; p=reject; sp=reject; {REPORTS}")
        + "@ 300 IN MX 0 .\n" + text("*._domainkey", "v=DKIM1; p="),
        "parked-spf-only": text("@", "v=spf1 -all"),
        "no-records": "@ 300 IN A 192.0.2.80\nwww 300 IN A 192.0.2.80\n",
        "web": "@ 300 IN A 192.0.2.80\n@ 300 IN AAAA 2001:db8::80\nwww 300 IN CNAME @\n" + text("@", "v=spf1 -all")
        + text("_dmarc", "v=DMARC1; p=reject") + text("@", f"site-verification={index:08x}"),
        "receives": "@ 300 IN A 192.0.2.80\n@ 300 IN MX 10 mx1\nmx1 300 IN A 192.0.2.25\n" + text("@", "v=spf1 mx -all")
        + text("_dmarc", "v=DMARC1; p=quarantine; sp=reject"),
    }
    kind = rng.choice(list(kinds))
    return kind, kinds[kind]


def sending(domain, index, rng):
    make = rng.choices([microsoft, google, own_relay], [5, 3, 2])[0]
    service = make(domain, rng)
    others = rng.sample(list(BULK), rng.choice([0, 1, 1, 2]))
    includes = [i for i in [service["include"], *others] if i]
    terms = ["mx"] * (make is own_relay) + [f"include:{i}" for i in includes] + rng.sample(["ip4:192.0.2.80", "a"], rng.choice([0, 1]))
    record = " ".join(["v=spf1", *terms, rng.choice(["-all", "~all"])])
    policy = rng.choice(["none", "none", "quarantine", "reject", "reject"])
    extra = rng.choice(["", "; sp=reject", "; adkim=s; aspf=s", "; pct=50", "; fo=1", "; np=reject"])
    lines = "@ 300 IN A 192.0.2.80\nwww 300 IN A 192.0.2.80\n" + service["lines"] + text("@", record)
    lines += text("_dmarc", f"v=DMARC1; p={policy}{extra}; {REPORTS}")
    lines += "".join(BULK[o] for o in others)
    if rng.random() < 0.4:
        lines += text("_smtp._tls", "v=TLSRPTv1; rua=mailto:tls@reports.example")
    if rng.random() < 0.3:
        lines += '@ 300 IN CAA 0 issue "ca.example"\n'
    return f"{make.__name__}+{len(others)}", lines


def faulty(domain, index, rng):
    base = "@ 300 IN A 192.0.2.80\n@ 300 IN MX 10 mx1\nmx1 300 IN A 192.0.2.25\n"
    good_spf, good_dmarc = text("@", "v=spf1 mx -all"), text("_dmarc", f"v=DMARC1; p=reject; {REPORTS}")

    def spf(record):
        return base + text("@", record) + good_dmarc

    def dmarc(record):
        return base + good_spf + text("_dmarc", record)

    many = " ".join(f"include:{i}" for i in ("_spf.google.com", "mailgun.org", "sendgrid.net", "amazonses.com", "servers.mcsv.net", "mail.zendesk.com"))
    kinds = {
        "spf-two-records": base + good_spf + text("@", "v=spf1 include:amazonses.com ~all") + good_dmarc,
        "spf-unknown-term": spf("v=spf1 mx foo:192.0.2.1 -all"),
        "spf-bad-address": spf("v=spf1 ip4:192.0.2.300 mx -all"),
        "spf-ip-as-host": spf("v=spf1 a:192.0.2.25 -all"),
        "spf-eleven-lookups": spf(f"v=spf1 mx {many} -all"),
        "spf-three-voids": spf("v=spf1 a:x1.hub.example a:x2.hub.example a:x3.hub.example mx -all"),
        "spf-two-voids": spf("v=spf1 a:x1.hub.example a:x2.hub.example mx -all"),
        "spf-include-missing": spf("v=spf1 include:nothing.hub.example -all"),
        "spf-include-fails": spf("v=spf1 include:spf.broken.example -all"),
        "spf-include-itself": spf(f"v=spf1 mx include:{domain} -all"),
        "spf-plus-all": spf("v=spf1 mx +all"),
        "spf-neutral-all": spf("v=spf1 mx ?all"),
        "spf-no-all": spf("v=spf1 mx"),
        "spf-ptr": spf("v=spf1 mx ptr -all"),
        "spf-redirect": spf("v=spf1 mx redirect=amazonses.com"),
        "spf-redirect-missing": spf("v=spf1 mx redirect=nothing.hub.example"),
        "spf-redirect-beside-all": spf("v=spf1 mx redirect=nothing.hub.example -all"),
        "spf-upper-case": spf("V=SPF1 MX -ALL"),
        "spf-macro": spf("v=spf1 mx exists:%{i}._ok.hub.example -all"),
        "spf-glued": spf("v=spf1 mx~all"),
        "spf-after-all": spf("v=spf1 mx -all include:amazonses.com"),
        "spf-long": spf("v=spf1 " + " ".join(f"ip4:192.0.2.{n}" for n in range(60)) + " -all"),
        "spf-mx-missing": "@ 300 IN A 192.0.2.80\n" + good_spf + good_dmarc,
        "mx-host-missing": "@ 300 IN MX 10 gone\n" + text("@", "v=spf1 ip4:192.0.2.1 -all") + good_dmarc,
        "dmarc-two-records": dmarc("v=DMARC1; p=reject") + text("_dmarc", "v=DMARC1; p=none"),
        "dmarc-no-policy": dmarc(f"v=DMARC1; {REPORTS}"),
        "dmarc-bad-policy": dmarc("v=DMARC1; p=block"),
        "dmarc-bad-policy-reports": dmarc(f"v=DMARC1; p=block; {REPORTS}"),
        "dmarc-not-first": dmarc("p=reject; v=DMARC1"),
        "dmarc-lower-case-version": dmarc("v=dmarc1; p=reject"),
        "dmarc-missing-semicolon": dmarc("v=DMARC1 p=reject"),
        "dmarc-unknown-tag": dmarc("v=DMARC1; p=reject; color=blue"),
        "dmarc-bad-percent": dmarc("v=DMARC1; p=reject; pct=150"),
        "dmarc-policy-upper-case": dmarc("v=DMARC1; P=Reject; SP=NONE"),
        "dmarc-test": dmarc("v=DMARC1; p=reject; t=y"),
        "dmarc-reports-refused": dmarc("v=DMARC1; p=reject; rua=mailto:x@hub.example"),
        "dmarc-reports-no-scheme": dmarc("v=DMARC1; p=reject; rua=x@reports.example"),
        "dmarc-two-versions": dmarc("v=DMARC1; v=DMARC1; p=reject"),
        "dkim-revoked": spf("v=spf1 mx -all") + text("default._domainkey", "v=DKIM1; p="),
    }
    kind = list(kinds)[index // 10 % len(kinds)]
    return kind, kinds[kind]


def domains(count):
    """Name, share, kind and zone text of each domain, one after the other."""
    for index in range(count):
        rng = random.Random(f"signet benchmark {index}")
        share = SHARES[(index * 7) % 10]
        name = f"{rng.choice(['county', 'city', 'elections', 'vote', 'clerk'])}-{index:05d}.{PARENT}"
        kind, lines = {"plain": plain, "sending": sending, "faulty": faulty}[share](name, index, rng)
        yield name, share, kind, SOA + lines


def write(out, count):
    out = pathlib.Path(out)
    conf, listed, parent = [], [], [SOA]

    def zone(name, lines, folder):
        path = out / "zones" / folder / f"{name or 'root'}.zone"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lines)
        conf.append(f'zone:\n  name: "{name or "."}"\n  zonefile: "{folder}/{path.name}"\n')

    tops = sorted({name.rsplit(".", 1)[-1] for name in PROVIDER_ZONES} - {PARENT})
    zone("", SOA.replace("@", ".") + "".join(f"{t}. 300 IN NS ns.host.example.\n" for t in [*tops, PARENT]), "shared")
    for top in tops:
        below = [n for n in PROVIDER_ZONES if n.endswith("." + top)]
        zone(top, SOA + "".join(f"{n}. 300 IN NS ns.host.example.\n" for n in below), "shared")
    for name, lines in PROVIDER_ZONES.items():
        zone(name, SOA + lines, "shared")
        if name.endswith("." + PARENT):
            parent.append(f"{name}. 300 IN NS ns.host.example.\n")
    # A zone without a file: whatever is asked there fails.
    conf.append('zone:\n  name: "broken.example"\n  zonefile: "shared/none.zone"\n')
    parent.append("broken.example. 300 IN NS ns.host.example.\n")
    for index, (name, share, kind, lines) in enumerate(domains(count)):
        zone(name, lines, f"{index // 1000:02d}")
        parent.append(f"{name}. 300 IN NS ns.host.example.\n")
        listed.append(f"{name}\t{share}\t{kind}\n")
    zone(PARENT, "".join(parent), "shared")
    (out / "zones.conf").write_text("".join(conf))
    (out / "domains.tsv").write_text("".join(listed))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=20_000)
    arguments = parser.parse_args()
    write(arguments.out, arguments.count)
