"""Scenarios: what reports say would follow from what, as a network that can be edited and questioned."""

from firsthand.scenario.command import ChainOfCommand
from firsthand.scenario.drafting import draft
from firsthand.scenario.drawn import drawn, undrawable
from firsthand.scenario.files import parse_scenario, read_scenario
from firsthand.scenario.merging import merge
from firsthand.scenario.network import Scenario, ScenarioError
from firsthand.scenario.questions import Answer, Question, ask, question
from firsthand.scenario.writing import scenario_to_toml

__all__ = [
    "Answer",
    "ChainOfCommand",
    "Question",
    "Scenario",
    "ScenarioError",
    "ask",
    "draft",
    "drawn",
    "merge",
    "parse_scenario",
    "question",
    "read_scenario",
    "scenario_to_toml",
    "undrawable",
]
