"""All commands by name. Each is imported when it is called, so that `--help` stays quick."""

from importlib.metadata import version

from cyclopts import App

app = App(
    name="jawort",
    help="Talk with customers on WhatsApp so that every message has a provable yes behind it.",
    help_format="plaintext",
    version=lambda: f"jawort {version('jawort')}",
    version_flags=["--version"],
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
    "account": (
        "People who work here and may sign in.",
        {
            "invite": ("account:invite", "Make a link for a new account with a role."),
            "password": ("account:password", "Make a link that sets a password anew."),
            "list": ("account:list_all", "List the accounts, without names."),
            "role": ("account:role", "Give an account another role."),
            "end": ("account:end", "End an account and its sessions, for good."),
        },
    ),
    "contact": (
        "People's records: find, export, restrict, erase.",
        {
            "add": ("contact:add", "Add a record from JSON on stdin."),
            "find": ("contact:find", "Find a record by an identifier on stdin."),
            "list": ("contact:list_newest", "List the newest records, without names."),
            "show": ("contact:show_record", "Show one record."),
            "link": ("contact_link:link", "Make an address under which a person leaves."),
            "why": ("why:why", "Say whether a message could go out now, and why or why not."),
            "export": ("export:export", "Write all data of a person (Art. 15, 20 GDPR)."),
            "erase": ("erasure:erase", "Erase a person; without --really a dry run (Art. 17)."),
            "restrict": ("contact:restrict", "Restrict or free a person's data (Art. 18)."),
            "block": ("contact:block", "Block a person who abuses the chat, or unblock them."),
            "age": ("age:note", "Note whether somebody may agree alone; the age on stdin."),
            "object": ("contact:object_", "Record or settle an objection (Art. 21)."),
        },
    ),
    "identity": (
        "Who is behind a number, where that has become uncertain.",
        {
            "list": ("identity:list_doubtful", "List records whose person is uncertain."),
            "verify": ("identity:verify", "Say how you made sure who is there."),
        },
    ),
    "sender": (
        "Our own numbers.",
        {
            "add": ("sender:add", "Note a WhatsApp number under the platform's ids."),
            "list": ("sender:list_all", "List our numbers and what keeps each from speaking."),
            "use": ("sender:use", "Let a number speak through the address of its account."),
            "profile": ("sender:profile", "Show texts of the business beside a number."),
            "resume": ("sender:resume", "Let a number speak again that Meta had complained about."),
        },
    ),
    "endpoint": (
        "Addresses at which carriers deliver.",
        {
            "add": ("endpoint:add", "Open an address; secrets as JSON on stdin."),
            "list": ("endpoint:list_all", "List the addresses, without their secrets."),
            "close": ("endpoint:close", "Close an address for good."),
        },
    ),
    "webhook": (
        "What carriers deliver.",
        {"read": ("webhook:read", "Say what a webhook body on stdin contains.")},
    ),
    "delivery": (
        "Raw deliveries, kept for seven days.",
        {
            "show": ("delivery:show_standing", "Show what waits and what was not understood."),
            "replay": ("delivery:replay", "Read kept ones again; without --really a dry run."),
        },
    ),
    "message": (
        "Messages and what was decided about them.",
        {
            "why": ("message:why", "Say why a message went out, or why not."),
            "send": ("reply:send", "Answer a person; the words come on stdin."),
            "unknown": ("message:unknown", "List messages of which nobody knows if they left."),
            "close": ("message:close", "Say what became of such a message."),
        },
    ),
    "purpose": (
        "What the company sends for.",
        {
            "list": ("purpose:list_all", "List purposes with channel, basis and frequency."),
            "add": ("purpose:add", "Put on record what messages are sent for."),
            "change": ("purpose:change", "Announce less, or say better what it is about."),
            "retire": ("purpose:retire", "End a purpose; without --really a dry run."),
        },
    ),
    "wording": (
        "Texts people say yes to.",
        {
            "list": ("wording:list_all", "List every text with its version."),
            "show": ("wording:show_one", "Show a published text as people see it."),
            "lint": ("wording:lint", "Check a text on stdin: objections with cure and law."),
            "draft": ("wording:draft", "Print the model text for a purpose, as JSON."),
            "publish": ("wording:publish", "Publish a text from stdin as its next version."),
            "withdraw": ("wording:withdraw", "End a text and every yes to it; dry by default."),
        },
    ),
    "form": (
        "Pages on which people tick what you may write about.",
        {
            "add": ("form:add", "Put a page on record, and get its address."),
            "list": ("form:list_all", "List forms and posters."),
            "change": ("form:change", "Put the next version of one in force."),
            "end": ("form:end", "Invite nobody there any more."),
            "snippet": ("form:snippet", "Print the link and the frame for your site."),
            "secret": ("form:secret", "Print the key with which a shop signs references."),
        },
    ),
    "poster": (
        "Sheets for a wall, which lead into the chat.",
        {
            "add": ("poster:add", "Put a poster on record, and get its code."),
            "print": ("poster:print_", "Write it as PDF/A and as SVG."),
        },
    ),
    "consent": (
        "Who said yes or no to what: the register.",
        {
            "list": ("consent:list_entries", "List yes and no, page by page, refusals included."),
            "find": ("consent:find", "Say what is known about a number on stdin."),
            "show": ("consent:show_person", "Show what a person said, and what holds."),
            "history": ("consent:history", "Tell all that was asked and said, oldest first."),
            "review": ("consent:review_silent", "List yeses that end soon after long silence."),
            "record-no": ("consent_note:record_no", "Note a no that was said elsewhere."),
            "record-yes": ("consent_note:record_yes", "Note a yes on paper; proof on stdin."),
            "import": ("consent_import:import_list", "Take over an old list; dry by default."),
            "export": ("consent_export:export", "Write the register as CSV or JSON."),
            "proof": ("consent_proof:proof", "Prove what a person said: PDF, JSON, JSON-LD."),
        },
    ),
    "merge": (
        "Records that are one person, or may be.",
        {
            "list": ("merge:list_all", "List records that may be one person, or are treated so."),
            "do": ("merge:do", "Treat two records as one person; dry by default."),
            "undo": ("merge:undo", "Take a merge back; dry by default."),
            "apart": ("merge:apart", "Say that two records are two people."),
        },
    ),
    "notice": (
        "The privacy notice, printed from the settings.",
        {
            "show": ("notice:show_one", "Show the privacy notice, and whether it is still true."),
            "publish": ("notice:publish", "Publish the privacy notice as its next version."),
        },
    ),
    "template": (
        "Texts approved by the platform.",
        {
            "list": ("template:list_all", "List the templates and what they are bound to."),
            "show": ("template:show_one", "Show one template with its words."),
            "pull": ("template:pull", "Have the list read from the platform now."),
            "bind": ("template:bind", "Say what a template is for and what its words fulfil."),
        },
    ),
    "campaign": (
        "One template to everybody who has agreed.",
        {
            "create": ("campaign:create", "Make a campaign that has asked nobody yet."),
            "start": ("campaign:start", "Start a campaign."),
            "pause": ("campaign:pause", "Pause a campaign: nothing of it leaves from now on."),
            "resume": ("campaign:resume", "Let a paused campaign go on."),
            "stop": ("campaign:stop", "Stop a campaign for good and take back what waits."),
            "show": ("campaign:show_one", "Show progress, or whom a draft would reach."),
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
            "explain": ("gate:explain_one", "Say what every rule thinks of one situation."),
        },
    ),
    "intent": (
        "What messages are understood as.",
        {
            "read": ("intent:read", "Say what a message wants, how sure, and from what."),
            "list": ("wish:list_understood", "List what people's messages were understood as."),
            "correct": (
                "wish:correct",
                "Say that a message was something else, or what was missed.",
            ),
            "measure": ("measure:measure", "Measure the reading on a labelled corpus."),
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
            "show": ("keys:show_keys", "Show which keys there are, without the keys."),
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
    "tour": ("tour:tour", "The whole story by itself, each step with what was decided and why."),
    "run": ("run:run", "Start everything: doors, pages, reading, sending, clocks."),
    "web": ("run:web", "Start the doors and pages only."),
    "work": ("work:work", "Start reading, sending and clocks only."),
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
