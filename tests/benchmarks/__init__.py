"""Benchmarks: ratios against a named baseline in the same run, for `make bench`; no test depends on a time."""
