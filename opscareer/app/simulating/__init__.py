"""The program's own claims put to the test: on made-up people who answer twice, or on a file of real answers."""
