"""All commands by name. Each is imported when it is called, so that `--help` stays quick."""

from cyclopts import App

app = App(
    name="jawort",
    help="Talk with customers on WhatsApp so that every message has a provable yes behind it.",
    help_format="plaintext",
    version="",
    version_flags=[],
)

# noun → what it is about, and verb → where it lives, what it does. The order is that of the help.
NOUNS: dict[str, tuple[str, dict[str, tuple[str, str]]]] = {
    "controller": (
        "Companies whose data this is, and what they must have settled.",
        {
            "add": ("controller:add", "Add a company."),
            "list": ("controller:list_all", "List the companies."),
            "confirm": ("controller:confirm", "Put a setting of legal weight into force."),
            "show": ("controller:show_settings", "Show the settings in force and what is missing."),
        },
    ),
    "contact": (
        "People's records: find, export, restrict, erase.",
        {
            "add": ("contact:add", "Add a record from JSON on stdin."),
            "find": ("contact:find", "Find a record by an identifier on stdin."),
            "list": ("contact:list_newest", "List the newest records, without names."),
            "export": ("contact:export", "Write all data of a person (Art. 15, 20 GDPR)."),
            "erase": ("contact:erase", "Erase a person; without --really a dry run (Art. 17)."),
            "restrict": ("contact:restrict", "Restrict or free a person's data (Art. 18)."),
            "object": ("contact:object_", "Record or settle an objection (Art. 21)."),
        },
    ),
    "send": (
        "The emergency stop.",
        {
            "freeze": ("send:freeze", "Stop sending at once."),
            "thaw": ("send:thaw", "Allow sending again."),
        },
    ),
    "gate": (
        "Ask the judge.",
        {
            "decide": ("gate:decide_lines", "Decide situations: JSON Lines in, JSON Lines out."),
            "explain": ("gate:explain_line", "Say what every rule thinks of one situation."),
        },
    ),
    "ledger": (
        "The memory and its log.",
        {"verify": ("ledger:verify", "Check that the log is whole.")},
    ),
    "proof": (
        "Proofs that were exported.",
        {"verify": ("proof:verify", "Check whether an exported proof is genuine.")},
    ),
    "keys": (
        "The keyring.",
        {
            "sheet": ("keys:sheet", "Make a recovery sheet."),
            "show": ("keys:show", "Show which keys there are, without the keys."),
            "turn": ("keys:turn", "Make, rewrap and destroy keys that are due."),
        },
    ),
    "retention": (
        "What is kept, and what has reached its end.",
        {"run": ("retention:run", "Remove what is due; without --really a dry run.")},
    ),
}

VERBS: dict[str, tuple[str, str]] = {
    "demo": ("demo:demo", "Everything running with sample data; Ctrl-C ends all of it."),
    "run": ("run:run", "Start the server."),
    "web": ("run:web", "Start the doors and pages only."),
    "doctor": ("doctor:doctor", "Check the installation, each finding with its cure."),
    "backup": ("backup:backup", "Write the three backup sets."),
    "restore": ("backup:restore", "Restore into an empty database."),
    "bench": ("bench:bench", "Measure what the documents claim."),
}

for noun, (meaning, verbs) in NOUNS.items():
    group = App(name=noun, help=meaning, version_flags=[])
    for verb, (place, what) in verbs.items():
        group.command(f"jawort.cli.{place}", name=verb, help=what)
    app.command(group)
for verb, (place, what) in VERBS.items():
    app.command(f"jawort.cli.{place}", name=verb, help=what)
