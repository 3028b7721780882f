"""English words that tell what a name is. One text per kind; `briefgen.mentions.lexicon` splits and folds them."""

OPENERS = """
a an the this that these those it its he his him she her they their them we our us you your i my me who whom whose what which
when where why how if as at by for from in into of off on onto to up with without within about above across after against
along among around before behind below beneath beside besides between beyond but and or nor so yet because although though
while whereas since until unless once than then there here now today yesterday tomorrow tonight not no yes never also too very
more most much many few several some any all both each every either neither one two three four five six seven eight nine ten
dozens hundreds thousands millions first second third last next another other others such same own only just even still
already again however therefore thus hence moreover furthermore meanwhile instead otherwise nevertheless nonetheless indeed
perhaps maybe probably possibly apparently reportedly allegedly earlier later recently currently previously formerly finally
eventually initially originally suddenly soon often sometimes usually generally additionally similarly likewise according
given despite during following regarding including like unlike near over under through throughout toward towards upon via per
amid amidst is are was were be been being am do does did done has have had having can could will would shall should may might
must let officials police protesters residents witnesses civilians authorities analysts experts scientists researchers doctors
diplomats people men women children rebels militants soldiers troops fighters aid local old recent asked speaking talks
talking born early late part photo file read see view watch click skip sign share follow stay related advertisement image
caption critics supporters activists opponents video audio live update updated analysis opinion interview exclusive breaking
news report reports sources source everyone nobody nothing something someone anyone everything rather quite well minor whether
neighbouring neighboring nearby total
"""

CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec ramadan eid
christmas easter gmt utc est edt pst cet am pm ad bc bce ce
"""

TITLES = """
minister president premier chancellor secretary general gen colonel col lieutenant lt major maj captain capt commander cmdr
admiral adm sergeant sgt marshal brigadier brig sheikh sheik shaykh king queen prince princess emir sultan pope ayatollah imam
mullah mufti bishop archbishop cardinal patriarch rabbi father sister ambassador envoy representative rep spokesman
spokeswoman spokesperson leader chief chairman chairwoman chairperson chair head judge justice senator sen congressman
congresswoman governor gov mayor attorney prosecutor commissioner director dr doctor prof professor mr mrs ms miss mx sir lord
lady dame hon rev reverend deputy lawmaker negotiator diplomat adviser advisor coordinator officer inspector superintendent
warlord cleric activist journalist reporter analyst author actor actress singer director producer coach manager footballer
player poet writer historian scholar physicist scientist economist businessman undersecretary comptroller speaker mp msgr st
founder co-founder executive ceo pm fm
"""

RANKS = """
foreign prime vice deputy former acting interim interior defence defense finance energy oil trade justice education culture
health economy agriculture transport labour labor crown supreme field rear brigadier lieutenant major first second chief
special permanent assistant under senior junior late ousted exiled elected attorney staff sergeant grand top executive
managing press chief wing group squadron secretary general union opposition
"""

OFFICES = """
state defence defense interior justice health finance foreign affairs war energy education labour labor commerce treasury
staff trade agriculture transport culture information
"""

SPEECH = """
said says say told tells added adds warned warns stated states announced announces claimed claims denied denies confirmed
confirms insisted insists argued argues explained explains noted notes replied replies accused accuses urged urges called
calls vowed vows pledged pledges condemned condemns declared declares acknowledged admitted stressed suggested reported
tweeted wrote writes asked demanded rejected rejects welcomed praised criticised criticized reiterated emphasised emphasized
"""

PLAIN = """
roman romans earth gold law science empire victorian sunni sunnis shia shiite shiites shias muslim muslims christian
christians jewish jew jews islamic islamist islamists marxist marxists communist communists socialist socialists liberal
conservative conservatives republican republicans democrat democrats democratic western eastern northern southern westerners
catholic catholics protestant orthodox hindu hindus buddhist buddhists bible koran quran internet english spanish french
arabic covid twitter facebook telegram god allah ok lgbt ceo dna hiv aids european europeans african africans asian asians
arab arabs article standards foreign armed military civilian national regional international federal loyal rival allied hostile
heavy fresh pro-government anti-government independent private public political tribal ethnic
"""

ACTS = """
confirmed confirms
voiced voices expressed expresses is was has had will would may might must can could should does did says said wants wanted
sees saw backs backed seeks sought hopes hoped fears feared agreed agrees accepts accepted refuses refused rejects rejected
insists insisted believes believed considers considered denies denied accuses accused blames blamed warns warned supports
supported opposes opposed announced announces claims claimed controls controlled helped helps launched launches sent sends
offered offers pledged pledges vowed vows threatened threatens imposed imposes maintains maintained keeps kept holds held have
are were plans planned demands demanded urges urged calls called responded responds replied recognises recognised recognizes
recognized signed signs withdrew withdraws continues continued expelled expels summoned summons reached proposes proposed
argues argued views viewed regards regarded needs needed tries tried looks appears appeared remains remained expects expected
fights fought deployed deploys armed arms funds funded conducts conducted decided decides left negotiates negotiated mediated
brokered stressed condemned condemns welcomes welcomed suspends suspended resumes resumed halts halted cuts bans banned lifts
lifted slams slammed hails hailed mulls eyes hits strikes struck shells shelled bombs bombed attacks attacked invades invaded
annexes annexed closes closed opens opened orders ordered moves moved steps pushes pushed delays delayed hosts hosted recalls
recalled freezes froze severs severed arrests arrested blocks blocked approves approved unveils unveiled delivers delivered
supplies supplied provides provided gives gave takes took makes made gets got sanctions sanctioned intends intended prepares
prepared presses pressed seizes seized rules ruled dismisses dismissed vetoes vetoed votes voted broke breaks enjoys faces
faced
"""

ADVERBS = """
also now then still never already often therefore meanwhile again itself alone long reportedly repeatedly recently apparently
once always not only even both all have had later earlier soon officially formally
"""

LOCATIVES = """
in at near around outside inside within across throughout into toward towards through over from to via leaving reached
reaching entered entering visited visiting left visit visits outskirts suburb suburbs district neighbourhood neighborhood city
town village streets countryside airport capital downtown central province region governorate north south east west off onto
along beyond
"""

SCENES = """
in inside across throughout within around near into outside toward towards via beyond
"""

PARTNERS = """
with by between against for versus ally allies backed supports support pressure on upon told urged accused asks asked loyal
accuses accuse close relations ties criticised criticized toward pro anti than both blame blames blamed tell warn warns warned
urge condemn condemned threaten threatens threatened lobby lobbied sue sued thank thanked
"""

TOWNS = """
airport street streets square suburb suburbs residents hospital hospitals mayor university neighbourhood neighborhood district
districts metro skyline embassy conference summit talks meeting court prison police bureau correspondent stadium market
markets club office area countryside region province governorate city zoo cathedral mosque church marathon stock process
format track deal accord accords agreement agreements guarantors formula declaration memorandum protocol treaty platform
"""

EVENTS = """
war wars battle trial trials series treaty treaties accord accords agreement agreements pact deal talks summit revolution
uprising crisis conflict championship championships cup games olympics festival award awards prize act protocol show massacre
genocide offensive ceasefire truce election elections referendum anniversary plan doctrine declaration convention conventions
massacres airlift siege earthquake pandemic epidemic day
"""

LINKS = "of for de du del della des la le los las di da do dos und der von und e y et on to"

HEADS = """
organisation: ministry department agency office commission committee council union organisation organization association
federation institute institution foundation university college school academy centre center bureau authority administration
board court tribunal parliament assembly senate congress conference mission embassy consulate directorate service services
league alliance coalition network initiative programme program fund society trust campaign command army navy police corps
guard guards church hospital laboratory museum confederation secretariat group bloc community cabinet duma knesset majlis
house staff delegation observatory watch monitor defense defence helmets crescent cross nations chamber club team orchestra
choir library cooperation project process symposium task forum intelligence security headquarters regiment division wing
armed-group: front brigade brigades militia militias battalion battalions movement forces force resistance jihad fighters
faction factions rebels mujahideen insurgents liberation militants squad squads
party: party parti partei partido partisi
media: times post herald news tribune gazette telegraph journal newspaper television tv radio broadcasting magazine chronicle
observer guardian press review daily channel
company: inc corp corporation ltd limited co company plc gmbh airlines airways holdings industries bank energy oil petroleum
motors pharmaceuticals technologies systems records studios entertainment pictures llc ag sa group telecom communications
electronics
"""

GROUPS = """
armed-group: group militia militias faction factions rebels militants insurgents guerrillas jihadists affiliate brigade
extremists fighters offshoot umbrella
organisation: coalition alliance organisation organization charity watchdog ngo regulator agency body union monitor movement
university ministry club team institute think-tank thinktank
party: party
media: newspaper daily broadcaster channel agency magazine website station outlet network
company: company firm manufacturer airline bank maker giant contractor subsidiary operator retailer
"""

GROUNDS = """
region: province governorate county oblast prefecture district state region territory canton voivodeship department republic
raion municipality emirate zone empire kingdom caliphate sultanate subcontinent
water: river lake sea ocean gulf bay strait channel canal creek lagoon
area: mountains mountain hills hill valley desert plateau peninsula island islands plain plains forest coast delta heights
highlands basin range mount mt archipelago steppe park alps
site: airport street avenue road highway bridge square camp dam crossing checkpoint port harbour harbor stadium prison
cemetery tower palace castle fort base station hospital building
city: city town village township
"""

SITES = """
crossing crossings base bases airbase airport airfield airstrip camp camps checkpoint prison dam refinery port barracks bridge
pipeline terminal depot oilfield plant mine station
"""
SITE_PREFIXES = """
air border military naval refugee displacement army power oil nuclear detention training frontier missile gas
pumping water police railway train metro bus relay
"""
AREAS = """
province governorate countryside region district county state oblast highlands area desert coast hinterland suburbs prefecture
"""
FORCES = "army navy embassy consulate military parliament coastguard"
FORCE_PREFIXES = "national arab armed"
RULE = "government regime authorities leadership administration"
DIRECTIONS = """
north: north northern
south: south southern
east: east eastern
west: west western
north-east: northeast northeastern north-east north-eastern
north-west: northwest northwestern north-west north-western
south-east: southeast southeastern south-east south-eastern
south-west: southwest southwestern south-west south-western
central: central
"""
ALIAS = "called named known dubbed as"

WORDS = {
    "openers": OPENERS,
    "calendar": CALENDAR,
    "titles": TITLES,
    "ranks": RANKS,
    "offices": OFFICES,
    "speech": SPEECH,
    "plain": PLAIN,
    "acts": ACTS,
    "adverbs": ADVERBS,
    "locatives": LOCATIVES,
    "scenes": SCENES,
    "partners": PARTNERS,
    "towns": TOWNS,
    "events": EVENTS,
    "links": LINKS,
    "heads": HEADS,
    "groups": GROUPS,
    "grounds": GROUNDS,
    "sites": SITES,
    "site_prefixes": SITE_PREFIXES,
    "areas": AREAS,
    "forces": FORCES,
    "force_prefixes": FORCE_PREFIXES,
    "rule": RULE,
    "directions": DIRECTIONS,
    "alias": ALIAS,
}
