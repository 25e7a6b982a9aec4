"""The command line as whoever calls it meets it: a process, its output and its exit status."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from firsthand.rendering.schema import annotated_schema, trace_schema

STORY = "Ada Brenn, the harbour master of Velm, said the crane had failed twice. “I warned them,” Brenn said.\n"
RETOLD = "The crane had failed twice, harbour master Ada Brenn said.\n"


def firsthand(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "firsthand", *arguments], cwd=cwd, input=stdin, capture_output=True, check=False
    )


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    (folder / "b.txt").write_text(RETOLD, encoding="utf-8")
    return tmp_path


def test_trace_writes_the_page_here_and_says_so(stories: Path) -> None:
    done = firsthand("trace", "stories", cwd=stories)
    assert done.returncode == 0, done.stderr
    assert b"firsthand-report.html" in done.stdout
    assert done.stderr == b""
    assert (stories / "firsthand-report.html").read_bytes().startswith(b"<!doctype html>")


def test_the_trace_is_what_the_schema_says(stories: Path) -> None:
    done = firsthand("trace", "stories", "--json", "t.json", cwd=stories)
    assert done.returncode == 0
    trace = json.loads((stories / "t.json").read_bytes())
    Draft202012Validator(trace_schema()).validate(trace)
    assert [report["path"] for report in trace["reports"]] == ["stories/a.txt", "stories/b.txt"]
    assert not (stories / "firsthand-report.html").exists()


def test_with_a_dash_the_trace_is_all_there_is_on_standard_output(stories: Path) -> None:
    done = firsthand("trace", "stories", "--json", "-", cwd=stories)
    assert done.stdout.count(b"\n") == 1
    assert json.loads(done.stdout)["summary"]["reports"] == 2


def test_the_same_input_gives_the_same_bytes(stories: Path) -> None:
    first, second = (firsthand("trace", "stories", "--json", "-", cwd=stories).stdout for _ in range(2))
    assert first == second


def test_annotate_gives_a_line_for_every_report(stories: Path) -> None:
    (stories / "stories" / "copy.txt").write_text(STORY, encoding="utf-8")
    done = firsthand("annotate", "stories", cwd=stories)
    assert done.returncode == 0
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["path"] for line in lines] == ["stories/a.txt", "stories/b.txt", "stories/copy.txt"]
    for line in lines:
        Draft202012Validator(annotated_schema()).validate(line)
        assert line["attributions"]


def test_an_unfinished_file_is_gone_on_with(stories: Path) -> None:
    firsthand("annotate", "stories", "--jsonl", "all.jsonl", cwd=stories)
    whole = (stories / "all.jsonl").read_bytes()
    (stories / "part.jsonl").write_bytes(whole[:-30])
    done = firsthand("annotate", "stories", "--jsonl", "part.jsonl", "--resume", cwd=stories)
    assert done.returncode == 0, done.stderr
    assert (stories / "part.jsonl").read_bytes() == whole


def test_standard_input_is_a_dash(stories: Path) -> None:
    done = firsthand("annotate", "-", cwd=stories, stdin=STORY.encode())
    assert json.loads(done.stdout)["path"] == "-"
    packed = firsthand("annotate", "-", cwd=stories, stdin=gzip.compress(STORY.encode()))
    assert json.loads(packed.stdout)["report"]["text"] == STORY


@pytest.mark.parametrize("command", ["trace", "annotate"])
def test_what_cannot_be_read_is_named_and_the_rest_is_read(stories: Path, command: str) -> None:
    (stories / "stories" / "c.pdf").write_bytes(b"%PDF-1.7 and then noise")
    to_standard_output = ["--json", "-"] if command == "trace" else []
    done = firsthand(command, "stories", "nowhere.txt", *to_standard_output, cwd=stories)
    assert done.returncode == 3
    errors = done.stderr.decode().splitlines()
    assert sorted(line.split(":")[0] for line in errors) == ["skipped nowhere.txt", "skipped stories/c.pdf"]
    if command == "trace":
        skipped = json.loads(done.stdout)["skipped"]
        assert {row["path"] for row in skipped} == {"nowhere.txt", "stories/c.pdf"}


def test_nothing_read_is_status_one(tmp_path: Path) -> None:
    done = firsthand("trace", "nowhere", cwd=tmp_path)
    assert done.returncode == 1
    assert b"nowhere" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["trace"], "PATH"),
        (["trace", "a.txt", "--nonsense"], "--nonsense"),
        (["trace", "a.txt", "--metadata", "nowhere.csv"], "nowhere.csv"),
        (["trace", "a.txt", "--known", "nowhere.csv"], "nowhere.csv"),
        (["trace", "a.txt", "--reference", "nowhere.json"], "nowhere.json"),
        (["trace", "a.txt", "-o", "no/folder/x.html"], "no/folder"),
        (["trace", "a.txt", "--json", "."], "folder"),
        (["annotate", "a.txt", "--resume"], "--jsonl"),
        (["trace", "a.txt", "--max-bytes", "0"], "--max-bytes"),
    ],
)
def test_wrong_usage_is_status_two_and_names_what_is_wrong(tmp_path: Path, arguments: list[str], named: str) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    done = firsthand(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert named in done.stderr.decode()
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", [[], ["trace"], ["annotate"], ["schema"]])
def test_help_shows_an_example(tmp_path: Path, command: list[str]) -> None:
    done = firsthand(*command, "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert b"Example: firsthand " in done.stdout


def test_version_and_schema(tmp_path: Path) -> None:
    assert firsthand("--version", cwd=tmp_path).stdout.startswith(b"firsthand ")
    assert json.loads(firsthand("schema", cwd=tmp_path).stdout) == trace_schema()
    assert json.loads(firsthand("schema", "--annotate", cwd=tmp_path).stdout) == annotated_schema()


def test_hostile_names_and_texts_do_not_reach_the_terminal_raw(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number in (1, 2):
        story = f"Ada \x1b[31mBrenn said the crane had failed twice in autumn. Report {number}.\n"
        (tmp_path / "in" / f"a\n\x1b[2J{number}.txt").write_text(story, encoding="utf-8")
    (tmp_path / "in" / "empty\x1b[2J.txt").write_bytes(b"")
    done = firsthand("trace", "in", cwd=tmp_path)
    assert done.returncode == 3
    assert b"\x1b[31m" not in done.stdout + done.stderr
    assert b"\x1b[2J" not in done.stdout + done.stderr


def test_another_language_is_kept_and_said(tmp_path: Path) -> None:
    story = (
        "Der Hafenmeister von Velm sagte am Dienstag, der Kran sei im Herbst zweimal ausgefallen. „Ich habe gewarnt.“\n"
    )
    (tmp_path / "a.txt").write_text(story, encoding="utf-8")
    done = firsthand("annotate", "a.txt", cwd=tmp_path)
    line = json.loads(done.stdout)
    assert line["report"]["language"] == "de"
    assert line["attributions"] == []
    assert b"not in English (de 1)" in done.stderr


def test_the_number_of_jobs_does_not_show_in_what_comes_out(tmp_path: Path) -> None:
    for number in range(14):
        (tmp_path / f"{number}.txt").write_text(f"{STORY} Number {number}.\n", encoding="utf-8")
    paths = [f"{number}.txt" for number in range(14)]
    alone, together = (firsthand("annotate", *paths, "--jobs", jobs, cwd=tmp_path) for jobs in ("1", "2"))
    assert alone.returncode == together.returncode == 0
    assert alone.stdout == together.stdout
    assert len(alone.stdout.splitlines()) == 14


def test_interruption_ends_at_once_and_says_what_was_written(tmp_path: Path) -> None:
    rows = (json.dumps({"text": f"{STORY} Number {number}."}) for number in range(20_000))
    (tmp_path / "many.jsonl").write_text("\n".join(rows), encoding="utf-8")
    command = [sys.executable, "-m", "firsthand", "annotate", "many.jsonl", "--jsonl", "out.jsonl"]
    begun = time.monotonic()
    running = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE)
    out = tmp_path / "out.jsonl"
    while time.monotonic() < begun + 300 and not (out.exists() and out.stat().st_size):
        time.sleep(0.05)
    started = time.monotonic() - begun
    before = out.read_bytes().count(b"\n")
    running.send_signal(signal.SIGINT)
    # A busy machine is slow to end what it was slow to begin; all the rows would take many minutes.
    _, errors = running.communicate(timeout=max(20, 4 * started))
    assert running.returncode == 130
    lines = out.read_bytes().splitlines()
    assert len(lines) < before + 20
    assert f"stopped; {len(lines)} lines were written to out.jsonl".encode() in errors
    assert all(json.loads(line) for line in lines)


def test_a_reader_that_leaves_early_is_no_error(stories: Path) -> None:
    command = f"'{sys.executable}' -m firsthand schema | head -c 10"
    done = subprocess.run(["sh", "-c", command], cwd=stories, capture_output=True, check=False)
    assert done.stderr == b""


def test_help_is_there_at_once(tmp_path: Path) -> None:
    def seconds() -> float:
        before = os.times()
        firsthand("--help", cwd=tmp_path)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    # Of the processor, and the best of several: what the program needs, not what else the machine is doing.
    assert min(seconds() for _ in range(5)) < 0.4


def test_an_unreadable_file_is_named(stories: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("nothing is unreadable to root")
    secret = stories / "stories" / "secret.txt"
    secret.write_text(STORY, encoding="utf-8")
    secret.chmod(0)
    done = firsthand("trace", "stories", cwd=stories)
    assert done.returncode == 3
    assert b"secret.txt" in done.stderr


def test_a_reference_series_dates_a_report_that_bears_no_date(tmp_path: Path) -> None:
    told = "As of Tuesday, more than 10,400 geese had been counted in Tavenland, the Bird Society said.\n"
    (tmp_path / "a.txt").write_text(told, encoding="utf-8")
    series = tmp_path / "tavenland-geese.csv"
    series.write_text(
        "date,geese\n2021-03-01,10100\n2021-03-02,10400\n2021-03-04,\n2021-03-06,12700\n", encoding="utf-8"
    )
    done = firsthand("trace", "a.txt", "--reference", series.name, "--json", "-", cwd=tmp_path)
    traced = json.loads(done.stdout)
    assert traced["reports"][0]["published"] == "2021-03-02"
    assert traced["reports"][0]["published_basis"]["kind"] == "inferred"
    assert traced["figures"][0]["fits"][0]["dates"] == [["2021-03-02", "2021-03-02"]]


@pytest.mark.parametrize(
    "arguments",
    [
        ["annotate", "stories/a.txt", "--jsonl", "stories/a.txt"],
        ["trace", "stories/a.txt", "--json", "./stories/a.txt"],
        ["trace", "stories", "stories/a.txt", "-o", "stories/a.txt"],
        ["trace", "stories", "--metadata", "known.csv", "--json", "known.csv"],
        ["trace", "stories", "--reference", "known.csv#n", "--json", "known.csv"],
        ["scenario", "stories/a.txt", "-o", "stories/a.txt"],
    ],
)
def test_what_is_to_be_read_is_not_written_over(stories: Path, arguments: list[str]) -> None:
    (stories / "known.csv").write_text("report,outlet\na.txt,Courier\n", encoding="utf-8")
    before = {file: file.read_bytes() for file in stories.rglob("*.*")}
    done = firsthand(*arguments, cwd=stories)
    assert done.returncode == 2
    assert b"name another file" in done.stderr
    assert {file: file.read_bytes() for file in stories.rglob("*.*")} == before


def test_two_things_are_not_written_into_one_file(stories: Path) -> None:
    done = firsthand("trace", "stories", "--json", "out", "-o", "./out", cwd=stories)
    assert done.returncode == 2
    assert b"a file for each" in done.stderr
    assert not (stories / "out").exists()


def test_what_it_wrote_itself_is_not_read_as_a_report(stories: Path) -> None:
    """Run in the folder of the reports, as anybody would: its page repeats them, and would confirm them."""
    folder = stories / "stories"
    for _ in range(2):
        done = firsthand("trace", ".", "--json", "trace.json", "-o", "page.html", cwd=folder)
        assert (done.returncode, done.stdout.split(b" reports")[0][-1:]) == (0, b"2"), done.stderr
    assert b"2 files in the given folders are of kinds that are no reports, and were left alone" in done.stderr
    for _ in range(2):
        done = firsthand("annotate", ".", "--jsonl", "all.jsonl", cwd=folder)
        assert done.returncode == 0, done.stderr
    assert len((folder / "all.jsonl").read_bytes().splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["annotate", "stories", "--jsonl", "/dev/full"], b"/dev/full"),
        (["trace", "stories", "--json", "/dev/full"], b"/dev/full"),
        (["trace", "stories", "--json", "-"], b"standard output"),
        (["annotate", "stories"], b"standard output"),
    ],
)
def test_a_full_disk_is_said_to_be_one(stories: Path, arguments: list[str], named: bytes) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    with full.open("wb") as out:
        call = [sys.executable, "-m", "firsthand", *arguments]
        done = subprocess.run(call, cwd=stories, stdout=out, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"firsthand: " + named + b" could not be written"), done.stderr


def test_a_dash_is_standard_output_or_refused(stories: Path) -> None:
    done = firsthand("annotate", "stories/a.txt", "--jsonl", "-", cwd=stories)
    assert json.loads(done.stdout)["path"] == "stories/a.txt"
    refused = firsthand("trace", "stories", "-o", "-", cwd=stories)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"standard output" in refused.stderr
    assert not (stories / "-").exists()


def test_a_draft_of_some_of_the_inputs_ends_with_status_three(stories: Path) -> None:
    told = "If the quay gives way, the harbour will close, harbour master Ada Brenn said.\n"
    (stories / "stories" / "c.txt").write_text(told, encoding="utf-8")
    done = firsthand("scenario", "stories", "nowhere.txt", "-o", "s.toml", cwd=stories)
    assert (stories / "s.toml").exists(), done.stderr
    assert done.returncode == 3


@pytest.mark.parametrize("command", [["trace", "--json", "t.json"], ["annotate", "--jsonl", "t.jsonl"]])
def test_metadata_of_no_report_is_named(stories: Path, command: list[str]) -> None:
    rows = "report,outlet\na,Courier\nb.txt,Gazette\nstories/c.txt,Wire\nd.html,Post\n"
    (stories / "known.csv").write_text(rows, encoding="utf-8")
    done = firsthand(command[0], "stories", "--metadata", "known.csv", *command[1:], cwd=stories)
    assert done.returncode == 0
    said = b"firsthand: known.csv: 2 rows name no report that was given: 'stories/c.txt', 'd.html'\n"
    assert done.stderr == said
