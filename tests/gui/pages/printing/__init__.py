"""Tests of the Print page."""
