"""The wording of each language, and of all pages whatever their language."""

from __future__ import annotations

from dataclasses import fields
from functools import lru_cache

from briefgen.sources.wording import ar, de, en, es, fa, fr, ru, tr
from briefgen.sources.wording.phrases import Phrases, Wording, key, phrase_lists, phrases_by_word

__all__ = ["AGENCIES", "PLATFORMS", "WORDINGS", "Phrases", "Wording", "key", "phrase_lists", "phrases_by_word", "wording"]

WORDINGS: tuple[Wording, ...] = tuple(m.WORDING for m in (en, fr, de, es, tr, ru, ar, fa))

PLATFORMS = Phrases(
    "facebook; twitter; x; x com; whatsapp; telegram; linkedin; reddit; pinterest; instagram; youtube; tiktok; messenger; "
    "threads; mastodon; bluesky; flipboard; pocket; vk; viber; line; xing; email; rss; google news; flipboard; signal; snapchat"
)
"""Names that stand as whole lines in rows of share and follow buttons."""

AGENCIES = Phrases(
    "reuters; afp; ap; ap photo; associated press; the associated press; agence france presse; getty; "
    "getty images; epa; epa efe; efe; dpa; apa; ansa; anadolu; anadolu agency; anadolu ajansı; aa; iha; dha; "
    "tass; тасс; ria novosti; риа новости; interfax; интерфакс; xinhua; kyodo; yonhap; sana; irna; isna; wafa; "
    "bloomberg; magnum; shutterstock; alamy; imago; picture alliance; sipa; sipa press; nurphoto; zuma; "
    "zuma press; keystone; ritzau scanpix; pa; pa media; pa images; press association; upi; abaca; belga; "
    "white helmets; handout; social media; screengrab; un photo; unhcr; unicef; icrc; nasa; creative commons; "
    "wikimedia commons; flickr; رويترز; فرانس برس; أ ف ب; الأناضول; أسوشيتد برس; أ ب; غيتي; رویترز; ایرنا; "
    "الفرنسية; الفرنسية أ ف ب; الجزيرة; الأناضول; وكالة الأنباء الألمانية; مواقع التواصل; "
    "مواقع التواصل الاجتماعي; أسوشيتدبرس; "
    "author s photo; photo by the author; foto des autors; фото автора; "
    "ایسنا; فارس; تسنیم; gettyimages; фото риа новости; рейтер; рейтерс"
)
"""Agencies, archives and bodies whose pictures others print: what stands in brackets after a caption."""


@lru_cache(maxsize=64)
def wording(language: str | None) -> Wording:
    """Return the phrases for pages in ``language``: its own joined with the English ones, which pages everywhere use."""
    english = en.WORDING
    own = next((w for w in WORDINGS if language and w.language == language.split("-", maxsplit=1)[0].lower()), english)
    if own is english:
        return english
    joined: dict[str, Phrases] = {}
    for field in fields(Wording):
        mine, common = getattr(own, field.name), getattr(english, field.name)
        if isinstance(mine, Phrases):
            joined[field.name] = mine.joined(common)
    return Wording(language=own.language, common=own.common, **joined)
