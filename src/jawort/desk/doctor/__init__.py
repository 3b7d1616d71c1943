"""The doctor: looks at the whole installation, changes nothing, and has a cure for each finding."""

from jawort.desk.doctor.examination import examine
from jawort.desk.doctor.finding import Finding, Standing

__all__ = ["Finding", "Standing", "examine"]
