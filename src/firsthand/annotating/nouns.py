"""Nouns that say what sort of source a phrase refers to, as lemmas in small letters."""

from __future__ import annotations

ANONYMOUS = frozenset(["source", "person", "insider", "informant", "eyewitness", "witness"])
"""Heads of phrases that stand for somebody who is not named, in singular or plural."""

GROUPS = frozenset(
    [
        "all", "audience", "board", "camp", "cast", "coalition", "community", "couple", "crew", "crowd",
        "delegation", "duo", "elite", "electorate", "group", "everybody", "everyone", "family", "majority",
        "many", "media", "minority", "most", "nobody", "none", "pair", "panel", "people", "press", "public",
        "rest", "several", "some", "side", "staff", "team", "trio", "world",
    ]
)  # fmt: skip

ORGANISATIONS = frozenset(
    [
        "administration", "agency", "alliance", "army", "association", "authority", "bank", "brigade",
        "broadcaster", "bureau", "business", "cabinet", "campaign", "centre", "center", "charity", "church",
        "city", "club", "college", "commission", "committee", "company", "congress", "corporation", "council",
        "country", "court", "defence", "department", "embassy", "federation", "firm", "force", "foundation",
        "fund", "government", "hospital", "house", "industry", "institute", "institution", "intelligence",
        "kremlin", "legislature", "magazine", "military", "ministry", "movement", "nation", "navy", "network",
        "newspaper", "ngo", "office", "organisation", "organization", "outlet", "pac", "paper", "parliament",
        "party", "police", "post", "publication", "publisher", "regime", "school", "senate", "service",
        "society", "state", "station", "store", "times", "tribunal", "union", "university", "website",
    ]
)  # fmt: skip

DOCUMENTS = frozenset(
    [
        "ad", "advertisement", "affidavit", "agreement", "analysis", "announcement", "article", "assessment",
        "bill", "blog", "book", "brief", "bulletin", "caption", "comment", "complaint", "contract", "data", "diary",
        "document", "editorial", "email", "e-mail", "essay", "excerpt", "film", "filing", "finding", "headline",
        "history", "indictment", "law", "lawsuit", "leaflet", "letter", "manifesto", "manual", "measure",
        "memo", "memoir", "memorandum", "message", "note", "notice", "order", "papers", "petition", "poll",
        "proposal", "record", "release", "remark", "report", "review", "rule", "ruling", "speech", "statement",
        "statistic", "story", "study", "suit", "survey", "testimony", "text", "transcript", "treaty", "tweet",
        "update", "verdict", "video", "warrant",
    ]
)  # fmt: skip

PEOPLE = frozenset(
    [
        "activist", "actor", "adviser", "advisor", "agent", "aide", "ambassador", "analyst", "anchor", "artist",
        "astronaut", "athlete", "attorney", "author", "baker", "banker", "biologist", "bishop", "boss", "boy",
        "brother", "captain", "candidate", "cardinal", "chair", "chairman", "chairwoman", "chancellor", "chef",
        "chief", "client", "coach", "colleague", "colonel", "columnist", "commander", "commentator", "commissioner",
        "congressman", "congresswoman", "consultant", "coordinator", "correspondent", "councillor", "councilman", "councilwoman", "counsel", "critic",
        "daughter", "defendant", "delegate", "deputy", "designer", "detective", "diplomat", "director",
        "doctor", "driver", "economist", "editor", "engineer", "envoy", "executive", "expert", "farmer",
        "father", "filmmaker", "fisherman", "founder", "general", "girl", "governor", "guard", "head",
        "historian", "host", "husband", "inspector", "instructor", "investigator", "journalist", "judge",
        "justice", "king", "lawmaker", "lawyer", "leader", "lecturer", "lieutenant", "major", "manager", "man",
        "mayor", "member", "minister", "monarch", "mother", "musician", "neighbour", "neighbor", "nominee",
        "nurse", "officer", "official", "operative", "owner", "painter", "partner", "pastor", "patient",
        "photographer", "physician", "pilot", "pioneer", "planner", "player", "poet", "politician", "pollster",
        "premier", "president", "priest", "prince", "princess", "principal", "producer", "professor",
        "prosecutor", "queen", "reporter", "representative", "researcher", "resident", "scholar", "scientist",
        "secretary", "senator", "sergeant", "sheriff", "singer", "sister", "soldier", "son", "speaker",
        "specialist", "spokesman", "spokesperson", "spokeswoman", "spy", "strategist", "student", "surgeon",
        "teacher", "technician", "treasurer", "veteran", "victim", "victor", "volunteer", "widow", "wife",
        "winner", "woman", "worker", "writer",
    ]
)  # fmt: skip
"""Nouns for one human being, by office, calling or kinship."""

TITLES = {
    "mr": "man", "mrs": "woman", "ms": "woman", "miss": "woman", "dr": "doctor", "prof": "professor", "gen": "general",
    "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "cmdr": "commander",
    "adm": "admiral", "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative",
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
