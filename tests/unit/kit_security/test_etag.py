"""An etag stands for the version that was read."""

from __future__ import annotations

import pytest

from shared import etag
from shared.refusals import InvalidField, StaleEtag


def test_the_etag_of_the_present_version_passes() -> None:
    etag.check(etag.of(7), 7)
    assert etag.expected(etag.of(7)) == 7


@pytest.mark.parametrize("given", ["v6", "v8", "v07", "7", "v", "v-7", "v７", "v7 ", "V7", '"v7"', "v" + "9" * 400, "*"])
def test_any_other_etag_is_stale(given: str) -> None:
    with pytest.raises(StaleEtag):
        etag.check(given, 7)


def test_an_update_without_an_etag_is_refused_and_the_field_is_named() -> None:
    for refuse in (lambda: etag.check("", 7, field="community.etag"), lambda: etag.expected("", field="community.etag")):
        with pytest.raises(InvalidField) as refusal:
            refuse()
        assert refusal.value.violations[0].field == "community.etag"
