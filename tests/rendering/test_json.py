from __future__ import annotations

import dataclasses
import json

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import AnnotatedReport
from firsthand.rendering.json import annotated_to_json, trace_to_json
from tests.documents import echo_trace


def test_spans_point_at_the_very_words() -> None:
    trace = json.loads(trace_to_json(echo_trace()))
    texts = {report["id"]: report["text"] for report in trace["reports"]}
    for mention in trace["sources"][0]["mentions"]:
        start, end = mention["span"]
        assert texts[mention["report"]][start:end] in {"Mira Tolland", "Tolland"}


def test_keyword_fields_lose_their_underscore() -> None:
    trace = json.loads(trace_to_json(echo_trace()))
    assert trace["claims"][0]["chain"][0].keys() == {"from", "to", "spans"}
    assert trace["reuse"][0]["from"] == "rfirst"


@given(st.text() | st.sampled_from(['"from_":', '{"from_": 1}', "\\", '\\"from_":', "from_"]))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    trace = echo_trace()
    reports = tuple(dataclasses.replace(report, text=text, title=text) for report in trace.reports)
    read = json.loads(trace_to_json(dataclasses.replace(trace, reports=reports)))
    assert [report["text"] for report in read["reports"]] == [text, text]


def test_the_same_trace_gives_the_same_bytes() -> None:
    assert trace_to_json(echo_trace()) == trace_to_json(echo_trace())


def test_a_line_of_annotate_is_one_line() -> None:
    report = echo_trace().reports[0]
    line = annotated_to_json(AnnotatedReport(report.path, None, report, (), ()))
    assert len(line.splitlines()) == 1
    keys = {"path", "record", "report", "sources", "attributions", "figures", "conditionals", "times"}
    assert json.loads(line).keys() == keys
