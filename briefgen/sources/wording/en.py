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
        "continue reading the main story; continue reading below; continue reading; open menu; close menu; "
        "main menu; navigation; sign in; log in; sign out; register; my account; subscribe; subscribe now; donate; "
        "support us; back to top; previous; next; previous article; next article; advertisement; advert; sponsored; "
        "sponsored content; story continues below; story continues below advertisement; article continues below; "
        "advertisement scroll to continue; scroll to continue; purchase licensing rights; "
        "watch live; listen to this article; listen; play; pause; live tv; login; edition; editions; languages; "
        "english; search this site; accessibility links; skip advertisement; view comments; show more; see more; "
        "load more; more; latest news; trending; trending now; save article; save; bookmark; text size; "
        "this article is more than 1 year old; enlarge image; view gallery; open image in fullscreen; toggle menu; "
        "podcasts; newsletters; my profile; manage account; skip; expand; collapse; show less; see all; view all; "
        "show all; view original; support this site; "
        "table of contents; on this page; in this article; jump to section; contents"
    ),
    section=Phrases(
        "news; world; world news; politics; opinion; analysis; exclusive; breaking; breaking news; live; comment; "
        "features; feature; interview; business; economy; sport; culture; middle east; africa; asia; europe; "
        "americas; us news; international; explainer; investigation; report; security; defence; special report; "
        "updated; video; in depth; middle east and africa; war; conflict; diplomacy; long read; fact check; "
        "editorial; science; health; technology; environment; climate; migration; human rights; "
        "middle east & africa; balkans; rivers; borders; regional; national; local; letters; columns; obituary"
    ),
    share=Phrases(
        "share; print this page; share this; share this article; share this story; share this page; share article; "
        "copy link; link copied; email; e-mail; print; tweet; post; send; share via email; share on social media; "
        "copy url; pin it; like; gift this article; print this article; email this article; share full article; share "
        "options; copy; more share options; share this post; share this report; forward; share this video; save and "
        "share; gift; gift article; give this article; bluesky; share link; link; send to a friend; share via; "
        "save for later; save article; like loading; click to share; share or comment; email this; bookmark; repost"
    ),
    share_starts=Phrases(
        "share on; share this; share via; share to; follow us on; follow us; click to share; tweet this; post to; "
        "send to; tweet about; find us on; like us on; connect with us; join us on; follow the; follow our; follow "
        "this; share with; share by; share or comment on; share this story"
    ),
    newsletter_starts=Phrases(
        "type your email; "
        "subscribe and save; sign up; signup; subscribe to; subscribe now; get the; stay informed; stay up to date; "
        "get the latest; get our; get the day's; join our; never miss; want more; don't miss; enter your email; "
        "your email; email address; receive our; by signing up; by subscribing; thank you for subscribing; "
        "thank you for signing up; you have successfully subscribed; sign me up; subscribe for; get updates; "
        "get news; register for; receive the; start your day; delivered to; your daily; free newsletter; "
        "read our newsletter; our newsletter"
    ),
    newsletter_inside=Phrases(
        "newsletter; newsletters; inbox; sign up; subscribe; email; alerts; briefing delivered; mailing list; "
        "subscribing; signing up; privacy policy; newsletter in; to your inbox; in your inbox; e-newsletter; "
        "email updates; daily digest; weekly digest; weekly newsletter; straight to your"
    ),
    related_head=Phrases(
        "related; related articles; related stories; related content; related coverage; related topics; related news; "
        "more on this story; more on this; more from; read also; also read; you may also like; you might also like; "
        "recommended; recommended for you; recommended stories; most read; most popular; most viewed; editors' picks; "
        "editor's picks; top stories; latest stories; more stories; keep reading; read next; up next; further "
        "reading; see also; in case you missed it; don't miss; popular now; what to read next; list of 3 items; must "
        "read; more coverage; our coverage; more in world; more news; more like this; around the web; from the web; "
        "from our partners; promoted stories; promoted content; sponsored stories; more from this author; by the same "
        "author; more by this author; latest from; what we're reading; this week's top stories; trending stories; "
        "trending articles; other stories; other news; similar articles; similar stories; related reports; related "
        "documents; related publications; related posts; you might also be interested in; more to read; continue "
        "exploring; elsewhere; related links; related items; related reading; related video; related videos; top "
        "news; news in brief; most commented; most shared; what others are reading; more for you; suggested reading; "
        "go deeper; dive deeper; dig deeper; background reading; also in this section; also in the news; in other "
        "news; more in this series; in this series; more on the topic; more analysis; editor's choice; staff picks; "
        "related tags; sponsored links; you may like; end of list; list of 2 items; list of 4 items"
    ),
    related_starts=Phrases(
        "read more; also read; read also; see also; related; more on this; in pictures; watch; read; read next; "
        "further reading; explainer; explained; listen; in case you missed it; opinion; watch now; video; "
        "background; analysis; read the full; live; gallery; podcast; see; recommended; from the archive; more; "
        "full story; related story; related article; don't miss; must read"
    ),
    read_more=Phrases(
        "read more; read the full story; continue reading; full story; read full story; read on; see more; "
        "see the full story; view article; learn more; read article; read the article; continue; find out more; "
        "read the full article; more details; click here to read more"
    ),
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
        "republication rights; this material may not; reuse this content; re use this content; no part of this; "
        "without written permission; without express permission; republish our articles; republish this; under a cc; "
        "licensed under; for personal use only; distribution prohibited; crown copyright; redistribution prohibited; "
        "unauthorised reproduction; unauthorized reproduction; "
        "版权所有; 版權所有; 著作权所有; 著作權所有; 未经授权不得转载; 無断転載"
    ),
    footer=Phrases(
        "about; about us; contact; contact us; advertise; advertise with us; privacy; privacy policy; terms; terms of "
        "use; terms of service; terms and conditions; cookies; cookie policy; careers; jobs; sitemap; site map; help; "
        "faq; accessibility; corrections; rss; feedback; legal; imprint; do not sell my personal information; work "
        "for us; report an error; report a correction; our standards; code of ethics; press office; download our app; "
        "complaints; ends; contact the newsroom; send a tip; submit a tip; got a tip; contact the author; corrections "
        "and clarifications; editorial guidelines; editorial policy; modern slavery statement; privacy notice; cookie "
        "notice; cookie settings; your ad choices; ad choices; adchoices; terms & conditions; terms of sale; "
        "subscription terms; our team; our story; masthead; syndication; licensing; shop; store; newsletters and "
        "alerts; community guidelines; site index; manage cookies; media kit; press contacts; press contact; media "
        "contacts; media contact; media enquiries; press enquiries; for media enquiries; contacts; notes for editors "
        "ends; all topics; all authors; ethics policy; accessibility statement; cookie preferences; customer service; "
        "help centre; help center; support; partners; careers at; about this site; disclaimer; copyright policy; "
        "public affairs office; site map and contact; some rights"
    ),
    comments=Phrases(
        "comments; leave a comment; join the conversation; join the discussion; view comments; post a comment; 0 "
        "comments; show comments; read comments; comment; add a comment; leave a reply; write a comment; reader "
        "comments; all comments; comments are closed; have your say; comments section; responses; replies; reply; "
        "thoughts on"
    ),
    byline=Phrases(
        "by; written by; reported by; story by; reporting by; words by; words; text by; author; authors; from; "
        "posted by; published by; submitted by; edited by; photographs by; a report by; an analysis by; "
        "an opinion by; interview by; analysis by; compiled by; additional reporting by; as told to"
    ),
    staff=Phrases(
        "staff; agencies; agency; newsroom; desk; editors; editorial board; correspondents; staff writer; "
        "staff reporter; wire services; news agencies; our correspondent; special correspondent; contributor; team; "
        "staff and agencies; reporters; editor"
    ),
    role=Phrases(
        "correspondent; reporter; editor; bureau chief; staff writer; columnist; writer; analyst; journalist; "
        "producer; chief; diplomatic correspondent; contributor; fellow; senior; world affairs; researcher; "
        "professor; lecturer; author; novelist; historian; director"
    ),
    published=Phrases(
        "published; published on; published at; published date; first published; first published on; posted; "
        "posted on; date; publication date; issued; issued on; publish date; released; created; filed; filed on; "
        "originally published; first posted; originally posted; last reviewed; published online; date published; "
        "release date"
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
        "free or paid subscriber; paid subscriber; reader supported publication; "
        "free articles left; free articles remaining; articles left this month; free article left; "
        "free article remaining; subscribe now and save; unsubscribe at any time; no spam; already a subscriber; "
        "subscribe to continue; subscribe to keep reading; log in to continue; start your free trial; "
        "cancel anytime; support our journalism; become a member; upgrade to paid; free for subscribers; "
        "for subscribers only; articles remaining; already have an account; sign in to continue; "
        "create a free account; to continue reading; continue reading with; subscribe to read; subscribers only; "
        "for subscribers; exclusive to subscribers; support independent journalism; make a donation; "
        "support our work; support quality journalism; unlimited access; you have read; premium content; "
        "this article is for; log in to read; sign in to read"
    ),
    imprint=Phrases(
        "a version of this article appeared; a version of this story appeared; this article appeared in print; "
        "this story appeared in print; this article was amended; this article was updated; this story was updated; "
        "this story has been updated; this article has been updated; found a mistake; spotted a mistake; "
        "spotted an error; this article has been corrected; this piece was; correction; clarification; "
        "editor's note; site is owned and maintained; "
        "do you have; got a story; have you been affected; a version of this; the views expressed; "
        "opinions expressed; our standards"
    ),
    tags=Phrases(
        "suggested topics; "
        "tags; topics; keywords; filed under; tagged; more about; in this story; explore more on these topics; topics "
        "in this article; labels; categories; posted in; related tags"
    ),
    byline_ends=Phrases(""),
    origin=Phrases("source; sources"),
    newsletter_words=Phrases("newsletter; newsletters; your inbox; mailing list; email address; e-newsletter"),
    player=Phrases(
        "listen to this; listen to article; listen to the article; read aloud; play video; play audio; audio version; "
        "watch video; read by; text to speech; playback speed; now playing; scroll down for video; next slide; "
        "previous slide; audio generated; this audio is; click to expand image; video player is loading; also "
        "available in; read this release in; read this in"
    ),
    placeholder=Phrases(
        "failed to load; has not loaded yet; your article continues below; try refreshing; this video is not "
        "available; this video can not be played; video is unavailable; browser is no longer supported; your browser "
        "does not support; browser is out of date; may contain sensitive content; contains sensitive content; may "
        "find offensive or disturbing; third party content; content from third parties; we need your permission "
        "before; may be using cookies; to view this content; please update your browser; accept and continue; copied "
        "to your clipboard; create a free account to continue; log in to continue reading; sign in to continue "
        "reading; article continues after"
    ),
    scene=Phrases(
        "pictured; seen from; as seen; view of; aerial view; archive picture; file picture; seen here; "
        "in this photo; in this image; shows the; a view from; screenshot of; a map showing; map of"
    ),
    account=Phrases(
        "sign in; log in; login; sign out; register; my account; subscribe; subscribe now; search; donate; "
        "support us; close; menu; sign up; join; account; profile; donate now; edition; open menu; close menu; "
        "sections; all sections; subscriber login; e-paper"
    ),
    kind=Phrases(
        "press release; news release; media release; press statement; statement; joint statement; situation report; "
        "report; briefing; explainer; interview; feature; editorial; opinion; analysis; faq; q a; live; live blog; "
        "exclusive; breaking; background briefing; policy brief; factsheet; fact sheet; for immediate release; "
        "dispatch; long read; commentary; comment; investigation; profile; speech; transcript; in brief; "
        "news in brief; photo essay; review; case study; essay; update; flash update; communique; "
        "column"
    ),
    menu=Phrases(
        "blogs; purchase licensing rights; licensing rights; sections; all sections; topics; today's paper; e-paper; "
        "epaper; the paper; latest; latest updates; newsroom; publications; a-z; attachments; download; downloads; "
        "explore; discover; browse; countries; disasters; jobs board; read in; read this in; story saved; unsave; "
        "remove; hide; all news; homepage; our work; where we work; what we do; who we are; get involved; take "
        "action; press; media centre; media center; newer post; older post; newer posts; older posts; archive; "
        "archives; about the author; more options; settings; notifications; dark mode; font size; share your "
        "feedback; story highlights; live updates; weather; games; crossword; puzzles; obituaries; classifieds; "
        "video; photos; audio; international edition; us edition; uk edition; profile; support our journalism; member "
        "login; subscriber login; account; our network; switch language; translate; read in english; navigation menu; "
        "site navigation; breadcrumb; you are here; top; scroll to top; advertisement; skip advertisement; previous; "
        "next; posted in; visitor counter; screen reader access; table of contents; contents; on this page; in this "
        "article; jump to section"
    ),
    first_person=Phrases("i; my; me; we"),
)
