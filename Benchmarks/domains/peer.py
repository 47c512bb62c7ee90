"""Checks domains with checkdmarc, one after the other as it does, and prints what it found as JSON.

Asks one name server on a port of its own. Not looked at, because Signet finds it out in another way or not at all on
these zones: the SOA record, DNSSEC (nothing here is signed), STARTTLS (off in both).

Usage: peer.py PORT < names
"""

import json
import logging
import resource
import sys
import time

import dns.nameserver
import dns.resolver
from checkdmarc import check_ns
from checkdmarc.bimi import check_bimi
from checkdmarc.dmarc import check_dmarc
from checkdmarc.mta_sts import check_mta_sts
from checkdmarc.smtp import check_mx
from checkdmarc.smtp_tls_reporting import check_smtp_tls_reporting
from checkdmarc.spf import check_spf

logging.disable(logging.CRITICAL)


def main():
    server = dns.nameserver.Do53Nameserver("127.0.0.1", int(sys.argv[1]))
    asked = {"nameservers": [server], "timeout": 2.0, "retries": 0}
    names = sys.stdin.read().split()
    found = {}
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    began = time.monotonic()
    for name in names:
        try:
            ns = check_ns(name, **asked)
            mta_sts = check_mta_sts(name, **asked)
            mx = check_mx(name, **asked)
            spf = check_spf(name, **asked)
            dmarc = check_dmarc(name, **asked)
            tls = check_smtp_tls_reporting(name, **asked)
            bimi = check_bimi(name, selector="default", parsed_dmarc_record=dmarc, **asked)
            found[name] = {"spf": spf, "dmarc": dmarc, "mx": mx}
        except Exception as error:
            found[name] = {"trouble": f"{type(error).__name__}: {error}"}
    seconds = time.monotonic() - began
    used = resource.getrusage(resource.RUSAGE_SELF)
    processor = used.ru_utime + used.ru_stime - spent
    json.dump({"seconds": seconds, "processor": processor, "domains": found}, sys.stdout, default=str)


main()
