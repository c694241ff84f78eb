"""What has become of places."""

from __future__ import annotations

from services.warehouse.domain.territory import present_codes

A, B, C, D = "130402001001", "130402001002", "130402002001", "130403001001"


def test_a_place_that_was_recoded_twice_counts_under_its_code_of_today() -> None:
    assert present_codes({A: [B], B: [D]}) == {A: D, B: D}


def test_places_that_were_merged_count_under_one() -> None:
    assert present_codes({A: [D], B: [D]}) == {A: D, B: D}


def test_a_place_that_was_split_within_its_township_stays_what_it_was() -> None:
    assert present_codes({A: [B, "130402001003"]}) == {}


def test_a_place_that_was_split_between_townships_counts_in_their_county() -> None:
    assert present_codes({A: [B, C]}) == {A: "130402"}


def test_a_place_that_was_split_between_counties_counts_in_their_city() -> None:
    assert present_codes({A: [B, D]}) == {A: "1304"}


def test_a_place_whose_parts_came_together_again_counts_there() -> None:
    assert present_codes({A: [B, C], B: [D], C: [D]}) == {A: D, B: D, C: D}


def test_what_nothing_followed_stays_where_it_was() -> None:
    assert present_codes({A: []}) == {}


def test_a_circle_ends() -> None:
    assert present_codes({A: [B], B: [A]})[A] == B
