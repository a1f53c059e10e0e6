"""Tests of `opscareer.assessment`."""
