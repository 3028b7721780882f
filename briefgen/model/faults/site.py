"""Findings about site.yml, the theme, and addresses of the built site."""

TITLE = "Settings, themes and addresses"

CODES = {
    "settings-missing": "The folder has no `site.yml`. Run the command in a project, or make one: `briefgen new site NAME`.",
    "no-project": "There is no `site.yml` here or in a folder above. Go into a project, or make one.",
    "base-url-missing": "`site.yml` does not say where the site will stand, and feeds need whole addresses. Write `base_url`.",
    "base-url-unreadable": "`base_url` is no address. Write it as `https://example.org/briefs/`.",
    "code-unknown": "`silence` names a code that no finding has. The hint names the nearest.",
    "menu-unknown": "`menu` names neither a section of the site nor a page. The hint names the nearest.",
    "profile-unfit": "The name of a profile becomes the name of a folder: lower-case letters, digits, hyphens.",
    "profile-unknown": "There is no profile of that name in `site.yml`.",
    "output-outside": "`output` is no folder inside the project. Write a relative one, such as `_site`.",
    "output-taken": "`output` names a folder that holds files of the project. Write one of its own, such as `_site`.",
    "output-foreign": "The output folder holds files that no build made. Name another one, or empty it yourself.",
    "output-leftover": "An interrupted build left something that cannot be put right. The hint says what to move.",
    "output-unwritable": "The disk refused the new site; the old one still stands. Make room, or change permissions.",
    "url-twice": "Two articles want the same address; hosts may not tell upper from lower case. Give one another `slug`.",
    "redirect-taken": "An old address (`redirect_from`) is that of a page, or of two articles. Keep it at one, or delete it.",
    "file-name": "A file that is copied as it is has a name that some disks, or git, cannot hold. Rename it.",
    "file-twice": "Two parts of the site want to be one file, or a file wants to be a folder. Rename what makes it.",
    "site-too-large": "GitHub Pages takes a site of 1 GB. Take large files out of `content/static/`.",
    "site-too-many-files": "The site has more files than GitHub Pages builds in its time. Split it.",
    "file-too-large": "GitHub takes no file above 100 MB. Shrink it, or keep it elsewhere.",
    "theme-missing": "There is no theme of that name, in `themes/` or shipped. The hint names the nearest.",
    "theme-circle": "The parents of a theme go round in a circle. Name `default` as the parent of one.",
    "theme-contract": "The theme was made for another contract between program and theme. See the theme reference.",
    "theme-form": "`theme.yml` does not have the form of a theme. See the theme reference.",
    "theme-option": "An option of the theme has a value that its type does not take.",
    "theme-contrast": "A colour of the theme is hard to read on the page: its contrast is below 4.5 to 1 (WCAG 2.2, 1.4.3).",
    "theme-option-unknown": "`theme_options` sets an option that no theme of the chain has. The hint names the nearest.",
    "theme-option-name": "The name of an option holds a-z, 0-9 and `_`.",
    "theme-option-type": "An option has no type that there is, or a choice without choices.",
    "template-error": "A template cannot be read, fills a block that no template below it has, or uses what its page does not"
    " have. The line is that of the template. The theme reference lists what each template gets (docs/theme-reference.md),"
    " and `briefgen build --show-context ADDRESS` shows it for one page.",
    "template-unread": "No page and no other template asks for a template of the theme, so it changes nothing. Most likely its"
    " name is misspelt: the hint names the nearest.",
}
