"""A profile meets the tracks: fit, readiness, eligibility, reasons, stability."""
