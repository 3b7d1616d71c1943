"""Who wants what of whom: patterns over ideas. None of them knows a language."""
