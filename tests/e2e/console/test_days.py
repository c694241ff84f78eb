"""A clerk's day in each domain: from signing in to a paper that anybody verifies.

They are run with `WUSHE_CONSOLE_FULL=1`; that of volunteers is run always, in `test_a_clerks_day`. Pictures are kept where
`WUSHE_SCREENSHOTS` says.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.e2e.console.days import charity, incubation, social_work
from tests.e2e.console.days.office import Office

pytestmark = [
    pytest.mark.skipif(not os.environ.get("WUSHE_CONSOLE_FULL"), reason="minutes of clicking: WUSHE_CONSOLE_FULL=1 runs them"),
    pytest.mark.timeout(600),  # a day is long on a machine that does much else
]


def test_incubation_from_a_group_over_filing_and_admission_to_an_agreement(office: Office) -> None:
    incubation.from_a_group_to_an_agreement(office)


def test_a_training_from_its_plan_over_attendance_to_a_certificate_of_completion(office: Office) -> None:
    incubation.from_a_training_to_a_certificate(office)


def test_social_work_from_a_post_over_a_registered_worker_to_an_assignment(office: Office) -> None:
    social_work.from_a_post_to_an_assignment(office)


def test_a_contract_of_purchased_services_is_signed_delivered_and_paid(office: Office, tmp_path: Path) -> None:
    social_work.a_contract_is_paid(office, tmp_path)


def test_charity_from_a_project_over_a_donation_to_its_receipt_and_a_published_disclosure(office: Office, tmp_path: Path) -> None:
    charity.from_a_project_to_a_published_disclosure(office, tmp_path)
