"""Faults made on purpose: power cuts, errors of the disk, kills, damage. Each test has a control that must fail."""
