"""Findings about ids and names: who claims them, who refers to what is not there."""

TITLE = "Ids, names and registries"

CODES = {
    "article-twice": "Two files in different folders have the same name, and so the same id. Rename one.",
    "dossier-twice": "Two dossier files have the same name, and so the same id. Rename one.",
    "page-twice": "Two pages have the same name, and so the same address. Rename one.",
    "id-twice": "Two entries of one registry have the same id. Make them one entry, or give one another id.",
    "id-unfit": "The id on the command line is no slug. The hint writes it as one.",
    "name-claimed-twice": "Two entries of a registry claim one name, so a text that has it could mean either. Take it out"
    " of one, or"
    " say `ambiguous: true` in one: then the context decides.",
    "name-unregistered": "Only articles name this actor or place; no registry, base registry or gazetteer knows it. Add it"
    " when it"
    " matters, so that its other names lead to it; for a slip of the pen, correct the article. Close to a registered name it is"
    " a warning, and the hint names that one; so it is with a publisher.",
    "actor-unknown": "A rule names an actor that nothing knows. The hint names the nearest one.",
    "place-unknown": "A rule names a place that nothing knows. The hint names the nearest one.",
    "dossier-unknown": "There is no dossier of that id; it is the name of its file without `.md`.",
    "page-unknown": "No page stands at the address given to `build --show-context`. The hint names the nearest one.",
    "article-unknown": "There is no article of that id; it is the name of its file without `.md`.",
    "entry-unknown": "The registries have no entry of that name, or two have it. Say its id.",
    "merge-self": "Both names are those of one entry. Name two.",
    "name-taken": "An entry has that name already. Add to its aliases, merge the two, or reject the name of that entry alone.",
    "name-unknown": "The entry has no such name; the hint lists those that it has.",
    "name-preferred": "The preferred name of an entry cannot be split off. Split off the others, or rename it in its file.",
    "story-unknown": "`dossier suggest` found fewer stories than the number that was named.",
    "same-as-unfit": "`same_as` holds ids in other registers, with the register before a colon (`wd:Q43`), or addresses. The"
    " name of an entry of this project does nothing there: two entries are made one by `briefgen registry merge`.",
    "reference-unknown": "`within`, `part_of` or the `of` of an office names an entry that nothing knows. Correct it, or"
    " add the entry.",
    "containment-circle": "Entries contain each other in a circle (`within`, `part_of`). Take one of the names out.",
    "entry-unused": "No article, dossier or other entry names this entry. It does no harm; take it out when it was a mistake.",
    "pin-missing": "A pin (`include`, `exclude`, `timeline`) names an article that is not there.",
    "source-missing": "A judgement rests on an article that is not there, or a text cites one (`[@article-id]`).",
    "translation-of-unknown": "`translation_of` names an article that is not there.",
    "translation-of-self": "`translation_of` names the article itself. Write the id of the other one.",
    "parent-unknown": "`parent` names a dossier that is not there.",
    "parent-circle": "Dossiers lie inside each other in a circle. Take `parent` out of one.",
    "dossier-circle": "Rules refer to each other in a circle (`dossiers`). Take one of the names out.",
}
