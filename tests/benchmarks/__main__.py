"""`python -m tests.benchmarks`: run all benchmarks, print their ratios, fail where a limit is passed."""

from __future__ import annotations

import sys

from tests.benchmarks import assessment, caseload, first_window, matching, opening, planning, plans, printing, searching


def main() -> int:
    """Exit code 1 if a ratio is above its limit."""
    bare, ours = first_window.measure()
    ratio = ours / bare
    print(f"first window: bare {bare * 1000:.0f} ms, opscareer {ours * 1000:.0f} ms, ratio {ratio:.2f}")  # noqa: T201
    print(f"limit {first_window.LIMIT}, median of {first_window.RUNS} alternating runs")  # noqa: T201
    reports = [
        opening.report(),
        searching.report(),
        matching.report(),
        assessment.report(),
        plans.report(),
        planning.report(),
        printing.report(),
        caseload.report(),
    ]
    return int(ratio > first_window.LIMIT or not all(reports))


if __name__ == "__main__":
    sys.exit(main())
