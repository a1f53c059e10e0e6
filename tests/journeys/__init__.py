"""The program as its three users walk through it, from the outside: what they see, click, type and run."""
