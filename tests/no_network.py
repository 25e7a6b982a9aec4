"""Run a command under a rule of the kernel: whoever in it asks for the network is killed, native code and children too.

The rule is a seccomp filter (Linux, no privilege needed).  It forbids IPv4 sockets and every connect and send; an IPv6
socket may be made and bound, because a library asks in that way, on loopback and once, whether the machine knows IPv6.
"""

from __future__ import annotations

import ctypes
import platform
import signal
import struct
import subprocess
import sys
from collections.abc import Sequence

KILLED = -signal.SIGSYS

_NUMBERS = {
    "x86_64": {"arch": 0xC000003E, "socket": 41, "forbidden": (42, 44, 46, 307)},
    "aarch64": {"arch": 0xC00000B7, "socket": 198, "forbidden": (203, 206, 211, 269)},
}
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_AF_INET = 2
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2


def _program(numbers: dict[str, object]) -> bytes:
    """A BPF program over `struct seccomp_data`: number at 0, architecture at 4, first argument at 16."""
    forbidden = numbers["forbidden"]
    assert isinstance(forbidden, tuple)

    def step(code: int, value: object, if_true: int = 0, if_false: int = 0) -> bytes:
        assert isinstance(value, int)
        return struct.pack("HBBI", code, if_true, if_false, value)

    rows = [
        step(_LOAD, 4),
        step(_EQUAL, numbers["arch"], 1, 0),
        step(_RETURN, _KILL_PROCESS),
        step(_LOAD, 0),
        *[step(_EQUAL, number, len(forbidden) - index + 3, 0) for index, number in enumerate(forbidden)],
        step(_EQUAL, numbers["socket"], 0, 2),
        step(_LOAD, 16),
        step(_EQUAL, _AF_INET, 1, 0),
        step(_RETURN, _ALLOW),
        step(_RETURN, _KILL_PROCESS),
    ]
    return b"".join(rows)


def available() -> bool:
    """Whether this machine can hold a process to the rule."""
    return sys.platform == "linux" and platform.machine() in _NUMBERS


def run(command: Sequence[str], **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command under the rule; a return code of `KILLED` says that somebody in it asked for the network."""
    program = ctypes.create_string_buffer(_program(_NUMBERS[platform.machine()]))

    class Filter(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("rows", ctypes.c_void_p))

    rule = Filter((len(program) - 1) // 8, ctypes.addressof(program))
    library = ctypes.CDLL(None, use_errno=True)

    def obey() -> None:
        if library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or library.prctl(
            _SET_SECCOMP, _FILTER_MODE, ctypes.byref(rule), 0, 0
        ):
            raise OSError(ctypes.get_errno(), "the kernel took no seccomp filter")

    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        command, preexec_fn=obey, capture_output=True, text=True, check=False, **options
    )
