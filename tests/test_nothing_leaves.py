"""What analysts read is nobody else's business: no part of the program asks for the network."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests import no_network

pytestmark = pytest.mark.skipif(not no_network.available(), reason="needs Linux on x86-64 or ARM to forbid the network")


@pytest.mark.parametrize(
    "asking",
    [
        "socket.create_connection(('127.0.0.1', 9), timeout=1)",
        "socket.getaddrinfo('reports.example', 80)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 9))",
        "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b'x', ('2001:db8::1', 9))",
        "subprocess.run([sys.executable, '-c', 'import socket; socket.socket()'], check=True)",
    ],
)
def test_the_rule_catches_whoever_asks(asking: str) -> None:
    done = no_network.run([sys.executable, "-c", f"import socket, subprocess, sys; {asking}"])
    assert done.returncode == no_network.KILLED or "SIGSYS" in done.stderr


def test_the_rule_lets_an_innocent_command_pass() -> None:
    assert no_network.run([sys.executable, "-c", "print('fine')"]).stdout == "fine\n"


def test_the_main_job_asks_for_no_network(examples: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "firsthand", "trace", str(examples), "--json", "t.json", "-o", "t.html"]
    done = no_network.run(command, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "t.json").stat().st_size > 1000
    assert (tmp_path / "t.html").stat().st_size > 1000
