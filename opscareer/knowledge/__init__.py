"""What is known: frozen typed records, the strict YAML reader, the checks, the skill graph."""
