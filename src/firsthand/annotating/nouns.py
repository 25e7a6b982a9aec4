"""Nouns that say what sort of source a phrase refers to, as lemmas in small letters."""

from __future__ import annotations

ANONYMOUS = frozenset(["source", "person", "insider", "informant", "eyewitness", "witness"])
"""Heads of phrases that stand for somebody who is not named, in singular or plural."""

GROUPS = frozenset(
    [
        "all", "audience", "board", "bunch", "camp", "cast", "chorus", "clan", "coalition", "community", "couple",
        "crew", "crowd", "delegation", "dozen", "duo", "electorate", "elite", "everybody", "everyone", "family",
        "group", "handful", "hundred", "majority", "many", "media", "minority", "most", "nobody", "none", "number",
        "pair", "panel", "people", "press", "public", "rest", "score", "segment", "several", "side", "some",
        "staff", "thousand", "trio", "world",
    ]
)  # fmt: skip

ORGANISATIONS = frozenset(
    [
        "administration", "affiliate", "agency", "airline", "alliance", "army", "association", "authority", "bank",
        "brigade", "broadcaster", "bureau", "business", "cabinet", "campaign", "carrier", "center", "centre",
        "chain", "chapter", "charity", "church", "city", "clinic", "club", "college", "commission", "committee",
        "company", "conglomerate", "congress", "consortium", "contractor", "corporation", "council", "country",
        "court", "defence", "department", "directorate", "embassy", "enterprise", "faction", "federation", "firm",
        "force", "foundation", "franchise", "fund", "government", "guild", "hospital", "house", "industry",
        "institute", "institution", "insurer", "intelligence", "journal", "kremlin", "league", "legislature",
        "lender", "library", "lobby", "magazine", "maker", "manufacturer", "military", "ministry", "movement",
        "municipality", "museum", "nation", "navy", "network", "newspaper", "ngo", "nonprofit", "office",
        "operation", "organisation", "organization", "outlet", "pac", "paper", "parliament", "party", "patrol",
        "platform", "police", "post", "publication", "publisher", "regime", "retailer", "school", "senate",
        "service", "society", "startup", "state", "station", "store", "supplier", "syndicate", "taskforce", "team",
        "think-tank", "times", "tribunal", "union", "university", "utility", "watchdog", "website",
    ]
)  # fmt: skip

NAMES_OF_BODIES = ORGANISATIONS | {
    "airlines", "airways", "bancorp", "brewery", "broadcasting", "capital", "chemicals", "electric", "electronics", "energy",
    "engineering", "entertainment", "enterprises", "foods", "gas", "holdings", "industries", "insurance", "international",
    "labs", "laboratories", "logistics", "media", "mining", "motors", "mutual", "oil", "partners", "petroleum",
    "pharmaceuticals", "power", "products", "properties", "railway", "railways", "records", "resorts", "shipping", "solar",
    "solutions", "steel", "stores", "studios", "systems", "technologies", "telecom", "telecommunications", "textiles",
    "trust", "waterworks", "works",
}  # fmt: skip
"""Words that companies' and other bodies' names end in; by themselves most of them are nobody's."""

DOCUMENTS = frozenset(
    [
        "abstract", "act", "ad", "advertisement", "affidavit", "agreement", "amendment", "analysis", "announcement",
        "appeal", "article", "assessment", "audio", "audit", "banner", "bill", "blog", "book", "brief", "bulletin", "cable",
        "caption", "census", "charter", "clip", "code", "comment", "commercial", "complaint", "constitution",
        "contract", "data", "datum", "declaration", "decree", "diary", "directive", "dispatch", "document",
        "dossier", "draft", "e-mail", "edict", "editorial", "email", "essay", "estimate", "evidence", "excerpt",
        "filing", "film", "finding", "flyer", "footage", "forecast", "guideline", "headline", "history", "index",
        "indictment", "inquiry", "investigation", "law", "lawsuit", "leaflet", "legislation", "letter", "log",
        "manifesto", "manual", "measure", "memo", "memoir", "memorandum", "message", "motion", "note", "notice",
        "oath", "op-ed", "order", "pamphlet", "papers", "paragraph", "passage", "petition", "placard", "podcast", "poem",
        "poll", "posting", "press-release", "probe", "proclamation", "program", "programme", "proposal",
        "questionnaire", "record", "recording", "release", "remark", "report", "research", "resolution", "result",
        "review", "rule", "ruling", "résumé", "sign", "song", "speech", "statement", "statistic", "story", "study",
        "suit", "summary", "survey", "table", "tape", "term", "testimony", "text", "textbook", "timeline",
        "transcript", "treaty", "tweet", "update", "verdict", "video", "warrant",
    ]
)  # fmt: skip

WORDS_OF_SOMEBODY = frozenset(
    ["ad", "advertisement", "appeal", "brief", "comment", "commercial", "email", "e-mail", "filing", "letter", "message",
     "op-ed", "post", "release", "remark", "speech", "statement", "testimony", "text", "tweet"]
)  # fmt: skip
"""Documents that are nothing but what somebody says: where the report tells who, he is the source."""

PEOPLE = frozenset(
    [
        "accountant", "accuser", "activist", "actor", "adult", "adviser", "advisor", "advocate", "agent", "aide",
        "ally", "ambassador", "analyst", "anchor", "appellant", "appointee", "architect", "artist", "assailant",
        "associate", "astronaut", "astronomer", "athlete", "attacker", "attendee", "attorney", "aunt", "author",
        "backer", "baker", "banker", "biologist", "bishop", "blogger", "borrower", "boss", "boy", "boyfriend",
        "brother", "bureaucrat", "businessman", "businesswoman", "buyer", "cameraman", "campaigner", "candidate",
        "captain", "cardinal", "carpenter", "cashier", "caucusgoer", "celebrity", "ceo", "cfo", "chair", "chairman",
        "chairwoman", "chancellor", "chaplain", "chef", "chemist", "chief", "child", "citizen", "clergyman",
        "cleric", "clerk", "client", "coach", "colleague", "colonel", "columnist", "comedian", "commander",
        "commentator", "commissioner", "companion", "congressman", "congresswoman", "conservative", "constable",
        "consultant", "consumer", "cook", "coordinator", "cop", "correspondent", "councillor", "councilman",
        "councilwoman", "counsel", "cousin", "creator", "crewman", "critic", "curator", "customer", "dad", "dancer",
        "daughter", "dealer", "defector", "defendant", "defender", "delegate", "democrat", "dentist", "deputy",
        "designer", "detective", "developer", "diplomat", "director", "dissident", "doctor", "donor", "driver",
        "economist", "editor", "employee", "engineer", "entrepreneur", "envoy", "executive", "expert", "fan",
        "farmer", "father", "fiancé", "fiancée", "filmmaker", "firefighter", "fisherman", "foreigner", "founder",
        "friend", "fugitive", "gardener", "general", "geologist", "girl", "girlfriend", "governor", "granddaughter",
        "grandfather", "grandmother", "grandparent", "grandson", "guard", "guest", "gunman", "guy", "hacker",
        "head", "hero", "historian", "homeowner", "host", "hostage", "hunter", "husband", "imam", "immigrant",
        "individual", "inhabitant", "inmate", "inspector", "instructor", "insurgent", "intern", "interpreter",
        "investigator", "investor", "islamist", "janitor", "journalist", "judge", "juror", "justice", "kid", "king",
        "laborer", "lady", "landlord", "lawmaker", "lawyer", "leader", "lecturer", "legislator", "liberal",
        "librarian", "lieutenant", "linguist", "lobbyist", "local", "loyalist", "magistrate", "major", "man",
        "manager", "marine", "mathematician", "mayor", "mechanic", "medic", "member", "merchant", "midwife",
        "migrant", "militant", "minister", "moderate", "mom", "monarch", "monk", "mother", "mp", "mum", "musician",
        "native", "negotiator", "neighbor", "neighbour", "nephew", "niece", "nominator", "nominee", "novelist",
        "nun", "nurse", "observer", "officer", "official", "ombudsman", "operative", "operator", "opponent",
        "organiser", "organizer", "owner", "painter", "paramedic", "parent", "parliamentarian", "participant",
        "partner", "passenger", "pastor", "patient", "patrolman", "peacekeeper", "pediatrician", "performer",
        "philosopher", "photographer", "physician", "physicist", "pilot", "pioneer", "plaintiff", "planner",
        "player", "plumber", "poet", "policeman", "policewoman", "politician", "pollster", "pope", "premier",
        "president", "priest", "prince", "princess", "principal", "pro", "producer", "professor", "programmer",
        "progressive", "proponent", "prosecutor", "protester", "protestor", "psychiatrist", "psychologist",
        "publicist", "pupil", "queen", "rabbi", "reader", "rebel", "refugee", "reporter", "representative",
        "republican", "researcher", "resident", "respondent", "retiree", "ringleader", "rival", "ruler", "salesman",
        "saleswoman", "scholar", "scientist", "secretary", "seller", "senator", "senator-elect", "sergeant",
        "servant", "settler", "sheriff", "shooter", "sibling", "singer", "sister", "sociologist", "soldier", "son",
        "speaker", "specialist", "spokesman", "spokesperson", "spokeswoman", "spouse", "spy", "staffer", "stranger",
        "strategist", "student", "subscriber", "successor", "superintendent", "supporter", "surgeon", "survivor",
        "suspect", "teacher", "technician", "teen", "teenager", "tenant", "terrorist", "tourist", "trader",
        "traveler", "traveller", "treasurer", "trooper", "trustee", "tutor", "uncle", "undersecretary", "user",
        "vendor", "veteran", "victim", "victor", "viewer", "visitor", "volunteer", "voter", "waiter", "waitress",
        "whip", "whistle-blower", "whistleblower", "widow", "widower", "wife", "winner", "woman", "worker", "writer",
        "youth",
    ]
)  # fmt: skip
"""Nouns for one human being, by office, calling or kinship."""

SPEAKING = PEOPLE | ANONYMOUS | GROUPS | ORGANISATIONS | DOCUMENTS
"""Nouns for whoever and whatever reports quote as a rule."""

KEPT_UNNAMED = frozenset(
    [
        "adviser", "advisor", "aide", "attendee", "colleague", "diplomat", "employee", "insider", "man", "officer",
        "official", "participant", "resident", "spokesman", "spokesperson", "spokeswoman", "staffer", "woman", "worker",
    ]
)  # fmt: skip
"""Callings under which people are quoted who stay unnamed."""

OFFICES = frozenset(
    [
        "ambassador", "candidate", "chairman", "chairwoman", "chancellor", "congressman", "congresswoman", "governor",
        "mayor", "minister", "nominee", "pope", "premier", "president", "representative", "secretary", "senator", "speaker",
    ]
)  # fmt: skip
"""Offices of which reports tell by the office alone once they have named who holds it, with or without it."""

TITLES = {
    "mr": "man", "mrs": "woman", "ms": "woman", "miss": "woman", "dr": "doctor", "prof": "professor", "gen": "general",
    "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "cmdr": "commander",
    "adm": "admiral", "sen": "senator", "sens": "senator", "representative": "representative", "rep": "representative", "reps": "representative",
    "gov": "governor", "pres": "president", "sir": "sir", "lord": "lord", "lady": "lady", "rev": "reverend", "hon": "honourable",
    "president": "president", "general": "general", "senator": "senator", "governor": "governor", "judge": "judge",
    "justice": "justice", "mayor": "mayor", "minister": "minister", "secretary": "secretary", "professor": "professor",
    "doctor": "doctor", "colonel": "colonel", "major": "major", "captain": "captain", "lieutenant": "lieutenant",
    "sergeant": "sergeant", "admiral": "admiral", "king": "king", "queen": "queen", "prince": "prince",
    "princess": "princess", "pope": "pope", "bishop": "bishop", "congressman": "congressman",
    "congresswoman": "congresswoman", "chairman": "chairman", "ambassador": "ambassador", "councillor": "councillor", "councilman": "councilman",
    "councilwoman": "councilwoman", "inspector": "inspector", "detective": "detective", "agent": "agent", "chancellor": "chancellor",
}  # fmt: skip
"""What stands before a name and is no part of it, with the role that it gives."""
