"""Substance: which passages say something."""

from __future__ import annotations

from dataclasses import replace

from firsthand.linking.matter import Matters
from firsthand.linking.same_claim.pair_decision import claim_settings
from firsthand.linking.same_claim.substance import SIGNS, signs, substances
from firsthand.linking.same_claim.wordings import wordings
from firsthand.linking.tellings import link_tellings
from tests.linking.annotated import Told, annotated

PIER = "“the northern pier of Brindle harbour will be closed for repairs until May”"


def test_a_quoted_sentence_has_more_substance_than_a_phrase() -> None:
    report = annotated("a", [Told("Mira Tolland", PIER), Told("Jo Orr", "his remarks")])
    told = link_tellings([report], Matters([report.report]))
    attributions = tuple(replace(one, probability=0.6) for one in told.attributions)
    compared = wordings(attributions, told.utterances, [report.report])
    texts = {report.report.id: report.report.text}
    sentence, phrase = substances(compared, attributions, texts, claim_settings()["substance"])
    assert sentence > 0.7 > 0.3 > phrase
    numbers = signs(compared[1], attributions[1], None, report.report.text)
    assert dict(zip(SIGNS, numbers, strict=True))["one at most"] == 1.0
