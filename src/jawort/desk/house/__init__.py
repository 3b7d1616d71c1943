"""The whole installation: set up, looked over, backed up, restored, its keys turned."""
