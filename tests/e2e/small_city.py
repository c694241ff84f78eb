"""`wushe city` with few of everything, so that a test can afford it. Run as the command is."""

from __future__ import annotations

from services.admin.city import plan
from services.admin.cli import main

plan.HANDAN = plan.Counts(  # type: ignore[misc] # the command asks for it when it runs
    townships=3, county_bases=2, incubated=3, listed=2, graduated=1, trainings=2, person_times=7, courses=1, charity_communities=2,
    demonstrations=4, projects=16, venues=2, facilities_m2=700, merged=1,
)  # fmt: skip

if __name__ == "__main__":
    main()
