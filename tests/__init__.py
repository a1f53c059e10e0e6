"""The tests, mirroring the packages; `journeys` walks the program as its users do."""
