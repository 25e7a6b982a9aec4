"""Well known: bodies that news writes of everywhere, which the recogniser takes for people.

Left out are names that people bear as often ("Ford", "Wagner"), and outlets (`outlets.py`).
"""

from __future__ import annotations

_BODIES = frozenset(
    """
    ecowas eurocontrol eurojust europol euratom frontex interpol mercosur nato opec roscosmos unesco unhcr unicef
    acled airwars bellingcat caritas greenpeace oxfam globsec unaids wikileaks
    cheka mossad kremlin pentagon politburo stasi whitehall
    antifa boko daesh farc fatah fidesz frelimo hamas hezbollah hizbollah houthis isis likud podemos renamo swapo syriza taliban unita
    zanu-pf
    adidas aeroflot airbnb airbus alibaba anthropic aramco astrazeneca axa barclays biontech blackwater boeing bytedance chevron
    citigroup crowdstrike cisco comcast easyjet embraer energoatom enel enron equinor ericsson exxon exxonmobil facebook foxconn gazprom
    glencore google halliburton heineken hsbc huawei iberdrola ikea instagram intel kaspersky lufthansa lukoil lyft maersk mandiant maxar
    mcdonald's microsoft monsanto naftogaz nestle nestlé netflix nike nokia novartis novatek novavax nvidia openai palantir pfizer
    raytheon renault rheinmetall roche rosatom rosneft rostec ryanair samsung sberbank spacex starbucks starlink telegram tencent
    theranos thyssenkrupp tiktok totalenergies toyota transneft twitter ubisoft ukrenergo ukrnafta unicredit unilever vattenfall verizon
    vodafone volkswagen volvo walmart whatsapp wizz youtube
    """.split()  # noqa: SIM905
)


_IN_SEVERAL = frozenset(
    [
        "doctors without borders", "downing street", "médecins sans frontières", "medecins sans frontieres", "medics without borders",
        "novaya gazeta", "reporters without borders", "save the children", "shin bet", "the élysée", "ukrainska pravda",
    ]
)  # fmt: skip


def is_well_known(name: str) -> bool:
    """Whether a name is that of a body that needs no introduction ("Greenpeace", not "greenpeace")."""
    return name[:1].isupper() and name.casefold() in _BODIES | _IN_SEVERAL
