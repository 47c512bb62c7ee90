#!/usr/bin/env python3
"""The benchmark of `signet gather` over domains: beside checkdmarc on the same ones, then alone on many.

Usage: bench.py --signet .build/release/signet --peer .build/tools/checkdmarc/bin/python [--quick] [--store]

Everything is asked of NSD on the loopback interface. Ends with 1 when the two programs differ in an SPF or DMARC
result that explained-differences.toml does not explain. --quick leaves the large runs out; --store writes RESULTS.md.
"""

import argparse
import datetime
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import threading
import time

import compare
import zones
from server import NameServer, Relay

HERE = pathlib.Path(__file__).resolve().parent
PEERS = 300
SIZES = [100, 1_000, 10_000, 20_000]
DEAD = 500


def workspace(folder, names):
    """A fresh workspace whose settings name the domains.

    Nothing is removed between the runs: ext4 makes new files slowly for some seconds after many were deleted.
    """
    (folder / "Content").mkdir(parents=True)
    (folder / "Templates").mkdir()
    listed = "".join(f"  - {{name: {name}, purpose: Benchmark, owner: it}}\n" for name in names)
    (folder / "Content/site.yml").write_text(
        "office: {name: Benchmark Office, type: county, state: Larkspur, time-zone: America/Chicago}\n"
        "created: 2026-09-01\nowners:\n  - {id: it, title: County IT, backup: it2}\n"
        f"  - {{id: it2, title: Deputy, backup: it}}\ndomains:\n{listed}"
    )


class Run:
    """One whole run of `signet gather`: its time, processor time and peak memory."""

    def __init__(self, signet, folder, names, port):
        workspace(folder, names)
        command = [signet, "gather", "--quiet", "--workspace", str(folder), "--only", "domains"]
        command += ["--resolver", f"127.0.0.1:{port}"]
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        complaints = []
        reader = threading.Thread(target=lambda: complaints.append(process.stderr.read()[-2000:]))
        reader.start()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.monotonic() - began
        reader.join()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"signet gather ended with {process.returncode}: {''.join(complaints)}")
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        self.rate = len(names) / self.seconds
        self.folder = folder

    def records(self):
        """The stored record of each domain."""
        found = {}
        for path in (self.folder / "Content/snapshots/objects").iterdir():
            record = json.loads(path.read_text())
            if record.get("subject", {}).get("kind") == "domain":
                found[record["subject"]["name"]] = record
        return found


def peer(python, port, names):
    """checkdmarc's answers, and the seconds and processor seconds it took without starting up."""
    output = subprocess.run(
        [python, str(HERE / "peer.py"), str(port)], input="\n".join(names), capture_output=True, text=True, check=True
    ).stdout
    result = json.loads(output)
    return result["domains"], result["seconds"], result["processor"]


def side_by_side(options, server, listed, folder):
    """Both programs on the same domains; the table's rows and the unexplained differences."""
    names = [name for name, _, _ in listed[:PEERS]]
    runs, times, work, asked = [], [], [], []
    found = {}
    for number in range(3):
        server.queries()
        runs.append(Run(options.signet, folder / f"peers-{number}", names, server.port))
        ours = server.queries()
        answers, seconds, processor = peer(options.peer, server.port, names)
        theirs = server.queries()
        times.append(seconds)
        work.append(processor)
        asked.append((ours / PEERS, theirs / PEERS))
        found = answers
    # Kinds of faults that the timed ones do not show are compared as well, without the clock.
    seen = {kind for _, _, kind in listed[:PEERS]}
    others = {}
    for name, _, kind in listed[PEERS:]:
        if kind not in seen and kind not in others.values():
            others[name] = kind
    rest, _, _ = peer(options.peer, server.port, others)
    records = runs[-1].records() | Run(options.signet, folder / "others", others, server.port).records()
    kinds = {name: kind for name, _, kind in listed[:PEERS]} | others
    ours = {name: compare.signet_words(record) for name, record in records.items()}
    theirs = {name: compare.peer_words(answer) for name, answer in (found | rest).items()}
    rules = compare.load()
    explained, unexplained = {}, []
    for difference in compare.differences(kinds, ours, theirs):
        rule = compare.explanation(difference, rules)
        if rule is None:
            unexplained.append(difference)
        else:
            key = (rule["part"], rule["right"], rule["because"], rule["cites"])
            explained[key] = explained.get(key, 0) + 1
    ratios = sorted(seconds / run.seconds for run, seconds in zip(runs, times))
    rows = {
        "signet": statistics.median(run.rate for run in runs),
        "peer": statistics.median(PEERS / seconds for seconds in times),
        "ratios": ratios,
        "work": (statistics.median(run.processor for run in runs) / PEERS, statistics.median(work) / PEERS),
        "queries": (statistics.median(a for a, _ in asked), statistics.median(b for _, b in asked)),
        "memory": max(run.memory for run in runs),
        "compared": len(kinds),
    }
    return rows, explained, unexplained


def alone(options, server, listed, folder):
    """Signet over more and more domains."""
    rows = []
    for size in SIZES:
        names = [name for name, _, _ in listed[:size]]
        server.queries()
        before = server.seconds()
        run = Run(options.signet, folder / f"alone-{size}", names, server.port)
        rows.append((size, run, server.queries() / size, server.seconds() - before))
    return rows


def by_share(options, server, listed, folder):
    """Questions for a domain of each share, on 500 of each."""
    rows = []
    for share in dict.fromkeys(zones.SHARES):
        names = [name for name, of, _ in listed if of == share][:500]
        server.queries()
        run = Run(options.signet, folder / f"share-{share}", names, server.port)
        rows.append((share, run, server.queries() / len(names)))
    return rows


def with_dead(options, server, listed, folder):
    """Ten thousand domains of which some never answer."""
    names = [name for name, _, _ in listed[:10_000]]
    dead = names[:: len(names) // DEAD]
    with Relay(server.port, dead) as relay:
        run = Run(options.signet, folder / "dead", names, relay.port)
    records = run.records()
    unreachable = sum(1 for name in dead if any(f["code"] == "dns.unreachable" for f in records[name]["findings"]))
    living = sum(
        1 for name in names if name in records and any(f["code"] == "dns.unreachable" for f in records[name]["findings"])
    ) - unreachable
    return run, len(dead), unreachable, living


def machine():
    model = "unknown processor"
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
    memory = int(pathlib.Path("/proc/meminfo").read_text().split()[1]) / 1024 / 1024
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--signet", required=True)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--folder", default=".build/bench-domains")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--store", action="store_true")
    options = parser.parse_args()
    folder = pathlib.Path(options.folder).resolve()
    count = 1_000 if options.quick else max(SIZES)
    shutil.rmtree(folder, ignore_errors=True)
    zones.write(folder, count)
    listed = [tuple(line.split("\t")) for line in (folder / "domains.tsv").read_text().splitlines()]
    load = os.getloadavg()[0]
    lines = [
        "# Domains: throughput and agreement",
        "",
        f"{datetime.date.today()}; {machine()}; load {load:.1f} before the run. Signet, checkdmarc "
        f"{version(options.peer)} and NSD share the cores.",
        "",
    ]
    with NameServer(folder) as server:
        rows, explained, unexplained = side_by_side(options, server, listed, folder)
        lines += table_of_both(rows, explained, unexplained)
        print("\n".join(lines), flush=True)
        if not options.quick:
            more = ["", "## Signet alone", "", *table_alone(alone(options, server, listed, folder))]
            more += ["", "| 500 of | queries a domain | domains/s |", "|---|---|---|"]
            for share, run, queries in by_share(options, server, listed, folder):
                more.append(f"| {share} | {queries:.1f} | {run.rate:.0f} |")
            run, dead, unreachable, living = with_dead(options, server, listed, folder)
            more += [
                "",
                f"10,000 domains of which {dead} never answer: {run.seconds:.1f} s, {run.memory:.0f} MiB at most; "
                f"{unreachable} of the dead and {living} of the others were reported as not reachable. A relay in "
                "Python stands between, which takes processor time as well.",
            ]
            print("\n".join(more), flush=True)
            lines += more
    if options.store:
        (HERE / "RESULTS.md").write_text("\n".join(lines) + "\n")
    if unexplained:
        sys.exit(f"{len(unexplained)} differences are not explained.")


def version(python):
    script = "import importlib.metadata; print(importlib.metadata.version('checkdmarc'))"
    return subprocess.run([python, "-c", script], capture_output=True, text=True, check=True).stdout.strip()


def table_of_both(rows, explained, unexplained):
    low, middle, high = rows["ratios"][0], statistics.median(rows["ratios"]), rows["ratios"][-1]
    ours, theirs = rows["queries"]
    lines = [
        f"## Side by side: the same {PEERS} domains, three times in turn",
        "",
        "| | domains/s | queries a domain | CPU ms a domain |",
        "|---|---|---|---|",
        f"| Signet (whole process) | {rows['signet']:.0f} | {ours:.1f} | {rows['work'][0] * 1000:.2f} |",
        f"| checkdmarc (without starting up) | {rows['peer']:.1f} | {theirs:.1f} | {rows['work'][1] * 1000:.2f} |",
        "",
        f"Ratio of the domains per second: {middle:.1f} (from {low:.1f} to {high:.1f}); of the processor time: "
        f"{rows['work'][1] / rows['work'][0]:.1f}. Signet's peak memory: {rows['memory']:.0f} MiB.",
        "",
        f"SPF and DMARC of {rows['compared']} domains compared: {sum(explained.values())} differences explained, "
        f"{len(unexplained)} not.",
        "",
    ]
    for (part, right, because, cites), number in sorted(explained.items()):
        lines.append(f"- {number} × `{part}`, {right} is right: {because} ({cites})")
    for name, kind, part, ours, theirs in unexplained:
        lines.append(f"- NOT EXPLAINED: {name} ({kind}) `{part}`: Signet {ours}, checkdmarc {theirs}")
    return lines


def table_alone(rows):
    lines = [
        "| domains | seconds | domains/s | CPU seconds | of NSD | peak MiB | queries a domain |",
        "|---|---|---|---|---|---|---|",
    ]
    for size, run, queries, nsd in rows:
        lines.append(
            f"| {size:,} | {run.seconds:.2f} | {run.rate:.0f} | {run.processor:.2f} | {nsd:.2f} | {run.memory:.0f} "
            f"| {queries:.1f} |"
        )
    return lines


if __name__ == "__main__":
    main()
