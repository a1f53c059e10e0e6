"""Lists of people as schools export them: read as tables, their columns recognised, each row a person or a problem."""
