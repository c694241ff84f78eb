"""What charity is for, and for whom. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum


class CharityPurpose(IntEnum):
    """What charity is for (慈善法 3)."""

    POVERTY_RELIEF = 1
    SUPPORT_OF_VULNERABLE = 2
    DISASTER_RELIEF = 3
    EDUCATION_AND_CULTURE = 4
    ENVIRONMENT = 5
    OTHER_PUBLIC_GOOD = 6


class BeneficiaryGroup(IntEnum):
    """Groups of people for whom a project is (受益人群)."""

    LOW_INCOME = 1
    OLDER_PEOPLE = 2
    CHILDREN = 3
    DISABLED = 4
    SICK = 5
    DISASTER_STRUCK = 6
    VETERANS = 7
    RESIDENTS = 8
