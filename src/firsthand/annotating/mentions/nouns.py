"""Nouns that say what sort of source a phrase refers to, as lemmas in small letters."""

from __future__ import annotations

ANONYMOUS = frozenset(["source", "person", "insider", "informant", "eyewitness", "witness"])
"""Heads of phrases that stand for somebody who is not named, in singular or plural."""

GROUPS = frozenset(
    [
        "all", "audience", "base", "blogosphere", "board", "brass", "bunch", "camp", "cast", "chorus", "citizenry", "clan", "clergy",
        "coalition", "cohort", "collective", "community", "constituency", "contingent", "couple", "crew", "crowd", "delegation",
        "diaspora", "dozen", "duo", "electorate", "elite", "entourage", "establishment", "everybody", "everyone",
        "family", "few", "folk", "generation", "group", "handful", "hundred", "intelligentsia", "jury", "leadership", "majority",
        "many", "media", "medium", "minority", "most", "nobody", "none", "number", "opposition", "pair", "panel", "people",
        "personnel", "plurality", "populace", "population", "posse", "press", "prosecution", "public", "rank-and-file",
        "readership", "rest", "retinue", "score", "several", "side", "some", "staff", "thousand", "trio",
        "troop", "viewership", "workforce", "world",
    ]
)  # fmt: skip

COLLECTIVE = frozenset(
    [
        "band",
        "bunch",
        "couple",
        "crew",
        "crowd",
        "duo",
        "family",
        "majority",
        "pair",
        "police",
        "public",
        "rest",
        "staff",
        "trio",
    ]
)
"""Nouns in the singular for several people, of whom reports speak as "they"."""

ORGANISATIONS = frozenset(
    [
        "administration", "affiliate", "agency", "airbase", "airfield", "airline", "airport", "alliance", "army", "assembly", "association", "authority",
        "automaker", "bakery", "bank", "bloc", "brigade", "broadcaster", "bureau", "business", "cabinet",
        "campaign", "carmaker", "carrier", "cartel", "caucus", "center", "centre", "chain", "chamber", "channel",
        "chapter", "charity", "chipmaker", "church", "city", "clinic", "club", "coastguard", "college", "commission", "committee",
        "company", "conglomerate", "congress", "conservancy", "consortium", "consulate", "contractor", "cooperative",
        "corporation", "corps", "council", "country", "county", "court", "defence", "department", "developer",
        "directorate", "distributor", "district", "drugmaker", "duma", "embassy", "enterprise", "exporter", "faction", "factory",
        "federation", "firm", "force", "foundation", "franchise", "fund", "giant", "government", "guild", "hospital",
        "hotel", "house", "importer", "industry", "institute", "institution", "insurer", "intelligence", "jail",
        "journal", "judiciary", "junta", "kremlin", "lab", "laboratory", "league", "legislature", "lender", "library",
        "lobby", "mafia", "magazine", "maker", "manufacturer", "military", "militia", "ministry", "mod", "movement",
        "municipality", "museum", "nation", "navy", "network", "newspaper", "ngo", "nonprofit", "office", "operation",
        "orchestra", "organisation", "organization", "outlet", "pac", "palace", "paper", "parliament", "party", "patrol",
        "planemaker", "platform", "police", "post", "powerhouse", "precinct", "presidency", "prison", "processor", "provider",
        "province", "publication", "publisher", "refiner", "refinery", "regime", "regiment", "registry", "regulator", "restaurant",
        "retailer", "school", "secretariat", "senate", "service", "shipbuilder", "shipyard", "site", "society", "squad", "startup",
        "state", "station", "store", "studio", "subsidiary", "superpac", "supplier", "syndicate", "tabloid",
        "taskforce", "team", "theater", "theatre", "think-tank", "times", "tower", "town", "township", "treasury", "tribunal",
        "trust", "union", "unit", "university", "utility", "vatican", "village", "watchdog", "website", "wholesaler", "zoo",
        "bench", "body", "mission", "brewer", "brokerage", "bourse", "coastguard", "consultancy", "constabulary", "hospice", "housebuilder",
        "inspectorate", "steelmaker", "supermarket", "tank", "academy", "band", "borough", "brewery", "cell", "choir", "command", "commune", "dealership",
        "depot", "diocese", "exchange", "faculty", "farm", "fleet", "front", "gallery", "gang", "garage", "garrison", "harbor", "harbour",
        "headquarter", "headquarters", "helpline", "hotline", "hq", "marina", "mill", "mine", "monastery", "mosque", "nursery", "observatory", "parish", "plant",
        "port", "prefecture", "seminary", "shelter", "synod", "terminal", "venue", "winery", "workshop",
    ]
)  # fmt: skip

OUTLETS = frozenset(["broadcaster", "magazine", "newspaper", "outlet"])
"""Nouns for nothing but an outlet."""

PERIODICALS = frozenset(["daily", "tabloid", "weekly"])
"""Nouns for an outlet by how it appears; by themselves, most of them are not nouns."""

NAMES_OF_BODIES = ORGANISATIONS | {
    "aerospace", "air", "airlines", "airways", "aviation", "bancorp", "biotech", "brewery", "broadcasting", "capital", "chemicals", "electric", "electronics", "energy",
    "engineering", "entertainment", "enterprises", "ferries", "foods", "freight", "gas", "holding", "holdings", "industries", "insurance", "international",
    "healthcare", "labs", "laboratories", "lines", "logistics", "marine", "maritime", "media", "medical", "mining", "motors", "mutual", "oil", "partners", "petroleum",
    "pharma", "pharmaceuticals", "power", "products", "properties", "rail", "railway", "railways", "records", "resorts", "shipping", "solar",
    "solutions", "steel", "stores", "studios", "systems", "technologies", "telecom", "telecommunications", "textiles",
    "management", "securities", "semiconductor", "semiconductors", "software", "therapeutics", "telecoms", "ventures", "trust", "waterworks", "works", "analytics", "associates", "consulting", "strategies", "water",
    "battalion", "brigades", "command", "fleet", "mission", "haulage", "storage", "transport", "bulletin", "chronicle", "daily", "dispatch", "examiner", "gazette", "globe", "herald", "hotline", "inquirer", "news", "observer",
    "record", "register", "review", "sentinel", "standard", "telegraph", "tribune", "weekly", "wire",
}  # fmt: skip
"""Words that companies' and other bodies' names end in; by themselves most of them are nobody's."""

DOCUMENTS = frozenset(
    [
        "abstract", "account", "act", "ad", "advertisement", "advisory", "affidavit", "agreement", "allegation",
        "amendment", "analysis", "announcement", "appeal", "article", "assessment", "audio", "audit", "average",
        "banner", "bill", "blog", "book", "booklet", "brief", "bulletin", "cable", "caption", "catalog", "catalogue",
        "census", "charter", "clip", "code", "comment", "commercial", "communication", "communique", "complaint",
        "constitution", "contract", "correspondence", "data", "datum", "decision", "declaration", "decree",
        "deposition", "diagram", "diary", "directive", "disclosure", "dispatch", "dissent", "doctrine", "document", "dossier",
        "draft", "e-mail", "edict", "editorial", "email", "essay", "estimate", "evidence", "excerpt", "exchange",
        "factsheet", "feed", "figure", "filing", "film", "finding", "flyer", "footage", "footnote", "forecast",
        "guideline", "handbook", "headline", "history", "index", "indictment", "inquiry", "investigation", "itinerary",
        "law", "lawsuit", "leaflet", "ledger", "legend", "legislation", "letter", "list", "log", "manifesto", "manual",
        "measure", "memo", "memoir", "memorandum", "message", "metadata", "motion", "newsletter", "note", "notice", "novel",
        "oath", "op-ed", "opinion", "order", "pamphlet", "papers", "paragraph", "passage", "petition", "photo",
        "photograph", "placard", "playbook", "podcast", "poem", "policy", "poll", "polling", "posting",
        "press-release", "probe", "proclamation", "program", "programme", "projection", "proposal", "questionnaire",
        "rating", "receipt", "record", "recording", "referendum", "regulation", "release", "remark", "report",
        "reporting", "research", "resolution", "result", "review", "rule", "ruling", "rumor", "rumour", "résumé",
        "schedule", "script", "segment", "sign", "slogan", "song", "speech", "spreadsheet", "statement", "statistic", "statute",
        "story", "study", "subpoena", "suit", "summary", "survey", "table", "tally", "tape", "term", "testimony",
        "text", "textbook", "thesis", "timeline", "transcript", "transmission", "treaty", "trend", "tutorial", "tweet",
        "update", "verdict", "video", "warrant", "wiretap", "writing",
    ]
)  # fmt: skip

WORDS_OF_SOMEBODY = frozenset(
    ["ad", "advertisement", "announcement", "apology", "appeal", "brief", "comment", "commercial", "complaint", "denial", "email", "e-mail",
     "filing", "lawsuit", "letter", "memo", "message", "offer", "op-ed", "post", "proposal", "release", "remark", "reply", "response", "speech", "statement", "suit", "testimony", "text",
     "tweet", "video", "warning"]
)  # fmt: skip
"""Documents that are nothing but what somebody says: where the report tells who, he is the source."""

QUANTITIES = frozenset(
    ["array", "bulk", "bunch", "chunk", "cluster", "dozen", "fifth", "flurry", "fourth", "fraction", "half", "handful", "host", "hundred",
     "lot", "majority", "million", "minority", "number", "percent", "percentage", "plurality", "quarter", "range",
     "scores", "segment", "series", "share", "slew", "string", "tenth", "third", "thousand", "ton", "two-third", "three-quarter", "variety", "%"]
)  # fmt: skip
"""Nouns for a number or a share of what an "of" behind them names."""

PEOPLE = frozenset(
    [
        "academic", "accountant", "accuser", "activist", "actor", "actress", "admiral", "adolescent", "adult", "adviser",
        "advisor", "advocate", "agent", "aide", "ally", "alumna", "alumnus", "ambassador", "analyst", "anchor",
        "appellant", "appointee", "archbishop", "architect", "artist", "assailant", "assistant", "associate",
        "astronaut", "astronomer", "athlete", "attacker", "attendee", "attorney", "aunt", "author", "autocrat",
        "backer", "baker", "banker", "billionaire", "biographer", "biologist", "bishop", "blogger", "bodyguard",
        "borrower", "boss", "boy", "boyfriend", "brother", "bureaucrat", "businessman", "businesswoman", "buyer",
        "bystander", "cadet", "cameraman", "campaigner", "candidate", "captain", "cardinal", "carpenter", "cashier",
        "caucusgoer", "celebrity", "ceo", "cfo", "chair", "chairman", "chairwoman", "chancellor", "chaplain", "chef",
        "chemist", "chief", "child", "citizen", "classmate", "clergyman", "cleric", "clerk", "client", "co-author",
        "co-chair", "co-founder", "co-host", "co-owner", "co-worker", "coach", "coauthor", "cofounder", "colleague",
        "colonel", "columnist", "comedian", "comic", "commander", "commentator", "commissioner", "communist",
        "companion", "compatriot", "comrade", "confidant", "confidante", "congressman", "congressperson",
        "congresswoman", "conservative", "constable", "constituent", "consultant", "consumer", "contemporary", "contender", "cook",
        "coordinator", "cop", "coroner", "correspondent", "councillor", "councilman", "councilwoman", "counsel",
        "counterpart", "cousin", "coworker", "creator", "crewman", "critic", "curator", "customer", "czar", "dad",
        "dancer", "daughter", "dealer", "dean", "defector", "defendant", "defender", "delegate", "demagogue", "democrat",
        "dentist", "deputy", "descendant", "designer", "despot", "detective", "developer", "dictator", "diplomat",
        "director", "disciple", "dissident", "doctor", "donor", "doorman", "driver", "duchess", "dude", "economist",
        "editor", "elector", "emissary", "emperor", "employee", "empress", "engineer", "enthusiast", "entrepreneur",
        "environmentalist", "envoy", "evacuee", "executive", "exile", "expert", "fan", "farmer", "father", "fiancee",
        "fiancé", "fiancée", "filmmaker", "firefighter", "fisherman", "foreigner", "foreman", "founder", "friend",
        "front-runner", "frontrunner", "fugitive", "gangster", "gardener", "general", "geologist", "girl",
        "girlfriend", "governor", "governor-elect", "grad", "graduate", "grandchild", "granddaughter", "grandfather",
        "grandma", "grandmother", "grandpa", "grandparent", "grandson", "groom", "guard", "guest", "gunman", "guru",
        "guy", "hacker", "hardliner", "head", "heavyweight", "heir", "heiress", "hero", "historian", "holdout",
        "homeowner", "hopeful", "host", "hostage", "housewife", "hunter", "husband", "imam", "immigrant", "incumbent",
        "individual", "informer", "inhabitant", "inmate", "inspector", "instructor", "insurgent", "intellectual",
        "intern", "interpreter", "interviewer", "investigator", "investor", "islamist", "janitor", "jihadi",
        "jihadist", "journalist", "judge", "juror", "justice", "kid", "king", "kingmaker", "laborer", "lady",
        "landlord", "landowner", "laureate", "lawmaker", "lawyer", "layman", "leader", "lecturer", "legislator",
        "liberal", "libertarian", "librarian", "lieutenant", "lifeguard", "linguist", "lobbyist", "local", "loyalist",
        "luminary", "magistrate", "magnate", "maid", "major", "man", "manager", "marine", "mastermind", "mate",
        "mathematician", "maverick", "mayor", "mayor-elect", "mechanic", "medalist", "mediator", "medic", "member",
        "mentor", "mercenary", "merchant", "middleman", "midwife", "migrant", "militant", "millennial", "millionaire",
        "minister", "mobster", "moderate", "moderator", "mogul", "mom", "monarch", "monk", "mother", "mourner", "mp",
        "mum", "musician", "native", "negotiator", "neighbor", "neighbour", "nephew", "neurosurgeon", "newcomer",
        "niece", "nobleman", "nominator", "nominee", "notary", "novelist", "nun", "nurse", "observer", "occupant",
        "officer", "official", "oligarch", "ombudsman", "onlooker", "operative", "operator", "opponent", "organiser",
        "organizer", "orphan", "outsider", "owner", "painter", "pal", "paramedic", "parent", "parishioner",
        "parliamentarian", "participant", "partner", "passenger", "pastor", "pathologist", "patient", "patriarch",
        "patrolman", "peacekeeper", "pedestrian", "pediatrician", "peer", "pensioner", "performer", "pharmacist",
        "philosopher", "photographer", "physician", "physicist", "pilot", "pioneer", "plaintiff", "planner", "player",
        "plumber", "poet", "policeman", "policewoman", "policymaker", "politician", "pollster", "pope", "premier",
        "president", "president-elect", "priest", "prince", "princess", "principal", "pro", "prodigy", "producer",
        "professor", "programmer", "progressive", "prophet", "proponent", "prosecutor", "protester", "protestor",
        "protégé", "provost", "psychiatrist", "psychologist", "publicist", "pundit", "pupil", "queen", "rabbi",
        "rancher", "rapper", "reader", "realtor", "rebel", "recipient", "rep", "recruit", "refugee", "registrar", "relative",
        "reporter", "representative", "republican", "researcher", "resident", "respondent", "responder", "retiree",
        "returnee", "revolutionary", "ringleader", "rival", "roommate", "ruler", "runner-up", "salesman", "saleswoman",
        "scholar", "schoolboy", "schoolchild", "schoolgirl", "schoolteacher", "scientist", "seaman", "secretary",
        "seller", "senator", "senator-elect", "sergeant", "servant", "settler", "shareholder", "sheriff", "shooter",
        "sibling", "signatory", "singer", "sister", "smuggler", "socialist", "socialite", "sociologist", "soldier", "solicitor",
        "son", "speaker", "specialist", "spectator", "speechwriter", "spokesman", "spokesperson", "spokeswoman",
        "spouse", "spy", "staffer", "stakeholder", "star", "statesman", "stepfather", "stepmother", "stepson", "stockbroker",
        "stranger", "strategist", "student", "subordinate", "subscriber", "successor", "superdelegate", "superintendent", "superior", "supporter",
        "surgeon", "survivor", "suspect", "sympathizer", "teacher", "teammate", "technician", "technocrat", "teen",
        "teenager", "tenant", "terrorist", "tourist", "trader", "traveler", "traveller", "treasurer", "trooper",
        "trustee", "tsar", "tutor", "tycoon", "tyrant", "uncle", "undergraduate", "undersecretary", "user", "veep", "vendor",
        "vet", "veteran", "veterinarian", "vice-president", "victim", "victor", "viewer", "villager", "virologist",
        "visitor", "volunteer", "voter", "waiter", "waitress", "warlord", "whip", "whistle-blower", "whistleblower",
        "widow", "widower", "wife", "winner", "woman", "worker", "writer", "youngster", "youth",
        "bloke", "celeb", "chairperson", "chieftain", "collector", "crofter", "curate", "elder", "gaffer", "godmother", "godfather", "gran", "grandad",
        "granddad", "granny", "grazier", "headmaster", "headmistress", "influencer", "jockey", "lad", "landlady", "lass", "mam",
        "anthropologist", "archaeologist", "archeologist", "archivist", "astrophysicist", "auditor", "boffin", "botanist", "cardiologist", "climatologist",
        "clinician", "criminologist", "demographer", "dermatologist", "ecologist", "entomologist", "epidemiologist", "geneticist",
        "glaciologist", "hydrologist", "immunologist", "listener", "meteorologist", "microbiologist", "modeller", "neurologist", "nutritionist",
        "oceanographer", "oncologist", "ornithologist", "palaeontologist", "paleontologist", "pharmacologist", "podcaster", "presenter", "radiologist",
        "reviewer", "seismologist", "statistician", "toxicologist", "volcanologist", "zoologist",
        "milblogger", "sleuth", "spymaster", "vlogger", "nan", "postman", "postwoman", "referee", "royal", "sheikh", "skipper", "stepdaughter", "twin", "umpire", "vicar", "warden",
        "actuary", "apprentice", "attache", "attaché", "bailiff", "barista", "baroness", "bosun", "burglar", "co-pilot", "conscript", "consul",
        "copilot", "crewman", "deckhand", "detainee", "duke", "emir", "flatmate", "guerrilla", "paralegal", "playwright", "seaman", "sherpa",
        "steward", "stewardess", "stevedore", "sultan", "thief", "trainee",
    ]
)  # fmt: skip
"""Nouns for one human being, by office, calling or kinship."""

ANY_PERSON = frozenset(
    [
        "accused", "adult", "bloke", "boy", "child", "dad", "defendant", "dude", "father", "foreigner", "girl", "grandad", "grandfather",
        "grandmother", "guy", "husband", "individual", "kid", "lad", "lady", "lass", "local", "man", "mom", "mother", "mum", "native",
        "neighbor", "neighbour", "newcomer", "official", "parent", "pensioner", "resident", "stranger", "survivor", "suspect", "teen",
        "teenager", "tourist", "twin", "victim", "villager", "visitor", "volunteer", "widow", "widower", "wife", "witness", "woman",
        "worker", "youngster", "youth",
    ]
)  # fmt: skip
"""Nouns for one human being that whoever has a calling may be called by too."""

ANYBODY = frozenset(["anybody", "anyone", "everybody", "everyone", "no one", "nobody", "somebody", "someone"])
"""Pronouns for whoever it may be, to whom "they" goes back."""

NOBODY_ELSEWHERE = frozenset(["anybody", "anyone", "no one", "nobody"])
"""Those of them that stand for nobody beyond their own sentence."""

ILLNESSES = frozenset(["aids", "alzheimer", "covid", "covid-19", "ebola", "h1n1", "hiv", "mers", "sars", "zika"])
"""Illnesses with capitals, which a recogniser of names may take for bodies."""

EITHER = frozenset(
    ["builder", "contractor", "developer", "distributor", "employer", "maker", "operator", "owner", "producer", "provider",
     "publisher", "supplier"]
)  # fmt: skip
"""Nouns for a human being or a company."""

SPEAKING = PEOPLE | ANONYMOUS | GROUPS | ORGANISATIONS | DOCUMENTS
"""Nouns for whoever and whatever reports quote as a rule."""

KEPT_UNNAMED = frozenset(
    [
        "adviser", "advisor", "aide", "attendee", "colleague", "diplomat", "employee", "insider", "man", "officer",
        "official", "participant", "rep", "resident", "spokesman", "spokesperson", "spokeswoman", "staffer", "woman", "worker",
    ]
)  # fmt: skip
"""Callings under which people are quoted who stay unnamed."""

SPEAKING_FOR = frozenset(
    [
        "adviser",
        "advisor",
        "aide",
        "diplomat",
        "insider",
        "official",
        "rep",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "staffer",
    ]
)
"""Those of them under which several are quoted by a bare plural who will not be named; other plurals are whoever is so called."""

OFFICES = frozenset(
    [
        "ambassador", "candidate", "chairman", "chairwoman", "chancellor", "congressman", "congresswoman", "governor",
        "mayor", "minister", "nominee", "pope", "premier", "president", "representative", "secretary", "senator", "speaker",
    ]
)  # fmt: skip
"""Offices of which reports tell by the office alone once they have named who holds it, with or without it."""

TITLES = {
    "mr": "man", "mrs": "woman", "ms": "woman", "miss": "woman", "dr": "doctor", "prof": "professor", "gen": "general",
    "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "cmdr": "commander", "cdr": "commander", "cpl": "corporal", "brig": "brigadier",
    "brigadier": "brigadier", "commander": "commander", "commodore": "commodore", "corporal": "corporal",
    "adm": "admiral", "sen": "senator", "sens": "senator", "representative": "representative", "rep": "representative", "reps": "representative",
    "gov": "governor", "pres": "president", "sir": "sir", "lord": "lord", "lady": "lady", "rev": "reverend", "hon": "honourable",
    "president": "president", "general": "general", "senator": "senator", "governor": "governor", "judge": "judge",
    "justice": "justice", "mayor": "mayor", "minister": "minister", "secretary": "secretary", "professor": "professor",
    "doctor": "doctor", "colonel": "colonel", "major": "major", "captain": "captain", "lieutenant": "lieutenant",
    "sergeant": "sergeant", "admiral": "admiral", "king": "king", "queen": "queen", "prince": "prince",
    "princess": "princess", "pope": "pope", "bishop": "bishop", "congressman": "congressman",
    "congresswoman": "congresswoman", "chairman": "chairman", "ambassador": "ambassador", "councillor": "councillor", "councilman": "councilman",
    "councilwoman": "councilwoman", "inspector": "inspector", "detective": "detective", "agent": "agent", "chancellor": "chancellor",
    "cllr": "councillor", "comrade": "comrade", "dame": "dame", "baroness": "baroness", "reverend": "reverend", "pastor": "pastor", "rabbi": "rabbi",
    "shri": "man", "smt": "woman", "imam": "imam", "sheikh": "sheikh", "archbishop": "archbishop", "superintendent": "superintendent",
    "supt": "superintendent", "insp": "inspector", "det": "detective", "constable": "constable", "pc": "constable",
    "president-elect": "president-elect", "governor-elect": "governor-elect", "senator-elect": "senator-elect", "mayor-elect": "mayor-elect",
}  # fmt: skip
"""What stands before a name and is no part of it, with the role that it gives."""
