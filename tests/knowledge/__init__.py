"""Tests of `opscareer.knowledge`."""
