"""The page on fidelity is fresh, and it claims nothing that has no test."""

import sys
from pathlib import Path

import pytest

CODEGEN = Path(__file__).parents[2] / "codegen"


@pytest.fixture(scope="module")
def fidelity():
    sys.path.insert(0, str(CODEGEN))
    try:
        import fidelity

        yield fidelity
    finally:
        sys.path.remove(str(CODEGEN))


def test_the_page_is_fresh(fidelity):
    """FIDELITY.md is what its maker writes; run codegen/fidelity.py when this fails."""
    assert fidelity.PAGE.read_text("utf-8") == fidelity.page()


def test_every_rule_in_the_code_is_on_the_page(fidelity):
    """No function enforces a rule that the page counts as something else."""
    rules = {rule for section in fidelity.SECTIONS for rule in fidelity.rules_of(section)}

    assert {rule for rule in fidelity.evidences() if rule in rules} & set(fidelity.CLASSES) == set()


def test_every_enforced_rule_has_a_test(fidelity):
    """What counts as enforced is named by at least one test, and so is each vector of these routes."""
    tests = fidelity.coverage(fidelity.FOLDERS)
    clients = fidelity.coverage(fidelity.CLIENT_FOLDERS)
    enforced = [
        rule for section in fidelity.SECTIONS for rule in fidelity.rules_of(section) if rule not in fidelity.CLASSES
    ]

    assert [rule for rule in enforced if not tests.get(rule)] == []
    assert [name for name in fidelity.vectors() if not tests.get(name) and not clients.get(name)] == []


def test_nearly_all_that_can_be_enforced_is(fidelity):
    """In each section at least 95 % of the rules that a server can enforce are enforced and tested."""
    tests = fidelity.coverage(fidelity.FOLDERS)
    found = {section: fidelity.shares(section, tests)[3] for section in fidelity.SECTIONS}

    assert {section: share for section, share in found.items() if share is not None and share < 0.95} == {}
