from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from firsthand.reading import Limits, isolation, read_reports
from firsthand.reading.article import Article
from firsthand.reading.errors import UnreadableError
from firsthand.reading.isolation import IsolatedParser
from tests.reading.files import PAGE, PROSE


def children(of: int) -> set[int]:
    listed = Path(f"/proc/{of}/task/{of}/children")
    if not listed.exists():
        pytest.skip("needs /proc to see processes")
    return {int(number) for number in listed.read_text(encoding="ascii").split()}


def test_one_process_reads_many_files_and_ends_with_them() -> None:
    before = children(os.getpid())
    with IsolatedParser(Limits()) as parser:
        for _ in range(3):
            (article,) = parser.parse("html", PAGE.encode())
            assert isinstance(article, Article)
        assert len(children(os.getpid()) - before) == 1
    assert children(os.getpid()) == before


def test_a_process_that_dies_costs_the_file_it_was_reading_and_is_replaced() -> None:
    before = children(os.getpid())
    with IsolatedParser(Limits()) as parser:
        list(parser.parse("html", PAGE.encode()))
        (worker,) = children(os.getpid()) - before
        # stopped, it cannot answer before it is killed, and it is killed only once the file has been sent
        os.kill(worker, signal.SIGSTOP)
        killing = threading.Timer(1, os.kill, (worker, signal.SIGKILL))
        killing.start()
        with pytest.raises(UnreadableError, match="crash"):
            list(parser.parse("html", PAGE.encode()))
        killing.join()
        assert len(list(parser.parse("html", PAGE.encode()))) == 1


def test_plain_text_starts_no_process(tmp_path: Path) -> None:
    before = children(os.getpid())
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "The council met."}\n', encoding="utf-8")
    for _ in read_reports([str(tmp_path)], merge_duplicates=False):
        assert children(os.getpid()) == before


def test_nothing_beside_the_reports_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("html", "json", "trafilatura", "firsthand"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with IsolatedParser(Limits()) as parser:
        assert len(list(parser.parse("html", PAGE.encode()))) == 1


def test_a_caller_that_is_killed_leaves_no_process(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    program = (
        "import sys, time; from firsthand.reading import read_reports\n"
        "found = read_reports([sys.argv[1]], merge_duplicates=False); next(found); print('read', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE) as caller:
        assert caller.stdout is not None
        assert caller.stdout.readline() == b"read\n"
        workers = children(caller.pid)
        assert len(workers) == 1
        caller.kill()
    end_soon(workers)


def end_soon(processes: set[int]) -> None:
    deadline = time.monotonic() + 60
    while any(_runs(process) for process in processes):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _runs(process: int) -> bool:
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text(encoding="ascii")
    except OSError:
        return False


def test_memory_does_not_grow_with_the_number_of_reports(tmp_path: Path) -> None:
    import tracemalloc

    row = '{"text": "' + "14, 15, 16, " * 600 + '"}\n'
    (tmp_path / "few.jsonl").write_text(row * 100, encoding="utf-8")
    (tmp_path / "many.jsonl").write_text(row * 400, encoding="utf-8")

    def peak(name: str) -> int:
        tracemalloc.start()
        for _ in read_reports([str(tmp_path / name)], merge_duplicates=False):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak("few.jsonl")
    assert peak("many.jsonl") < peak("few.jsonl") + 200_000


def test_an_interrupt_ends_both_processes(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<p>" * 600_000 + b"x")
    program = (
        "import signal, sys; from firsthand.reading import read_reports\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler); print('reads', flush=True)\n"
        "try: list(read_reports([sys.argv[1]]))\nexcept KeyboardInterrupt: print('interrupted', flush=True)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE) as caller:
        assert caller.stdout is not None
        assert caller.stdout.readline() == b"reads\n"
        deadline = time.monotonic() + 60
        while not (workers := children(caller.pid)):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        time.sleep(1)  # into the parsing, which takes much longer
        caller.send_signal(signal.SIGINT)
        assert caller.communicate(timeout=60)[0] == b"interrupted\n"
    end_soon(workers)


def test_the_process_parses_with_this_package_though_another_version_is_installed(tmp_path: Path) -> None:
    (tmp_path / "firsthand").mkdir()
    (tmp_path / "firsthand" / "__init__.py").write_text("raise SystemExit(7)\n", encoding="utf-8")
    installed = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
    package = str(Path(isolation.__file__).resolve().parents[2])
    call = [sys.executable, "-I", "-c", installed + isolation._START, package]
    done = subprocess.run(call, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
