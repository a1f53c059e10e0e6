"""Tests of `opscareer.cli`."""
