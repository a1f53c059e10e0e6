"""The same program on a real PostgreSQL server: `make test-postgres`."""
