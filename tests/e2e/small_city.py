"""`wushe city` with few of everything, so that a test can afford it. Run as the command is; importing it changes nothing."""

from __future__ import annotations

from services.admin.city import plan
from services.admin.cli import main

SMALL = plan.Counts(
    townships=3, county_bases=2, incubated=3, listed=2, graduated=1, trainings=2, person_times=7, courses=1, charity_communities=2,
    demonstrations=4, projects=16, venues=2, facilities_m2=700, merged=1,
)  # fmt: skip

if __name__ == "__main__":
    plan.HANDAN = SMALL  # type: ignore[misc] # the command asks for it when it runs
    main()
