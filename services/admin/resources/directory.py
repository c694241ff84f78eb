"""What the directory keeps: communities and persons."""

from __future__ import annotations

from typing import Final

from services.admin.resources.resource import Action, Resource, Tone

RESOURCES: Final = (
    Resource(
        noun="communities",
        server="directory",
        service="wushe.directory.v1.CommunityService",
        kind="Community",
        plural="Communities",
        columns=("display_name", "code", "profile.kind", "state"),
        filters=("show_ended",),
        search=True,
        told_as="community",
        create="CreateCommunity",
        changes="ListCommunityChanges",
        actions=(
            Action("RenameCommunity", frozenset({"STATE_ACTIVE"})),
            Action("UpdateCommunityProfile", frozenset({"STATE_ACTIVE"})),
            Action("RecodeCommunity", frozenset({"STATE_ACTIVE"})),
            Action("AbolishCommunity", frozenset({"STATE_ACTIVE"}), Tone.GRAVE),
        ),
    ),
)
