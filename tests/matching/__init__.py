"""Tests of `opscareer.matching`."""
