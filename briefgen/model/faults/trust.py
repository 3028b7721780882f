"""Findings of policy, audit and publication."""

TITLE = "What may be shown, and publishing"

CODES = {
    "unmarked": "The text has no TLP label, and `policy.unmarked` is `refuse`. Write `tlp:`.",
    "show-unlicensed": "`show: full` shows the whole text of a source, and the registry of sources records neither a licence"
    " nor a permission for it. Record it, or show an excerpt.",
    "redaction-idle": "A redaction names words or a person that the article does not hold, so it hides nothing. Write"
    " it as the text has it.",
    "redaction-in-address": "A redacted name stands in an id or address, where it cannot be cut. Rename the file or entry,"
    " or hide the entry too.",
    "redaction-part": "An article still says one word of a name that it redacts, as a surname stands alone later on. Redact"
    " the word as well, or leave it where it means something else.",
    "secret-told": "A file of the built site tells what its audience may not see. The message names file and secret.",
    "secret-in-settings": "`site.yml` or a theme holds what looks like a key or password. Take it out, and change it.",
    "file-closed": "The audit cannot look into a file (packed or encrypted), so it vouches for nothing in it.",
    "interference": "A file of the site changes when only hidden things change, so it tells of them.",
    "interference-untested": "The site could not be built with other secrets, so that proof is missing.",
    "excerpt-over-limit": "More words of a source are shown than its terms allow.",
    "third-party-request": "A page asks another host for something. A published site makes no such request.",
    "picture-laden": "A picture carries more than it shows: where, when or with what it was taken. Take it out, or install"
    " `briefgen[images]`, with which builds do.",
    "file-laden": "A photograph in HEIF, a film, a drawing or a document carries more than it shows: its author, place or"
    " device. Builds cannot take it out: save the file without it.",
    "file-active": "A drawing (SVG) in `content/static/` holds a script, which runs when it is opened by itself. Take it out.",
    "picture-unreadable": "A picture is left out, because what it carries cannot be taken out. Save it anew.",
    "picture-of-hidden": "A picture lies in `content/static/`, and only texts that the site hides name it. Take it out.",
    "pictures-not-shown": "Pictures have a licence and are not shown, because what they carry cannot be taken out without"
    " `briefgen[images]`.",
    "repository-tells": "What the site hides stands readable in the repository. Keep the repository private.",
    "no-git": "There is no git on this machine. Install it.",
    "no-repository": "The project is in no git repository: `git init`, then `git remote add origin …`.",
    "no-remote": "The repository has no remote of that name.",
    "branch-in-use": "The branch is the one you work on, or is checked out elsewhere. Publish to another one.",
    "branch-name": "The name is none that git gives to a branch, or a tag has it too. Publish to another one.",
    "branch-foreign": "The branch holds files that briefgen did not publish. `--replace` gives them up.",
    "push-refused": "The remote or git refused the push; the message says why.",
    "git-refused": "git refused; the message repeats what it said.",
    "revision-unknown": "git knows no such revision, or has no commit that old.",
    "history-missing": "The project has no git history, so there is nothing to compare with.",
}
