"""A counselor's caseload: outcomes, pictures of groups, lists and files read in, a class assessed and printed."""
