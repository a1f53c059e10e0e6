"""What the makers of OpsCareer run; not part of the program."""
