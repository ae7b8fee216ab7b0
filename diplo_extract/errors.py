"""The tree of errors, for people: what is wrong, where, what would be right.

    DiploExtractError
    ├── UsageError            the caller's mistake: wrong argument, unknown model, unreadable date (exit code 2)
    │   ├── MissingKeyError   a model is asked for and no key is set
    │   ├── MissingExtraError an optional dependency is not installed
    │   └── InputError        a path or file that cannot be read as articles
    ├── PromptError           a prompt folder is incomplete or an example does not agree with its own text
    ├── StoreError            the run's store is locked, damaged or of another version
    └── AuthenticationError   the provider refuses the key: no use in asking again

What happens to one article (a refusal, a truncation, no answer) is no exception: it is the
`status` of its `Extraction`. No message holds article text or a key.
"""

from __future__ import annotations


class DiploExtractError(Exception):
    """Base of all errors that this library raises on purpose."""


class UsageError(DiploExtractError, ValueError):
    """The caller's mistake; the message says what would be right."""


class MissingKeyError(UsageError):
    """A model is asked for and no key is set."""


class MissingExtraError(UsageError):
    """An optional dependency is not installed; the message names the extra."""


class InputError(UsageError):
    """A path or file that cannot be read as articles."""


class PromptError(DiploExtractError):
    """A prompt folder is incomplete, or a worked example does not agree with its own text."""


class StoreError(DiploExtractError):
    """The run's store is locked, damaged or of another version."""


class AuthenticationError(DiploExtractError):
    """The provider refuses the key (401 or 403): no use in asking again."""
