"""English."""

from briefgen.sources.wording.phrases import Phrases, Wording

WORDING = Wording(
    language="en",
    common=(
        "the of and to in a that is was for on with as by at from has have had be it said are were not which but an "
        "their this he "
        "after over into than more when would could there about who will before during against they their"
    ),
    navigation=Phrases(
        "skip to main content; skip to content; skip to navigation; jump to content; home; menu; search; close; "
        "jump to main content; jump to navigation; toggle navigation; skip to main; skip navigation; "
        "continue reading the main story; continue reading below; continue reading; "
        "open menu; close menu; main menu; navigation; sign in; log in; sign out; register; my account; subscribe; "
        "subscribe now; donate; support us; back to top; previous; next; previous article; next article; "
        "advertisement; advert; sponsored; sponsored content; story continues below; "
        "story continues below advertisement; article continues below; watch live; listen to this article; listen; "
        "play; pause; live tv; login; edition; editions; languages; english; search this site; accessibility links; "
        "skip advertisement; view comments; show more; see more; load more; more; latest news; trending; "
        "trending now; save article; save; bookmark; print this page; text size; "
        "this article is more than 1 year old; enlarge image; view gallery; open image in fullscreen; toggle menu; "
        "podcasts; newsletters; my profile; manage account"
    ),
    section=Phrases(
        "news; world; world news; politics; opinion; analysis; exclusive; breaking; breaking news; live; comment; "
        "features; feature; interview; business; economy; sport; culture; middle east; africa; asia; europe; "
        "americas; us news; international; explainer; investigation; report; security; defence; special report; "
        "updated; video; in depth; middle east and africa; war; conflict; diplomacy; long read; fact check; "
        "editorial; science; health; technology"
    ),
    share=Phrases(
        "share; share this; share this article; share this story; share this page; share article; copy link; "
        "link copied; email; e-mail; print; tweet; post; send; share via email; share on social media; copy url; "
        "pin it; like; gift this article"
    ),
    share_starts=Phrases("share on; share this; share via; share to; follow us on; follow us; click to share; tweet this"),
    newsletter_starts=Phrases(
        "sign up; signup; subscribe to; subscribe now; get the; stay informed; "
        "stay up to date; get the latest; get our; get the day's; "
        "join our; never miss; want more; don't miss; enter your email; your email; email address; receive our; "
        "by signing up; by subscribing; thank you for subscribing; thank you for signing up; "
        "you have successfully subscribed"
    ),
    newsletter_inside=Phrases(
        "newsletter; newsletters; inbox; sign up; subscribe; email; alerts; briefing delivered; mailing list; "
        "subscribing; signing up; privacy policy"
    ),
    related_head=Phrases(
        "related; related articles; related stories; related content; related coverage; related topics; "
        "related news; more on this story; more on this; more from; read also; also read; you may also like; "
        "you might also like; recommended; recommended for you; recommended stories; most read; most popular; "
        "most viewed; editors' picks; editor's picks; top stories; latest stories; more stories; keep reading; "
        "read next; up next; further reading; see also; in case you missed it; don't miss; popular now; "
        "what to read next; list of 3 items; must read"
    ),
    related_starts=Phrases(
        "read more; also read; read also; see also; related; more on this; in pictures; watch; read; read next; "
        "further reading; explainer; explained; listen; in case you missed it; opinion"
    ),
    read_more=Phrases("read more; read the full story; continue reading; full story; read full story; read on; see more"),
    consent=Phrases(
        "we use cookies; uses cookies; use of cookies; accept all cookies; accept all; reject all; manage cookies; "
        "cookie settings; cookie policy; cookie preferences; your privacy choices; manage preferences; "
        "manage consent; we value your privacy; and our partners store; personalised ads; consent to the use"
    ),
    licence=Phrases(
        "all rights reserved; about republishing; republishing this; republish this article; republish our; "
        "may be republished; may not be republished; may not be reproduced; not be reproduced; "
        "may not be published broadcast; rewritten or redistributed; creative commons; published under a creative; "
        "under licence from; under license from; reproduced without permission; without prior written; "
        "syndication rights; for permission to reuse; reprints and permissions; reproduction prohibited; "
        "reproduction is prohibited; this article was originally published; this article is republished from; "
        "republication rights"
    ),
    footer=Phrases(
        "about; about us; contact; contact us; advertise; advertise with us; privacy; privacy policy; terms; "
        "terms of use; terms of service; terms and conditions; cookies; cookie policy; careers; jobs; sitemap; "
        "site map; help; faq; accessibility; corrections; rss; feedback; legal; imprint; "
        "do not sell my personal information; work for us; report an error; report a correction; our standards; "
        "code of ethics; press office; download our app; complaints"
    ),
    comments=Phrases(
        "comments; leave a comment; join the conversation; join the discussion; view comments; post a comment; 0 comments"
    ),
    byline=Phrases(
        "by; written by; posted by; submitted by; interview by; reported by; story by; reporting by; words by; words; text by; "
        "author; authors; from"
    ),
    staff=Phrases(
        "staff; agencies; agency; newsroom; desk; editors; editorial board; correspondents; staff writer; "
        "staff reporter; wire services; news agencies; our correspondent; special correspondent; contributor; team; "
        "staff and agencies; reporters; editor"
    ),
    role=Phrases(
        "correspondent; reporter; editor; bureau chief; staff writer; columnist; writer; analyst; journalist; "
        "producer; chief; diplomatic correspondent; contributor; fellow; senior; world affairs"
    ),
    published=Phrases(
        "published; published on; published at; published date; first published; first published on; posted; "
        "posted on; date; publication date; issued; issued on; publish date; released; created; filed; filed on"
    ),
    updated=Phrases(
        "updated; updated on; updated at; last updated; last update; last modified; modified; last modified on; update"
    ),
    ago=Phrases("minutes ago; minute ago; hours ago; hour ago; days ago; day ago; weeks ago; week ago; yesterday; just now"),
    reading=Phrases("min read; minute read; minutes read; mins read; minutes to read; reading time"),
    credit=Phrases(
        "photo; photo by; photograph; photograph by; photographer; image; image by; picture; picture by; credit; "
        "photo credit; image credit; image source; source; courtesy of; courtesy; photo courtesy of; via; copyright; "
        "handout; pool; video; map; photos; illustration; graphic; graphics; screengrab; pool photo"
    ),
    caption=Phrases(
        "file photo; file; file picture; archive photo; image caption; photo caption; media caption; caption; file image"
    ),
    covers=Phrases("delivers; provides; offers; is an independent; is a; is the; brings you; covers; publishes; is"),
    told=Phrases("told; tells; told to; tell; speaking to; in an interview with; interview with; spoke to; said to"),
    offer=Phrases(
        "free articles left; free articles remaining; articles left this month; free article left; free "
        "article remaining; subscribe now and save; unsubscribe at any time; no spam; already a subscriber; "
        "subscribe to continue; subscribe to keep reading; log in to continue; start your free trial; cancel "
        "anytime; support our journalism; become a member; upgrade to paid; free for subscribers; for "
        "subscribers only"
    ),
    imprint=Phrases(
        "a version of this article appeared; a version of this story appeared; this article appeared in "
        "print; this story appeared in print; this article was amended; this article was updated; this story "
        "was updated; this story has been updated; this article has been updated; found a mistake; spotted a "
        "mistake; spotted an error"
    ),
)
