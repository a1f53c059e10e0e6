"""OpsCareer: career and curriculum guidance for internet operations."""

__version__ = "0.1.0"
