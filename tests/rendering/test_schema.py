from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator, ValidationError

from firsthand.model import AnnotatedReport
from firsthand.rendering.json import annotated_to_json, trace_to_json
from firsthand.rendering.schema import annotated_schema, trace_schema
from tests.documents import echo_trace

CONTRACT_KEYS = {
    "reports": "id path paths record sha256 title outlet authors url language published published_basis "
    "published_range text captions",
    "sources": "id name kind descriptions affiliations speaks_for possibly_same mentions reliability",
    "attributions": "id report source_spans cue_spans content_spans relay_spans kind attitude source holders parent "
    "relays certainty confidence negated probability",
    "utterances": "id source attributions relays occasion",
    "claims": "id text attributions stances reports origins origin_count origin_count_low asserted_by denied_by "
    "independence independence_why chain certainty confidence credibility probability",
    "reuse": "from to direction spans_from spans_to similarity",
    "figures": "id report spans kind low high approximate unit counted as_of attribution",
    "times": "id report spans earliest latest granularity",
    "conflicts": "kind of why",
    "conditionals": "id report condition_spans outcome_spans relation certainty attribution",
    "forecasts": "claim horizon certainty status",
    "skipped": "path reason",
}


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(trace_schema())
    Draft202012Validator.check_schema(annotated_schema())


def test_a_trace_is_what_its_schema_says() -> None:
    Draft202012Validator(trace_schema()).validate(json.loads(trace_to_json(echo_trace())))


def test_a_line_of_annotate_is_what_its_schema_says() -> None:
    report = echo_trace().reports[0]
    line = annotated_to_json(AnnotatedReport(report.path, None, report, (), ()))
    Draft202012Validator(annotated_schema()).validate(json.loads(line))


@pytest.mark.parametrize("key", ["claims", "skipped", "summary"])
def test_a_trace_that_lacks_a_key_is_refused(key: str) -> None:
    trace = json.loads(trace_to_json(echo_trace()))
    del trace[key]
    with pytest.raises(ValidationError):
        Draft202012Validator(trace_schema()).validate(trace)


@pytest.mark.parametrize("key", sorted(CONTRACT_KEYS))
def test_every_key_of_the_contract_is_there(key: str) -> None:
    schema = trace_schema()
    item = schema["$defs"]["Trace"]["properties"][key]["items"]["$ref"].rsplit("/", 1)[1]
    assert set(CONTRACT_KEYS[key].split()) <= set(schema["$defs"][item]["required"])


def test_every_field_says_what_it_is() -> None:
    for definition in trace_schema()["$defs"].values():
        assert all(field.get("description") for field in definition["properties"].values())
