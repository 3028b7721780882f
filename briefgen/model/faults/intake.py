"""Findings of ingest, and of asking addresses outside."""

TITLE = "Taking sources in, asking the network"

CODES = {
    "file-missing": "There is no such file. Look at the spelling of its name.",
    "file-irregular": "A pipe, device or socket is no file that can be taken in.",
    "link-outside": "A symbolic link in the folder leads out of it, and is not followed. Name its target yourself.",
    "ingest-running": "Another ingest is at work in this project. Wait for it.",
    "no-article": "The source holds no article: a list of links, a login page, an empty page. Save the article itself.",
    "source-empty": "The source has no bytes. Save the page again once it has loaded.",
    "source-binary": "The source is a picture, a PDF or another file that is no text and no web page.",
    "source-stray": "Styles, scripts, pictures, fonts or data, as their names say: they lie beside articles and are none.",
    "source-large": "The file is larger than what is taken in. Save only the article.",
    "source-too-big": "The page has more characters, elements or levels than what is read. Paste its text instead.",
    "source-slow": "Reading the source took too long, and was given up. Save only the article, or paste its text.",
    "source-heavy": "Reading the source took too much memory, and was given up. Save only the article.",
    "source-unreadable": "Reading the source failed. Paste its text, and report the page if you can.",
    "mail-empty": "The mail holds no text. Save the article that it links to.",
    "encoding-unknown": "The page is compressed in a way that is not read. Save it with a browser.",
    "encoding-broken": "The compressed page breaks off or is damaged. Fetch it again.",
    "archive-empty": "The bundle holds no archive of pages.",
    "archive-broken": "The archive is damaged or breaks off; what came before has been taken in.",
    "archive-bomb": "The archive unpacks to far more than any collection of pages. It is not read.",
    "digest-missing": "The bundle has no list of digests, so that changes to it would not be seen.",
    "digest-wrong": "What lies in the archive does not fit the digest recorded with it: it was changed. Do not rely on it.",
    "feed-empty": "The feed has no entries.",
    "feed-broken": "The feed is damaged; what could be read of it has been taken in.",
    "feed-long": "The feed has more entries than are taken in at once. Name the pages that are missing.",
    "address-unfetched": "A list or feed in the inbox names addresses, and a build asks no network. Run `briefgen ingest`"
    " on it.",
    "address-scheme": "Only http and https are fetched.",
    "address-unreadable": "The text is no address that can be asked.",
    "address-login": "The address carries a user name or password, which would end in files. Save the page in a browser.",
    "address-private": "The address is one of this machine or of a private network, which is never asked.",
    "host-unknown": "No address is known for the host. Look at its spelling, and whether this machine is online.",
    "robots-forbid": "The site asks programs not to fetch this page. Save it in a browser.",
    "robots-unknown": "The site's robots.txt cannot be read, so its pages are left alone. Try later.",
    "redirects-endless": "The address leads on and on. Open it in a browser.",
    "fetch-failed": "The server did not answer, or not in time. Try later.",
    "fetch-stopped": "The run was stopped before this address had its turn.",
    "http-status": "The server answers with something else than the page.",
    "outside-dead": "`check --online`: an address that a text links to, or a source's own, is gone (404, 410, or no such host)."
    " Correct it, or give an archived copy: `archived: https://…` under `source`.",
    "archive-dead": "`check --online`: the archived copy that an article names is gone. Name another one.",
    "outside-unsure": "`check --online`: an address could not be asked, or its server failed. It may be fine; it is asked again"
    " the next day.",
}
