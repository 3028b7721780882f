"""Findings about how a file is written: its bytes, its YAML, its keys and values."""

TITLE = "Files, keys and values"

CODES = {
    "file-empty": "The file holds nothing. Write a front matter and a text, or delete the file.",
    "file-too-big": "A file that people write may have 1 MB. Split it; a text this long is better as several articles.",
    "file-unreadable": "The disk does not hand the file over. Look at its permissions, and whether it is a broken link.",
    "folder-unreadable": "The disk does not hand the folder over. Look at its permissions, and whether a file or a broken"
    " link has its name.",
    "not-utf8": "The file has another encoding than UTF-8, or a byte that no text in UTF-8 has. Save it again as UTF-8.",
    "not-text": "A NUL character stands in the file, which no text holds. Delete it, or take the file out of the folder.",
    "control-character": "A character that cannot be seen stands here, often left by copying. Delete it.",
    "file-unread": "A file below `content/` has another ending or folder than what is read there. The hint names where"
    " it belongs.",
    "front-matter-missing": "The file does not begin with a line `---`, keys, and another line `---`. Write them above the"
    " text.",
    "front-matter-open": "The front matter begins with `---` and never ends. Put a line `---` above the text.",
    "yaml-syntax": "The lines are no YAML; the message names the usual causes: a colon, a quotation mark or a tab out of"
    " place.",
    "yaml-tag": "A YAML tag (`!name`) stands here; files of a project have none. Delete it, or put the text in quotes.",
    "yaml-aliases": "More than 100 YAML aliases (`*name`) stand in the file. Write the values out.",
    "yaml-depth": "Lists and mappings lie more than 20 levels deep. Close a bracket, or make it flatter.",
    "key-unknown": "Nothing reads this key. The hint names the nearest known one, or where the key belongs.",
    "key-twice": "The same key stands twice in one mapping, or under two names that mean the same. Keep one.",
    "key-not-text": "A key is a list or a mapping. Put it in quotes, or look for a stray bracket.",
    "kind-wrong": "A text, list or mapping stands where another of them is expected. The hint shows the form.",
    "value-unknown": "The key takes one of a few words, and this is none of them. The hint names the nearest and all others.",
    "list-in-text": "`a, b` without brackets is one entry. Write `[a, b]` for two, or quotes when you mean one.",
    "entry-empty": "A list has an entry without anything in it. Delete it, or fill it in.",
    "title-missing": "The front matter has no title, or an office has none. `title: # x` is empty: `#` begins a comment.",
    "text-missing": "A judgement or indicator has no text. Write what it says.",
    "date-missing": "An entry of `dates` or a pinned day has no date. Write it in EDTF: `2018-09-07`, `2018-09`, `2018`.",
    "date-unreadable": "The text is no date in EDTF level 1: `2018-09-07`, `2018-09`, `2018-09-07?`, `2018-05/2018-06`.",
    "number-unreadable": "The text is no number. Write digits, with a point before decimals.",
    "number-out-of-range": "The number is too small or too large for its key. The hint names the bounds.",
    "dash-in-text": "A line that begins with a dash goes on with the text of the line above, because its dash does not"
    " stand below the other dashes. Move it there, or put the text in quotes.",
    "flag-unreadable": "The key takes yes or no (`true`, `false`, `on`, `off`).",
    "language-unreadable": "The text is no language tag of BCP 47. Write `en`, `ar`, `pt-BR`.",
    "url-unreadable": "The text is no address on the web. Write it with `http://` or `https://` and its host.",
    "domain-unreadable": "The text is no domain name. Write `example.org`, without `https://` and without a path.",
    "path-unreadable": "An old path (`redirect_from`) begins with `/` and holds neither `?`, `#` nor spaces.",
    "grade-unreadable": "An Admiralty grade is a letter A to F for the source and a digit 1 to 6 for the information: `B2`.",
    "hash-unreadable": "The program writes these lines; a SHA-256 has 64 hexadecimal digits. Delete the line if in doubt.",
    "id-not-slug": "An id or file name holds lower-case letters (of any script), digits and single hyphens. The hint writes"
    " it so.",
    "id-too-long": "An id becomes the name of a folder, which may have 255 bytes; a shorter one is better anyway.",
    "id-missing": "The entry names nothing, and no id can be made from its name. Write `id: …`.",
    "name-missing": "An entry of a registry has no `name`. Write the preferred one.",
    "coordinates-half": "A place has a latitude without a longitude, or the other way round. Write both, or neither.",
    "redaction-empty": "An entry of `redact` names nothing, so nothing would be hidden. Write the name or the words.",
    "correction-empty": "An entry of `corrections` says nothing. Say what was wrong and what is right.",
    "edit-unsafe": "The program will not change a list in brackets or a file that it cannot read. Write one entry a line,"
    " try again.",
}
