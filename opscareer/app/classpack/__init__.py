"""The class pack: from a list of people each one's results and plan, all of them to print at once, and a summary."""
