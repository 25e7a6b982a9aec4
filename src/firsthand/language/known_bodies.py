"""Known bodies: those that have several names of which none is made from another, and the states that they are of.

"HUR" does not shorten "Ukraine's military intelligence", nor the Pentagon the Defense Department; everybody who writes of them
takes that for known.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from firsthand.language.folding import folded
from firsthand.language.states import state_meant

_BODIES = """
Britain: No 10, Downing Street, Number 10 | Britain: MI5, Security Service of Britain | Britain: MI6, Secret Intelligence Service
Britain: GCHQ, Government Communications Headquarters | Britain: Whitehall
China: PLA, People's Liberation Army | France: Elysee, Elysee Palace | France: Quai d'Orsay
Germany: BND, Bundesnachrichtendienst, German foreign intelligence | Germany: BfV, German domestic intelligence
Iran: IRGC, Islamic Revolutionary Guard Corps, Revolutionary Guards, Revolutionary Guard, Iranian Revolutionary Guards
Israel: IDF, Israel Defense Forces, Israel Defence Forces, Israeli Defense Forces, Israeli Defence Forces, Israeli army, Israeli military
Israel: Mossad | Israel: Shin Bet, Shabak
Russia: FSB, Federal Security Service | Russia: SVR, Foreign Intelligence Service | Russia: Kremlin
Russia: GRU, Russian military intelligence | Russia: Roscosmos | Russia: Rosatom
Ukraine: HUR, GUR, Main Intelligence Directorate, Main Directorate of Intelligence, Defence Intelligence of Ukraine,
  Defense Intelligence of Ukraine, Ukrainian military intelligence
Ukraine: SBU, Security Service of Ukraine, Ukrainian Security Service
United States: Pentagon, Defense Department, Department of Defense, US Defense Department | United States: White House
United States: CIA, Central Intelligence Agency | United States: FBI, Federal Bureau of Investigation
United States: NSA, National Security Agency | United States: Fed, Federal Reserve, US central bank
: ECB, European Central Bank | : IAEA, International Atomic Energy Agency, UN nuclear watchdog, UN nuclear agency
: IS, ISIS, ISIL, Daesh, Islamic State | : MSF, Medecins Sans Frontieres, Doctors Without Borders
: UNHCR, UN refugee agency, UN High Commissioner for Refugees | : UNICEF, UN children's agency, UN children's fund
: WFP, World Food Programme, World Food Program, UN food agency
: WHO, World Health Organization, World Health Organisation, UN health agency
"""
"""The state that each is of, none for those of many states, and behind the colon all its names, the shortest first and then the one that
says what it is."""


class KnownBody(NamedTuple):
    """A body with several names."""

    name: str
    """The shortest: the first of them in the table."""
    full: str
    """The one that says what it is: the second, or the only one."""
    state: str | None
    """The state that it is of, by its usual name."""


def _plain(name: str) -> tuple[str | None, str]:
    """The state that a name begins with, by its name or adjective ("*Ukraine's* SBU"), and the rest in small letters."""
    first, *rest = [
        word.rstrip("'").removesuffix("'s") for word in folded(name.replace(".", "").replace("’", "'")).split()
    ]
    if first == "the" and rest:
        first, *rest = rest
    state = state_meant(first) if rest else None
    return state, " ".join(rest if state is not None else [first, *rest])


def _table() -> dict[tuple[str | None, str], KnownBody]:
    entries = " | ".join(_BODIES.replace("\n  ", " ").strip().split("\n")).split(" | ")
    table: dict[tuple[str | None, str], KnownBody] = {}
    for whose, _, listed in (entry.partition(":") for entry in entries):
        names = [name.strip() for name in listed.split(",")]
        table |= {_plain(name): KnownBody(names[0], [*names, names[0]][1], whose.strip() or None) for name in names}
    return table


_KNOWN = _table()


@lru_cache(maxsize=65536)
def known_body(name: str) -> KnownBody | None:
    """Give the body that a name is known to be one of several of ("the Pentagon", "Russia's FSB"); None for any other.

    Before a name the state may stand that the body is of, and no other.
    """
    if not any(letter.isupper() for letter in name) or not name.strip():
        return None
    state, plain = _plain(name)
    if (known := _KNOWN.get((state, plain))) is not None:
        return known
    known = _KNOWN.get((None, plain))
    return known if known is not None and state == known.state else None
