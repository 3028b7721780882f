"""Findings about texts, dossiers and their rules."""

TITLE = "Texts and dossiers"

CODES = {
    "link-broken": "A link leads to a file, page or heading that is not there. In a build this is a warning, so that you"
    " can write"
    " on; `check` and `publish` take it for an error.",
    "picture-missing": "A picture is shown from a file that is not in `content/static/`. Put it there, or correct its path.",
    "alt-missing": "A picture that the site shows has no alternative text. Say what it shows: `![three boats at a quay](…)`.",
    "article-unreviewed": "No person has read this article yet, and its page says so. Read it, and write `reviewed:` and"
    " the day.",
    "markdown-too-big": "The text nests or repeats marks beyond what is read. Take the brackets or quotation marks out.",
    "tlp-misplaced": "A mark `{tlp=…}` stands in the middle of a text, where it hides nothing. Put it at the end of the"
    " paragraph.",
    "tlp-unreadable": "A mark names no label of TLP 2.0: clear, green, amber, amber+strict, red.",
    "tlp-loose": "A mark `{tlp=…}` stands on a line of its own, and nothing follows that it could mark.",
    "rule-empty": "A rule asks for nothing, so it would gather every article. Say what must hold, or delete it.",
    "clause-empty": "A key of a rule asks for nothing. Say what, or delete it.",
    "range-reversed": "The last day of a range lies before its first. Swap `from` and `to`.",
    "rule-takes-none": "The rule holds for no article. `briefgen dossier explain` says which key keeps one out.",
    "rule-takes-all": "The rule holds for every article. Ask for more: a place, an actor, a span of dates, words with `least`.",
    "dossier-empty": "A dossier has neither a rule nor pins. Give it a rule (`match`), or name articles under `include`.",
    "timeline-pin-unnamed": "No article of the dossier names a pinned day. Let one name it, write its `text`, or delete it.",
    "as-of-stale": "Articles of the dossier appeared after its `as_of`. Read them, renew the text, move `as_of` on.",
    "issue-due": "The day of the next issue (`next_due`) is past. Renew the dossier, or move the day on.",
    "due-before-as-of": "`next_due` lies before `as_of`. Write a later day, or delete it.",
    "likelihood-unknown": "`likelihood` takes the seven words of ICD 203; the hint names the nearest.",
    "likelihood-with-confidence": "How likely it is and how sure you are stand in one sentence. ICD 203 keeps them apart.",
    "confidence-without-basis": "A judgement says how sure you are and not on what that rests. Write `basis:`.",
    "judgement-without-source": "A judgement names no article it rests on. Write `sources: [article-id]`.",
    "accusation-unattributed": "A sentence accuses and does not say on whose word. Name the speaker, or link the article.",
    "markup-shown": "HTML, another markup or half of a mark stands in a text, and readers see it as it was typed: only"
    " Markdown is read. Write it in Markdown, close it, or put it in backticks.",
    "heading-twice": "Two headings of a text have one id (`{#bottom-line}`). The second gets another one, so that its place on"
    " the page and links to it are not what you meant. Give it an id of its own.",
    "heading-empty": "A heading has no words. Write what it heads, or delete its mark.",
    "article-empty": "An article has neither a text nor a summary, so that its page is empty. Write one, or say `draft: true`.",
    "heading-level": "A text has a heading of the first level (`# …`), which is the title of its page. Write `## …`.",
    "footnote-missing": "A text refers to a footnote (`[^1]`) that it does not have. Write it on a line of its own: `[^1]: …`.",
    "footnote-unused": "A footnote (`[^1]: …`) is written, and nothing in the text refers to it, or another has"
    " its name, so that readers never see it.",
    "link-empty": "A link has nothing between its round brackets, and so leads to the page on which it stands; or nothing"
    " between its square ones, and so readers do not see it.",
    "code-open": "A line opens code (` ``` `) that no line closes, so that the rest of the text is shown as code. Close it.",
    "cell-lost": "A row of a table has more cells than the head. What is too much is dropped: widen the head, or write `\\|`"
    " for a bar within a cell.",
    "link-undefined": "A link names an address (`[text][name]`) that the text does not have. Write `[name]: https://…`"
    " on a line of its own.",
    "link-refused": "A link has a scheme that no page carries (`javascript:`, a misspelt `https:`). Its text stays,"
    " the link goes.",
    "updated-before-published": "An article was updated before it was published. One of the two days is wrong.",
    "reviewed-before-published": "A person read an article before it was published. One of the two days is wrong.",
    "day-ahead": "A day lies after today on which something is said to have been done: published, reviewed, written"
    " up. Look at the year.",
    "rule-word-unknown": "A rule asks for a tag or publisher that no article has. The hint names the nearest.",
    "pin-twice": "An article stands under `include` and under `exclude` (`exclude` wins), or a day under `pin` and under `hide`"
    " of a timeline. Keep one.",
    "section-unknown": "The anchor of a section is nearly, but not quite, one of those with a place of their own on a"
    " dossier's page.",
    "state-unknown": "The state of an indicator is not one of: not seen, partly seen, seen, not known.",
}
