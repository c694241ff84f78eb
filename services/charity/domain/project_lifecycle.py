"""The whole life of a charity project on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class ProjectState(IntEnum):
    """Where a charity project stands."""

    DRAFT = 1
    FILED = 2
    FUNDRAISING = 3
    IMPLEMENTING = 4
    COMPLETED = 5
    DISCLOSED = 6
    SUSPENDED = 7
    ENDED = 8  # given up; the history is kept


class ProjectAction(StrEnum):
    """What can be done with a charity project."""

    UPDATE = "update"
    FILE = "file"
    FILE_AFTERWARDS = "file_afterwards"  # an emergency that has begun (慈善法 73)
    BEGIN_FUNDRAISING = "begin_fundraising"
    BEGIN_EMERGENCY = "begin_emergency"  # before anything is filed
    BEGIN_IMPLEMENTATION = "begin_implementation"
    COMPLETE = "complete"
    DISCLOSE = "disclose"  # the final disclosure is published
    SUSPEND = "suspend"
    RESUME_FILED = "resume_filed"
    RESUME_FUNDRAISING = "resume_fundraising"
    RESUME_IMPLEMENTING = "resume_implementing"
    END = "end"
    CHANGE_USE = "change_use"
    LINK = "link"  # volunteer projects, also to take a link back


UNDER_WAY: Final = (ProjectState.FILED, ProjectState.FUNDRAISING, ProjectState.IMPLEMENTING)

TRANSITIONS: Final = {
    (ProjectState.DRAFT, ProjectAction.UPDATE): ProjectState.DRAFT,
    (ProjectState.DRAFT, ProjectAction.FILE): ProjectState.FILED,
    (ProjectState.FUNDRAISING, ProjectAction.FILE_AFTERWARDS): ProjectState.FUNDRAISING,
    (ProjectState.IMPLEMENTING, ProjectAction.FILE_AFTERWARDS): ProjectState.IMPLEMENTING,
    (ProjectState.FILED, ProjectAction.BEGIN_FUNDRAISING): ProjectState.FUNDRAISING,
    (ProjectState.DRAFT, ProjectAction.BEGIN_EMERGENCY): ProjectState.FUNDRAISING,
    (ProjectState.FILED, ProjectAction.BEGIN_IMPLEMENTATION): ProjectState.IMPLEMENTING,
    (ProjectState.FUNDRAISING, ProjectAction.BEGIN_IMPLEMENTATION): ProjectState.IMPLEMENTING,
    (ProjectState.IMPLEMENTING, ProjectAction.COMPLETE): ProjectState.COMPLETED,
    (ProjectState.COMPLETED, ProjectAction.DISCLOSE): ProjectState.DISCLOSED,
    (ProjectState.ENDED, ProjectAction.DISCLOSE): ProjectState.ENDED,
    (ProjectState.FILED, ProjectAction.SUSPEND): ProjectState.SUSPENDED,
    (ProjectState.FUNDRAISING, ProjectAction.SUSPEND): ProjectState.SUSPENDED,
    (ProjectState.IMPLEMENTING, ProjectAction.SUSPEND): ProjectState.SUSPENDED,
    (ProjectState.SUSPENDED, ProjectAction.RESUME_FILED): ProjectState.FILED,
    (ProjectState.SUSPENDED, ProjectAction.RESUME_FUNDRAISING): ProjectState.FUNDRAISING,
    (ProjectState.SUSPENDED, ProjectAction.RESUME_IMPLEMENTING): ProjectState.IMPLEMENTING,
    (ProjectState.DRAFT, ProjectAction.END): ProjectState.ENDED,
    (ProjectState.FILED, ProjectAction.END): ProjectState.ENDED,
    (ProjectState.FUNDRAISING, ProjectAction.END): ProjectState.ENDED,
    (ProjectState.IMPLEMENTING, ProjectAction.END): ProjectState.ENDED,
    (ProjectState.SUSPENDED, ProjectAction.END): ProjectState.ENDED,
    (ProjectState.FILED, ProjectAction.CHANGE_USE): ProjectState.FILED,
    (ProjectState.FUNDRAISING, ProjectAction.CHANGE_USE): ProjectState.FUNDRAISING,
    (ProjectState.IMPLEMENTING, ProjectAction.CHANGE_USE): ProjectState.IMPLEMENTING,
    (ProjectState.DRAFT, ProjectAction.LINK): ProjectState.DRAFT,
    (ProjectState.FILED, ProjectAction.LINK): ProjectState.FILED,
    (ProjectState.FUNDRAISING, ProjectAction.LINK): ProjectState.FUNDRAISING,
    (ProjectState.IMPLEMENTING, ProjectAction.LINK): ProjectState.IMPLEMENTING,
    (ProjectState.COMPLETED, ProjectAction.LINK): ProjectState.COMPLETED,
}
"""Where the final disclosure of a project that was given up is published, it stays given up."""

LIFE: Final = Lifecycle(TRANSITIONS)

RESUMED: Final = {
    ProjectState.FILED: ProjectAction.RESUME_FILED,
    ProjectState.FUNDRAISING: ProjectAction.RESUME_FUNDRAISING,
    ProjectState.IMPLEMENTING: ProjectAction.RESUME_IMPLEMENTING,
}
"""How a suspended project goes on, by where it stood."""
