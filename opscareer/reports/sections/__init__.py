"""The parts of a printed report, one file each: a sheet goes in, flowables come out."""
