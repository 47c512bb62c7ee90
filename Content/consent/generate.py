#!/usr/bin/env python3
"""Makes the consent files of the demonstration county (Python 3, standard library only).

  generate.py [--out DIR] [--until 2026-10-01T12:00:00Z]

Writes into DIR (default: the folder of this script) four CSV files in the columns that `signet consent` reads:

  voter-texts-ledger.csv     voter-texts-messages.csv     texts, picture messages and calls, three programs
  newsletter-ledger.csv      newsletter-messages.csv      e-mail, two programs

With --until the files are what the same systems would have exported at that time: later rows are missing, and an
opt-out that was applied later is not applied yet. The same arguments give the same bytes on every machine and Python:
the numbers come from the generator below, not from the `random` module, and nothing depends on the clock.

Nobody's data: every telephone number is +1, an area code of the form 29X or 39X (which the North American plan does
not assign), 555 and 0100 to 0199 (reserved for fiction); every mailbox is under the reserved domain `example`.

What the files tell, on purpose:
  - people who agreed in writing, in words, or only by asking something; implied consent that has run out since;
  - opt-outs by reply, form, telephone and paper, some of every program ('*'); most honored at once, some late, some
    waiting for weeks (a stack of paper forms in October), some applied before they were asked for (a wrong clock);
    people who came back later, and opt-outs and opt-ins of one second;
  - messages to people who never agreed (a list from a registration drive), on weaker consent than they need, after an
    opt-out within and beyond ten business days; promotion with and without written consent; confirmations in time and
    too late; answers to HELP; blocked, filtered and unregistered messages;
  - rows that are exact copies, equal ids with other content, and bad rows of every kind: wrong or missing times,
    channels, recipients, words, numbers of fields, quotes. For one week in June the newsletter's system wrote times
    without an offset, which is more than one in twenty of its rows.
"""
import argparse
import calendar
import datetime
import os

MASK = (1 << 64) - 1
DAY = 86400


class Numbers:
    """SplitMix64: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)

    def below(self, limit):
        return self.next() % limit

    def between(self, low, high):
        """From low up to and including high."""
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def one(self, choices):
        return choices[self.below(len(choices))]


def at(text):
    """Seconds since 1970 of YYYY-MM-DDTHH:MM:SSZ."""
    return calendar.timegm(datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").timetuple())


def written(seconds, offset=0):
    """A time as a system writes it whose clock shows so many minutes more than UTC."""
    time = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds + offset * 60)
    zone = "Z" if offset == 0 else f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"
    return time.strftime("%Y-%m-%dT%H:%M:%S") + zone


def central(seconds):
    """Central time as the office's own forms write it: daylight time from 8 March to 1 November 2026."""
    return written(seconds, -300 if at("2026-03-08T08:00:00Z") <= seconds < at("2026-11-01T07:00:00Z") else -360)


def number(person):
    area = [*range(290, 300), *range(390, 400)][person // 100]
    return f"+1{area}5550{100 + person % 100}"


class Table:
    """Rows with the time they belong to, so that an earlier export can be made."""

    def __init__(self, name, columns, prefix):
        self.name, self.columns, self.prefix = name, columns, prefix
        self.rows = []

    def add(self, seconds, *fields, time=None, id=None):
        identity = id or f"{self.prefix}{len(self.rows) + 1:05d}"
        self.rows.append((seconds, [identity, time or written(seconds), *fields]))

    def copy(self, index):
        seconds, fields = self.rows[index]
        self.rows.append((seconds, list(fields)))

    def raw(self, seconds, line):
        self.rows.append((seconds, line))

    def write(self, folder, until):
        with open(os.path.join(folder, self.name), "w", encoding="utf-8", newline="") as file:
            file.write(self.columns + "\n")
            for seconds, row in sorted(self.rows, key=lambda row: row[0]):
                if until is not None and seconds > until:
                    continue
                if isinstance(row, str):
                    file.write(row + "\n")
                    continue
                fields = [applied(field, until) if isinstance(field, int) else field for field in row]
                file.write(",".join(quoted(field) for field in fields) + "\n")


def applied(seconds, until):
    return written(seconds) if until is None or seconds <= until else ""


def quoted(field):
    return '"' + field.replace('"', '""') + '"' if any(c in field for c in ',"\n') else field


LEDGER = "event_id,ts,recipient,channel,program,event,basis,method,proof,applied_ts"
MESSAGES = "message_id,sent_at,recipient,channel,program,purpose,status,error_code"


class Member:
    """One person in one program, as the office's sending list knows it."""

    def __init__(self, recipient, channel, program, since, basis, until=None):
        self.recipient, self.channel, self.program, self.since, self.basis = recipient, channel, program, since, basis
        self.until = until  # from when the list leaves the person out

    def stop(self, seconds):
        if seconds is not None and (self.until is None or seconds < self.until):
            self.until = seconds

    def is_listed(self, seconds):
        return self.since <= seconds and (self.until is None or seconds < self.until)


class Office:
    """A ledger, a message log and the sending list behind them."""

    def __init__(self, name, seed, prefix):
        self.numbers = Numbers(seed)
        self.ledger = Table(f"{name}-ledger.csv", LEDGER, f"{prefix}E")
        self.messages = Table(f"{name}-messages.csv", MESSAGES, f"{prefix}M")
        self.members = []

    def proof(self, percent):
        return f"form-{self.numbers.below(1 << 32):08x}" if self.numbers.chance(percent) else ""

    def opt_in(self, seconds, recipient, channel, program, basis, method, listed=True):
        percent = {"express_written": 96, "express": 70, "implied": 20}[basis]
        time = central(seconds) if method in ("paper", "verbal") else None
        self.ledger.add(seconds, recipient, channel, program, "opt_in", basis, method, self.proof(percent), "", time=time)
        member = Member(recipient, channel, program, seconds, basis)
        if listed:
            self.members.append(member)
        return member

    def opt_out(self, seconds, member, method, delay, program=None, confirm=None):
        """delay: seconds until the office stopped, None while it has not; confirm: seconds until the confirmation."""
        stopped = None if delay is None else seconds + delay
        time = central(seconds) if method in ("paper", "verbal") else None
        self.ledger.add(seconds, member.recipient, member.channel, program or member.program, "opt_out", "", method, "",
                        "" if stopped is None else stopped, time=time)
        if program == "*":
            for other in self.members:
                if other.recipient == member.recipient and other.channel == member.channel:
                    other.stop(stopped)
        member.stop(stopped)
        if confirm is not None:
            self.send(seconds + confirm, member.recipient, "sms", member.program, "optout_confirm")

    def send(self, seconds, recipient, channel, program, purpose, status="delivered", code=""):
        self.messages.add(seconds, recipient, channel, program, purpose, status, code)

    def campaign(self, start, program, channel, purpose, percent, pick=None):
        """One mailing to a part of the list, spread over an hour and a half."""
        for member in self.members:
            is_wanted = member.program == program and (pick is None or pick(member))
            seconds = start + self.numbers.below(5400)
            if not is_wanted or not member.is_listed(seconds) or not self.numbers.chance(percent):
                continue
            status, code = "delivered", ""
            fate = self.numbers.below(1000)
            if channel == "email":
                status = "bounced" if fate < 14 else "complained" if fate < 20 else "delivered"
            elif channel == "voice":
                status = "completed" if fate < 640 else "no-answer"
            elif fate < 12:
                status, code = "undelivered", "30007"
            elif fate < 18:
                status, code = "failed", "21610"
            elif fate < 23:
                status, code = "failed", "30034"
            self.send(seconds, member.recipient, channel, program, purpose, status, code)


def voter_texts():
    office = Office("voter-texts", 20260101, "T")
    numbers = office.numbers
    people = list(range(2000))
    for index in range(len(people) - 1, 0, -1):
        other = numbers.below(index + 1)
        people[index], people[other] = people[other], people[index]

    first, last = at("2024-11-05T15:00:00Z"), at("2026-09-25T15:00:00Z")
    alerts = []
    for person in people[:1000]:
        basis = numbers.one(["express_written"] * 13 + ["express"] * 6 + ["implied"])
        methods = {"express_written": ["web_form", "web_form", "paper"], "express": ["inbound_text", "verbal"],
                   "implied": ["verbal", "inbound_text"]}
        alerts.append(office.opt_in(numbers.between(first, last), number(person), "sms", "election-alerts", basis,
                                    numbers.one(methods[basis])))
    for person in people[1000:1030]:  # implied two years ago, run out during the year
        office.opt_in(numbers.between(at("2024-02-01T15:00:00Z"), at("2024-07-01T15:00:00Z")), number(person), "sms",
                      "election-alerts", "implied", "verbal")
    for member in alerts[:60]:  # agreed once more, more firmly or less; a weaker consent replaces nothing
        if member.since < at("2026-03-01T00:00:00Z"):
            office.opt_in(member.since + numbers.between(20, 150) * DAY, member.recipient, "sms", "election-alerts",
                          numbers.one(["express_written", "express", "implied"]), "web_form", listed=False)
    tracking = [office.opt_in(numbers.between(at("2025-12-01T15:00:00Z"), last), number(person), "sms",
                              "ballot-tracking", "express_written", "web_form") for person in people[700:1250]]
    for person in people[1250:1400]:
        since = numbers.between(first, at("2026-05-01T15:00:00Z"))
        office.opt_in(since, number(person), "sms", "poll-workers", "express_written", "paper")
        office.opt_in(since, number(person), "voice", "poll-workers", "express", "paper")
    drive = [Member(number(person), "sms", "election-alerts", at("2026-04-10T15:00:00Z"), None)
             for person in people[1400:1462]]  # a list from a registration drive, without any record of consent
    office.members += drive

    # Asked to stop in 2026.
    begin, end = at("2026-01-06T15:00:00Z"), at("2026-10-12T15:00:00Z")
    for index, member in enumerate(alerts[60:300] + tracking[200:245]):
        seconds = max(numbers.between(begin, end), member.since + 3 * DAY)
        kind = index % 20
        if kind < 14:
            confirm = 2 + numbers.below(15) if index % 23 or index >= 240 else 301 + numbers.below(1500)
            office.opt_out(seconds, member, "reply", 1 + numbers.below(3), confirm=confirm)
        elif kind < 17:
            office.opt_out(seconds, member, "web_form", 3600 + numbers.below(3 * DAY))
        elif kind == 17 and index % 40 > 20:
            office.opt_out(seconds, member, "verbal", DAY + numbers.below(5 * DAY))
        elif kind in (17, 18) and member.program == "election-alerts" and seconds < at("2026-08-13T15:00:00Z"):
            # Paper forms wait for somebody to type them in.
            office.opt_out(seconds, member, "paper", (20 + numbers.below(28)) * DAY)
        elif kind in (17, 18):
            office.opt_out(seconds, member, "web_form", numbers.below(DAY))
        else:
            office.opt_out(seconds, member, "reply", 2, program="*", confirm=4)
    for member in alerts[300:312]:  # a stack of paper forms that nobody has typed in
        office.opt_out(numbers.between(at("2026-10-02T15:00:00Z"), at("2026-10-09T15:00:00Z")), member, "paper", None)
    for member in alerts[312:323]:  # the newest ones
        office.opt_out(numbers.between(at("2026-10-21T15:00:00Z"), at("2026-10-29T15:00:00Z")), member, "paper", None)
    for member in alerts[330:342]:  # a wrong clock
        office.opt_out(numbers.between(max(begin, member.since), at("2026-09-27T15:00:00Z")), member, "web_form", -90)
    callers = [member for member in office.members if member.channel == "voice"]
    for index, member in enumerate(callers[:13]):
        office.opt_out(numbers.between(at("2026-06-01T15:00:00Z"), at("2026-09-01T15:00:00Z")), member, "verbal",
                       (numbers.between(1, 4) if index else 24) * DAY)
    for member in alerts[60:84]:  # came back
        if member.until is not None and member.until < at("2026-09-01T00:00:00Z"):
            office.opt_in(member.until + numbers.between(5, 40) * DAY, member.recipient, "sms", "election-alerts",
                          "express_written", "web_form")
    for member in alerts[325:328]:  # asked to stop and to start in one second: the stop wins
        second = numbers.between(at("2026-05-01T15:00:00Z"), at("2026-08-01T15:00:00Z"))
        office.opt_out(second, member, "reply", 1, confirm=3)
        office.opt_in(second, member.recipient, "sms", "election-alerts", "express_written", "web_form", listed=False)

    for member in alerts[400:445]:  # asked for help
        second = numbers.between(max(begin, member.since), at("2026-10-28T15:00:00Z"))
        office.ledger.add(second, member.recipient, "sms", member.program, "help", "", "reply", "", "")
        if numbers.chance(90):
            office.send(second + (2 + numbers.below(9) if numbers.chance(92) else 420), member.recipient, "sms",
                        member.program, "help_reply")

    def in_writing(member):
        return member.basis == "express_written"

    office.campaign(at("2026-02-03T16:30:00Z"), "election-alerts", "sms", "informational", 45, in_writing)
    office.campaign(at("2026-03-17T16:00:00Z"), "election-alerts", "sms", "conversational", 40)
    office.campaign(at("2026-04-28T17:00:00Z"), "election-alerts", "sms", "informational", 70,
                    lambda member: member.basis != "implied")
    office.campaign(at("2026-05-26T17:00:00Z"), "election-alerts", "mms", "informational", 40,
                    lambda member: member.basis in ("express", "express_written") and member.until is None)
    office.campaign(at("2026-06-02T14:00:00Z"), "election-alerts", "sms", "conversational", 40)
    office.campaign(at("2026-06-09T17:00:00Z"), "election-alerts", "sms", "informational", 45,
                    lambda member: member.basis in ("express", "express_written"))
    office.campaign(at("2026-07-14T17:00:00Z"), "election-alerts", "sms", "promotional", 40,
                    lambda member: member.basis in ("express", "express_written"))
    office.campaign(at("2026-08-25T17:00:00Z"), "election-alerts", "mms", "promotional", 14,
                    lambda member: member.basis == "express_written" and member.until is None)
    office.campaign(at("2026-09-22T17:00:00Z"), "election-alerts", "sms", "informational", 60,
                    lambda member: member.basis in ("express", "express_written"))
    office.campaign(at("2026-10-06T16:00:00Z"), "election-alerts", "sms", "informational", 55, in_writing)
    office.campaign(at("2026-10-27T16:00:00Z"), "election-alerts", "sms", "informational", 75,
                    lambda member: member.basis is not None)
    for day in ("2026-05-19", "2026-05-29", "2026-09-29", "2026-10-15", "2026-10-22"):
        office.campaign(at(f"{day}T18:00:00Z"), "ballot-tracking", "sms", "informational", 55)
    for day in ("2026-05-30", "2026-10-30"):
        office.campaign(at(f"{day}T16:00:00Z"), "poll-workers", "voice", "informational", 85,
                        lambda member: member.channel == "voice")
    office.campaign(at("2026-09-08T16:00:00Z"), "poll-workers", "sms", "informational", 90,
                    lambda member: member.channel == "sms")

    spoil_texts(office)
    return office


def spoil_texts(office):
    numbers = office.numbers
    for table, copies in ((office.ledger, 14), (office.messages, 23)):
        for _ in range(copies):
            table.copy(numbers.below(len(table.rows)))
    for _ in range(12):  # one id for two messages
        seconds = numbers.between(at("2026-09-22T17:00:00Z"), at("2026-09-22T18:00:00Z"))
        office.messages.add(seconds, number(numbers.below(700)), "sms", "election-alerts", "help_reply", "failed", "",
                            id="TM00500")
    day = at("2026-08-11T15:00:00Z")

    def message(seconds, person, channel="sms", purpose="informational", time=None, recipient=None):
        office.messages.add(seconds, recipient if recipient is not None else number(person), channel,
                            "election-alerts", purpose, "delivered", "", time=time)

    for index in range(16):
        bad = ["2026-08-11 15:04:05", "08/11/2026 3:04 PM", "2026-08-32T15:00:00Z", "2026-08-11T15:04:05"][index % 4]
        message(day + index, 1500 + index, time=bad)
    for index in range(12):
        message(day + 60 + index, 1520 + index, channel=["rcs", "SMS", ""][index % 3])
    for index in range(13):
        message(day + 120 + index, 0, recipient=["555-0100", "12925550142", "+1292555", ""][index % 4])
    for index in range(11):
        message(day + 180 + index, 1540 + index, purpose=["reminder", ""][index % 2])
    office.messages.raw(day + 240, "TM90001,2026-08-11T15:04:00Z,+12905550100,sms,election-alerts,informational")
    office.messages.raw(day + 241, 'TM90002,2026-08-11T15:04:01Z,"+12905550101"x,sms,election-alerts,informational,sent,')
    office.messages.raw(day + 242, 'TM90003,2026-08-11T15:04:02Z,"+12905550102,sms,election-alerts,informational,sent,')
    office.ledger.add(day, number(1600), "sms", "election-alerts", "opt_in", "yes", "web_form", "", "")
    office.ledger.add(day + 1, number(1601), "sms", "election-alerts", "unsubscribe", "", "reply", "", "")
    office.ledger.add(day + 2, number(1602), "sms", "election-alerts", "opt_in", "express", "paper", "", "",
                      time="11 August 2026")
    office.ledger.add(day + 3, "(292) 555-0103", "sms", "election-alerts", "opt_in", "express", "paper", "", "")
    office.ledger.add(day + 4, number(1604), "text", "election-alerts", "opt_in", "express", "paper", "", "")


def newsletter():
    office = Office("newsletter", 20260202, "N")
    numbers = office.numbers

    def mailbox(person):
        return f"reader{person:03d}@mail{person % 4 + 1}.example"

    first, last = at("2024-12-02T15:00:00Z"), at("2026-09-28T15:00:00Z")
    readers = []
    for person in range(620):
        basis = numbers.one(["express"] * 6 + ["express_written"] * 3 + ["implied"])
        readers.append(office.opt_in(numbers.between(first, last), mailbox(person), "email", "newsletter", basis,
                                     "web_form"))
    for person in range(420, 700):
        office.opt_in(numbers.between(first, last), mailbox(person), "email", "candidate-guide", "express", "web_form")
    for index, member in enumerate(readers[:150]):
        seconds = max(numbers.between(at("2026-01-07T15:00:00Z"), at("2026-10-20T15:00:00Z")), member.since + 4 * DAY)
        program = "*" if index % 9 == 0 else None
        office.opt_out(seconds, member, "web_form", 60 + numbers.below(2 * 3600), program=program)
    for month in range(1, 11):
        office.campaign(at(f"2026-{month:02d}-13T15:00:00Z"), "newsletter", "email", "informational", 38)
    office.campaign(at("2026-05-12T15:00:00Z"), "candidate-guide", "email", "informational", 90)
    office.campaign(at("2026-10-14T15:00:00Z"), "candidate-guide", "email", "informational", 95)
    office.campaign(at("2026-08-20T15:00:00Z"), "newsletter", "email", "promotional", 60,
                    lambda member: member.basis == "express_written")
    office.ledger.copy(3)
    for member in readers[200:206]:  # how people write their addresses
        office.send(at("2026-10-15T15:00:00Z") + numbers.below(3600), member.recipient.title(), "email", "newsletter",
                    "informational")
    for index in range(40, 52):
        office.messages.copy(index)
    week = at("2026-06-15T15:00:00Z")
    for index in range(170):  # times without an offset
        seconds = week + index * 3000
        office.messages.add(seconds, mailbox(200 + index), "email", "newsletter", "informational", "delivered", "",
                            time=written(seconds)[:-1])
    return office


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", default=os.path.dirname(os.path.abspath(__file__)), metavar="DIR",
                        help="made when missing, files in it are replaced (default: the folder of this script)")
    parser.add_argument("--until", type=at, metavar="TIME", help="the export of that time, YYYY-MM-DDTHH:MM:SSZ")
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    for office in (voter_texts(), newsletter()):
        for table in (office.ledger, office.messages):
            table.write(arguments.out, arguments.until)


if __name__ == "__main__":
    main()
