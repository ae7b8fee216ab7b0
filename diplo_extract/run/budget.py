"""What a run may cost: known costs, what is in flight at its upper bound, and what is in doubt."""

from __future__ import annotations

from diplo_extract.backends import Attempt, OverBudget
from diplo_extract.errors import UsageError
from diplo_extract.schema import Usage


class Budget:
    """The books of a run in US dollars, under a cap.

    `spent` is known. `in_flight` is what the requests on the wire may cost at most. `in_doubt` is what requests may
    have cost whose answer was lost on the way (time-out, broken connection, a killed run): they count as spent.
    """

    def __init__(self, cap: float | None = None, spent: float = 0.0, in_doubt: float = 0.0) -> None:
        if cap is not None and not cap > 0:
            raise UsageError(f"max_cost is {cap}; give an amount in US dollars above 0")
        self.cap, self.spent, self.in_doubt = cap, spent, in_doubt
        self.in_flight = 0.0
        self.reached = False

    def has_room(self, expected: Usage) -> bool:
        """Whether this request may be sent now; False: only what is in flight stands in its way.

        Raises OverBudget where it would exceed the cap in any case, UsageError where its price is not known.
        """
        if self.cap is None:
            return True
        if expected.cost is None:
            raise UsageError(
                "max_cost is set, but no price is known for this model; give its price (--price IN,OUT in US dollars "
                "per million tokens; LLMBackend(price=Price(...)) in Python) or run without max_cost"
            )
        booked = self.spent + self.in_doubt + expected.cost
        if booked > self.cap:
            self.reached = True
            raise OverBudget(
                f"not asked: {self.spent + self.in_doubt:.4f} US dollars are spent, the request may cost up to "
                f"{expected.cost:.4f}, the budget is {self.cap:.2f}"
            )
        return booked + self.in_flight <= self.cap

    def reserve(self, expected: Usage) -> None:
        """A request is being sent."""
        self.in_flight += expected.cost or 0.0

    def settle(self, expected: Usage, attempt: Attempt | None) -> None:
        """A request has ended; without an attempt, it was never sent."""
        self.in_flight -= expected.cost or 0.0
        if attempt is None:
            return
        if attempt.lost or attempt.usage.cost is None:
            self.in_doubt += expected.cost or 0.0
        else:
            self.spent += attempt.usage.cost
