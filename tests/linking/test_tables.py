"""Tables: the same steps in memory, on Daft's tables and on Ray give the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.linking import HERE, DaftTables, link_reports, tables_on
from firsthand.linking.tables import in_parts, only, paired_with
from tests.conftest import ROOT
from tests.linking.annotated import collection

KEYS = st.lists(st.frozensets(st.sampled_from(["a", ("a", "b"), ("a'", "b"), 1, "1"]), max_size=4), max_size=12)


class Small(DaftTables):
    """Daft's tables cut into many small parts."""

    rows = 7


@pytest.fixture(scope="module")
def daft() -> DaftTables:
    pytest.importorskip("daft")
    return Small("native")


@given(KEYS, st.integers(0, 5), st.integers(0, 3))
def test_things_share_what_they_share(keys: list[frozenset[object]], cap: int, window: int) -> None:
    holding = {key: [item for item, own in enumerate(keys) if key in own] for own in keys for key in own}
    for one, others in HERE.sharing(keys, cap, window):
        for other, number in others.items():
            common = keys[one] & keys[other]
            near = [
                key for key in common if other in paired_with(holding[key], holding[key].index(one) + 1, cap, window)
            ]
            assert one < other
            assert number == len(near)


@pytest.mark.parametrize(("cap", "window"), [(2, 0), (2, 1), (9, 0)])
def test_daft_pairs_as_memory_does(daft: DaftTables, cap: int, window: int) -> None:
    keys: list[set[Hashable]] = [
        {"a", ("a", "b")},
        set(),
        {"a", "é\n\x00"},
        {("a", "b"), "1"},
        {1, "a"},
        {"1", "a", "é\n\x00"},
    ]
    assert list(daft.sharing(keys, cap, window)) == list(HERE.sharing(keys, cap, window))
    assert list(daft.sharing([], cap, window)) == []


def test_parts_hold_every_row_once_and_only_what_they_need(daft: DaftTables) -> None:
    assert [list(rows) for rows in in_parts(9, daft)] == [list(range(7)), [7, 8]]
    assert list(in_parts(0, HERE)) == list(in_parts(0, daft)) == []
    assert only("abc", {2, 0}, daft) == {0: "a", 2: "c"}
    assert only("abc", {2, 0}, HERE) == "abc"
    for tables in (HERE, daft):
        assert list(tables.each(len, iter(["abc", "", "de"]))) == [3, 0, 2]
        assert list(tables.each(len, [])) == []


def test_what_fails_in_a_part_is_raised(daft: DaftTables) -> None:
    with pytest.raises(Exception, match="invalid literal"):
        list(daft.each(int, ["1", "pier"]))


def test_linking_on_daft_gives_the_same_bytes(daft: DaftTables) -> None:
    reports = collection(24)
    assert repr(link_reports(reports, tables=daft)) == repr(link_reports(reports))


def test_tables_that_are_not_installed_are_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "daft", None)
    assert tables_on("memory") is HERE
    with pytest.raises(ImportError, match=r"firsthand\[tables\]' ray$"):
        tables_on("ray")


ON_RAY = """
from firsthand.linking import DaftTables, encode_passages, link_reports
from tests.linking.annotated import collection
if __name__ == "__main__":
    reports = collection(300)
    encoded = list(map(encode_passages, reports))
    on_ray = repr(link_reports(reports, encoded=encoded, tables=DaftTables("ray")))
    print(on_ray == repr(link_reports(reports, encoded=encoded)), on_ray.count("LinkedClaim("))
"""


def test_three_hundred_reports_linked_on_ray_give_the_same_bytes() -> None:
    pytest.importorskip("daft")
    pytest.importorskip("ray")
    # Without a token Ray writes nothing into the user's home; the cluster listens on this machine alone and ends here.
    environment = {**os.environ, "RAY_AUTH_MODE": "disabled", "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    told = subprocess.run(
        [sys.executable, "-c", ON_RAY], env=environment, cwd=ROOT, capture_output=True, text=True, timeout=1200
    )
    assert told.returncode == 0, told.stderr
    same, claims = told.stdout.split()[-2:]
    assert same == "True", told.stderr
    assert int(claims) > 300
