"""States: by what words a body is called a state's ("the *British* Defence Ministry", "*Ukraine's* army")."""

from __future__ import annotations

import re
from itertools import pairwise

from firsthand.language.folding import folded

_STATES = """
Afghanistan: Afghan | Albania: Albanian | Algeria: Algerian | Angola: Angolan | Argentina: Argentine, Argentinian
Armenia: Armenian | Australia: Australian | Austria: Austrian | Azerbaijan: Azerbaijani | Bahrain: Bahraini
Bangladesh: Bangladeshi | Belarus: Belarusian | Belgium: Belgian | Bolivia: Bolivian | Bosnia: Bosnian | Brazil: Brazilian
Britain, United Kingdom, UK, U.K., Great Britain: British | Bulgaria: Bulgarian | Burundi: Burundian | Cambodia: Cambodian
Cameroon: Cameroonian | Canada: Canadian | Chad: Chadian | Chile: Chilean | China: Chinese | Colombia: Colombian
Congo: Congolese | Costa Rica: Costa Rican | Croatia: Croatian | Cuba: Cuban | Cyprus: Cypriot | Czech Republic, Czechia: Czech
Denmark: Danish | Ecuador: Ecuadorian | Egypt: Egyptian | El Salvador: Salvadoran | England: English | Eritrea: Eritrean
Estonia: Estonian | Ethiopia: Ethiopian | European Union, EU, E.U. | Finland: Finnish | France: French | Gambia: Gambian
Georgia: Georgian | Germany: German | Ghana: Ghanaian | Greece: Greek | Guatemala: Guatemalan | Haiti: Haitian
Honduras: Honduran | Hungary: Hungarian | Iceland: Icelandic | India: Indian | Indonesia: Indonesian | Iran: Iranian
Iraq: Iraqi | Ireland: Irish | Israel: Israeli | Italy: Italian | Ivory Coast: Ivorian | Jamaica: Jamaican | Japan: Japanese
Jordan: Jordanian | Kazakhstan: Kazakh | Kenya: Kenyan | Kosovo: Kosovar | Kuwait: Kuwaiti | Kyrgyzstan: Kyrgyz | Laos: Laotian
Latvia: Latvian | Lebanon: Lebanese | Liberia: Liberian | Libya: Libyan | Lithuania: Lithuanian | Luxembourg
Malaysia: Malaysian | Mali: Malian | Malta: Maltese | Mexico: Mexican | Moldova: Moldovan | Mongolia: Mongolian
Montenegro: Montenegrin | Morocco: Moroccan | Mozambique: Mozambican | Myanmar, Burma: Burmese | Namibia: Namibian
Nepal: Nepali, Nepalese | Netherlands: Dutch | New Zealand | Nicaragua: Nicaraguan | Niger: Nigerien | Nigeria: Nigerian
North Korea: North Korean | North Macedonia: Macedonian | Norway: Norwegian | Oman: Omani | Pakistan: Pakistani
Palestine: Palestinian | Panama: Panamanian | Paraguay: Paraguayan | Peru: Peruvian | Philippines: Philippine, Filipino
Poland: Polish | Portugal: Portuguese | Qatar: Qatari | Romania: Romanian | Russia, Russian Federation: Russian
Rwanda: Rwandan | Saudi Arabia: Saudi, Saudi Arabian | Scotland: Scottish | Senegal: Senegalese | Serbia: Serbian
Sierra Leone: Sierra Leonean | Singapore: Singaporean | Slovakia: Slovak | Slovenia: Slovenian | Somalia: Somali
South Africa: South African | South Korea: South Korean | South Sudan: South Sudanese | Soviet Union, USSR: Soviet
Spain: Spanish | Sri Lanka: Sri Lankan | Sudan: Sudanese | Sweden: Swedish | Switzerland: Swiss | Syria: Syrian
Taiwan: Taiwanese | Tajikistan: Tajik | Tanzania: Tanzanian | Thailand: Thai | Togo: Togolese | Tunisia: Tunisian
Turkey, Türkiye: Turkish | Turkmenistan: Turkmen | Uganda: Ugandan | Ukraine: Ukrainian
United Arab Emirates, UAE, U.A.E.: Emirati | United States, U.S., US, USA, United States of America, America: American
Uruguay: Uruguayan | Uzbekistan: Uzbek | Vatican: Papal | Venezuela: Venezuelan | Vietnam: Vietnamese | Wales: Welsh
Yemen: Yemeni | Zambia: Zambian | Zimbabwe: Zimbabwean
"""
"""States by their names, and behind a colon by the adjectives made from them."""

_CAPITALS = """
Abu Dhabi: United Arab Emirates | Addis Ababa: Ethiopia | Amman: Jordan | Ankara: Turkey | Athens: Greece | Baghdad: Iraq | Baku: Azerbaijan
Bangkok: Thailand | Beijing: China | Beirut: Lebanon | Belgrade: Serbia | Berlin: Germany | Bern: Switzerland | Bogota: Colombia
Brasilia: Brazil | Bucharest: Romania | Budapest: Hungary | Buenos Aires: Argentina | Cairo: Egypt | Canberra: Australia
Caracas: Venezuela | Chisinau: Moldova | Copenhagen: Denmark | Damascus: Syria | Dhaka: Bangladesh | Doha: Qatar | Dublin: Ireland
Hanoi: Vietnam | Havana: Cuba | Helsinki: Finland | Islamabad: Pakistan | Jakarta: Indonesia | Jerusalem: Israel | Kabul: Afghanistan
Khartoum: Sudan | Kyiv: Ukraine | Kiev: Ukraine | Lima: Peru | Lisbon: Portugal | Ljubljana: Slovenia | London: Britain
Madrid: Spain | Manila: Philippines | Minsk: Belarus | Mogadishu: Somalia | Moscow: Russia | Muscat: Oman | Nairobi: Kenya
New Delhi: India | Nicosia: Cyprus | Oslo: Norway | Ottawa: Canada | Paris: France | Prague: Czech Republic | Pristina: Kosovo
Pyongyang: North Korea | Riga: Latvia | Riyadh: Saudi Arabia | Rome: Italy | Sanaa: Yemen | Sarajevo: Bosnia | Seoul: South Korea
Skopje: North Macedonia | Sofia: Bulgaria | Stockholm: Sweden | Taipei: Taiwan | Tallinn: Estonia | Tbilisi: Georgia | Tehran: Iran
Tirana: Albania | Tokyo: Japan | Tripoli: Libya | Tunis: Tunisia | Vienna: Austria | Vilnius: Lithuania | Warsaw: Poland
Washington: United States | Yerevan: Armenia | Zagreb: Croatia
"""
"""Capitals, and behind a colon the states that they stand for ("the defence ministry *in Kyiv*")."""

STATE_BODIES = frozenset(
    """
    administration ambassador army authorities cabinet chancellery coastguard congress congressmen consulate courts customs
    defence defense delegation diplomats embassy forces foreign government guard intelligence investigators judiciary lawmakers
    legislature legislators marines military militia minister ministers ministry navy office officers officials parliament
    parliamentarians police presidency prosecutors secret security senate senators service services soldiers spies state
    treasury troops
    """.split()  # noqa: SIM905
)
"""Last words of what a state's bodies and servants are called."""


def _table() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for entry in _STATES.replace("\n", " | ").split(" | "):
        called, _, made = entry.partition(":")
        first = called.split(",")[0].strip()
        for table, words in ((names, called), (adjectives, made)):
            table |= {folded(word.strip()).rstrip("."): first for word in words.split(",") if word.strip()}
    return names, adjectives


_NAMES, _ADJECTIVES = _table()
_BY_CAPITAL = {
    folded(capital): state
    for capital, _, state in (
        entry.strip().partition(": ") for entry in _CAPITALS.strip().replace("\n", " | ").split(" | ")
    )
}
_LONGEST = 4
"""Words in the longest name of a state."""
_TABLES = (_NAMES, _ADJECTIVES, _BY_CAPITAL)
_WORD = re.compile(r"(?<![\w.])[A-Z](?:[\w’'-]|\.(?=[A-Z]))*")
_GOVERNMENT = re.compile(r"(?P<whose>.+?)(?:['’]s?)? government|(?:the )?government of (?P<of>.+)", re.IGNORECASE)


def state_named(words: str) -> str | None:
    """Give the state that words name, and nothing else, by its usual name; None for any other words."""
    return _NAMES.get(_plain(words))


def state_meant(word: str) -> str | None:
    """Give the state whose name or adjective a word is ("*Israel*", "*Israeli*")."""
    return _NAMES.get(_plain(word)) or _ADJECTIVES.get(_plain(word))


def state_of_capital(word: str) -> str | None:
    """Give the state whose capital a word is."""
    return _BY_CAPITAL.get(folded(word))


def states_in(words: str) -> frozenset[str]:
    """Give the states that words name by their names, adjectives or capitals ("the *Ukrainian* army", "officials in *Moscow*")."""
    found = [folded(word).removesuffix("'s").rstrip(".'") for word in _WORD.findall(words)]
    pairs = [f"{one} {other}" for one, other in pairwise(found)]
    return frozenset(state for word in (*found, *pairs) for table in _TABLES if (state := table.get(word)) is not None)


def state_itself(words: str) -> str | None:
    """Give the state for whose voice words stand: its name, its capital's or its government's ("*the UK*", "*Moscow*", "*the British
    government*")."""
    if (named := state_named(words) or _speaking_for(words)) is not None:
        return named
    found = _GOVERNMENT.fullmatch(words)
    if found is None:
        return None
    whose = _plain(found["whose"] or found["of"])
    return _NAMES.get(whose) or _ADJECTIVES.get(whose)


def _speaking_for(capital: str) -> str | None:
    """The state for which a capital stands; none for one whose name is another state's too."""
    return None if capital == "Washington" else state_of_capital(capital)


def _plain(words: str) -> str:
    return folded(words).removeprefix("the ").rstrip(".")


def state_of(name: str) -> tuple[str, str] | None:
    """Give the state whose body or servants a name stands for, and the words that say so; None where it says no such thing.

    ``the British Defence Ministry`` is ``("Britain", "British")``; ``British Airways``, ``American women`` and ``Britain``
    itself are nobody's.
    """
    words = name.removeprefix("the ").removeprefix("The ").split()
    if len(words) < 2 or folded(words[-1]) not in STATE_BODIES:
        return None
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        said = " ".join(words[:size])
        plain = said.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
        if (state := _NAMES.get(_plain(plain)) or _ADJECTIVES.get(_plain(plain))) is not None:
            return state, plain
    return None
