"""The name server of the benchmark: NSD on a free port of the loopback interface, and a relay with dead domains."""

import os
import pathlib
import selectors
import shutil
import socket
import subprocess
import threading
import time


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind(("127.0.0.1", 0))
        return udp.getsockname()[1]


class NameServer:
    """NSD over zones that zones.py wrote; `with` starts and stops it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.port = free_port()

    def __enter__(self):
        run = self.folder / "run"
        shutil.rmtree(run, ignore_errors=True)
        run.mkdir()
        self.conf = run / "nsd.conf"
        self.conf.write_text(
            f"""server:
  ip-address: 127.0.0.1@{self.port}
  username: ""
  chroot: ""
  zonesdir: "{self.folder}/zones"
  pidfile: "{run}/nsd.pid"
  xfrdfile: "{run}/xfrd.state"
  zonelistfile: "{run}/zone.list"
  xfrdir: "{run}"
  logfile: "{run}/nsd.log"
  server-count: 1
  rrl-ratelimit: 0
remote-control:
  control-enable: yes
  control-interface: "{run}/control"
include: "{self.folder}/zones.conf"
"""
        )
        nsd = shutil.which("nsd") or "/usr/sbin/nsd"
        self.process = subprocess.Popen([nsd, "-d", "-c", str(self.conf)], start_new_session=True)
        for _ in range(600):
            if self.process.poll() is not None:
                raise SystemExit(f"NSD ended: {(run / 'nsd.log').read_text()[-500:]}")
            if self._control("status").returncode == 0 and self._answers():
                return self
            time.sleep(0.1)
        raise SystemExit("NSD did not start in a minute.")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)

    def queries(self):
        """How many questions were asked since the last call, over UDP and TCP."""
        output = self._control("stats").stdout
        return sum(int(line.split("=")[1]) for line in output.splitlines() if line.startswith("num.queries="))

    def seconds(self):
        """How much processor time the server and its children have used."""
        total = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            # The server's processes are a session of their own; those that ended count with their parent.
            if int(fields[3]) == self.process.pid:
                total += sum(int(field) for field in fields[11:15])
        return total / os.sysconf("SC_CLK_TCK")

    def _answers(self):
        question = bytes.fromhex("0001000000010000000000000765" + b"xample".hex() + "0000060001")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
            udp.settimeout(1)
            udp.sendto(question, ("127.0.0.1", self.port))
            try:
                return udp.recv(512)[3] & 0x0F == 0
            except OSError:
                return False

    def _control(self, word):
        tool = shutil.which("nsd-control") or "/usr/sbin/nsd-control"
        return subprocess.run([tool, "-c", str(self.conf), word], capture_output=True, text=True)


class Relay:
    """Passes questions over UDP on to a server, but those about dead domains nowhere; `with` starts and stops it."""

    def __init__(self, server, dead):
        self.server = ("127.0.0.1", server)
        self.dead = {tuple(name.encode().lower().split(b".")) for name in dead}

    def __enter__(self):
        self.listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
        self.listener.bind(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.port = self.listener.getsockname()[1]
        self.over = False
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over = True
        self.thread.join()
        self.listener.close()

    def _is_dead(self, message):
        labels, at = [], 12
        while at < len(message) and 0 < message[at] < 64:
            labels.append(message[at + 1 : at + 1 + message[at]].lower())
            at += 1 + message[at]
        return tuple(labels[-2:]) in self.dead

    def _run(self):
        chooser = selectors.DefaultSelector()
        chooser.register(self.listener, selectors.EVENT_READ, None)
        upstream = {}
        while not self.over:
            for key, _ in chooser.select(0.2):
                for _ in range(64):
                    try:
                        message, client = key.fileobj.recvfrom(65535)
                    except OSError:
                        break
                    if key.data is not None:
                        self.listener.sendto(message, key.data)
                    elif not self._is_dead(message):
                        if client not in upstream:
                            upstream[client] = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                            upstream[client].setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
                            upstream[client].setblocking(False)
                            chooser.register(upstream[client], selectors.EVENT_READ, client)
                        upstream[client].sendto(message, self.server)
        for key in list(chooser.get_map().values()):
            if key.data is not None:
                key.fileobj.close()
