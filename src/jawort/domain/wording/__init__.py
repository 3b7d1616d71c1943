"""The text a person says yes to: its parts, what it must say and must not, model texts."""
