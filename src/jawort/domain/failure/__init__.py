"""Why a message did not arrive: a carrier's codes, what each means, and what to do."""
