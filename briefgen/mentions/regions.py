"""Named regions that belong to no one country or are no unit of administration: continents, the Gulf, the Sahel, Darfur."""

from __future__ import annotations

from functools import lru_cache

from briefgen.model.entities import Place
from briefgen.model.ids import slugify
from briefgen.text.words import keys

_TABLE = """
Africa | 7 | 21 | 3500 |
Asia | 34 | 90 | 4500 |
Europe | 51 | 17 | 2500 |
North America | 54 | -105 | 3500 |
South America | -15 | -57 | 3500 |
Latin America | -10 | -65 | 4500 |
Central America | 14 | -87 | 900 |
Americas | 15 | -85 | 7000 |
Antarctica | -82 | 0 | 2500 |
Oceania | -18 | 150 | 4000 |
Caribbean | 18 | -72 | 1500 |
Middle East | 29 | 43 | 1800 | Mideast; Near East; الشرق الأوسط; خاورمیانه; Moyen-Orient; Ближний Восток; Orta Doğu
Gulf | 26.5 | 51.5 | 600 | Persian Gulf; Arabian Gulf; الخليج; خلیج فارس
Levant | 33.5 | 36.5 | 400 |
Maghreb | 32 | 2 | 1200 |
Sahel | 15 | 5 | 2000 |
Sahara | 23 | 10 | 2200 |
Horn of Africa | 8 | 45 | 900 |
North Africa | 28 | 12 | 2200 | Northern Africa
West Africa | 12 | -4 | 1600 | Western Africa
East Africa | 0 | 37 | 1200 | Eastern Africa
Central Africa | 3 | 19 | 1200 |
Southern Africa | -24 | 25 | 1300 |
Sub-Saharan Africa | 0 | 20 | 3000 |
Great Lakes region | -2 | 30 | 500 |
Balkans | 43 | 21 | 500 |
Western Balkans | 43 | 20 | 350 |
Caucasus | 42.3 | 44.5 | 400 |
South Caucasus | 41 | 45 | 300 |
North Caucasus | 43.5 | 44.5 | 350 |
Central Asia | 43 | 67 | 1200 |
South Asia | 23 | 79 | 1500 |
Southeast Asia | 8 | 110 | 1900 | South-East Asia; Southeastern Asia
East Asia | 36 | 115 | 1900 |
Western Europe | 48 | 4 | 900 |
Eastern Europe | 51 | 30 | 1200 |
Central Europe | 49 | 16 | 600 |
Northern Europe | 61 | 17 | 1000 |
Southern Europe | 41 | 15 | 1200 |
Scandinavia | 63 | 15 | 800 |
Baltic states | 57 | 25 | 350 | Baltics
Nordic countries | 63 | 15 | 1200 |
Indo-Pacific | 5 | 115 | 5000 |
Asia-Pacific | 10 | 125 | 5000 |
Far East | 40 | 120 | 2500 |
Arctic | 80 | 0 | 2500 |
Siberia | 60 | 100 | 2500 |
Kurdistan | 37 | 43 | 350 |
Iraqi Kurdistan | 36.4 | 44.4 | 150 | Kurdistan Region
Kashmir | 34 | 76 | 250 |
Darfur | 13.5 | 24 | 400 | دارفور
Donbas | 48.3 | 38.2 | 150 | Donbass; Донбасс; Донбас
Nagorno-Karabakh | 39.8 | 46.7 | 80 | Nagorno Karabakh; Karabakh
Ghouta | 33.5 | 36.5 | 15 | الغوطة
Eastern Ghouta | 33.52 | 36.43 | 12 | East Ghouta; الغوطة الشرقية
Golan Heights | 33 | 35.8 | 30 | Golan; الجولان
Sinai | 29.5 | 33.8 | 120 | Sinai Peninsula; سيناء
Western Sahara | 24.5 | -13.5 | 350 |
Kordofan | 12.5 | 30 | 300 |
Transnistria | 47.1 | 29.5 | 80 | Transdniestria
Abkhazia | 43 | 41 | 70 |
South Ossetia | 42.3 | 44 | 40 |
Crimea | 45.3 | 34.3 | 120 | Crimean Peninsula; Крым; Крим; Kırım; Crimée; القرم
Sumatra | 0 | 102 | 600 |
Java | -7.5 | 110 | 400 |
Borneo | 1 | 114 | 500 |
Sulawesi | -2 | 121 | 400 |
Mindanao | 7.5 | 125 | 250 |
Luzon | 16 | 121 | 300 |
Hokkaido | 43 | 143 | 200 |
Black Sea | 43.4 | 34.3 | 400 | Mer Noire; Karadeniz; Чёрное море; Schwarzes Meer
Sea of Azov | 46 | 36.5 | 120 | Azov Sea; Азовское море
Red Sea | 20 | 38.5 | 800 | البحر الأحمر; Mer Rouge; Rotes Meer
Mediterranean | 35.5 | 18 | 1500 | Mediterranean Sea; البحر المتوسط; Méditerranée; Mittelmeer; Akdeniz
Caspian Sea | 42 | 50.5 | 400 | Caspian
Baltic Sea | 58 | 20 | 500 |
South China Sea | 13 | 114 | 900 |
East China Sea | 30 | 126 | 600 |
Gulf of Aden | 12 | 48 | 400 |
Gulf of Oman | 24.8 | 58.5 | 200 |
Gulf of Guinea | 1 | 4 | 800 |
Strait of Hormuz | 26.6 | 56.3 | 60 | Hormuz; مضيق هرمز
Bab al-Mandab | 12.6 | 43.3 | 40 | Bab el-Mandeb; Bab al-Mandeb
Bosphorus | 41.1 | 29.1 | 20 | Bosporus
Suez Canal | 30.6 | 32.3 | 80 |
Taiwan Strait | 24.8 | 119.9 | 180 |
Indian Ocean | -20 | 80 | 4000 |
Pacific Ocean | 0 | -160 | 7000 | Pacific
Atlantic Ocean | 0 | -30 | 5000 | Atlantic
"""
_WATER = frozenset("sea ocean strait canal bosphorus mediterranean gulf bab".split())


@lru_cache(maxsize=1)
def regions() -> dict[tuple[str, ...], Place]:
    """Return the named regions by folded name; coordinates are of the middle, ``precision_km`` reaches about to the edge."""
    found: dict[tuple[str, ...], Place] = {}
    for line in _TABLE.strip().splitlines():
        name, lat, lon, reach, others = (cell.strip() for cell in line.split("|"))
        words = keys(name)
        kind = (
            "water" if (len(words) > 1 and not _WATER.isdisjoint(words)) or name in {"Mediterranean", "Bosphorus"} else "area"
        )
        aliases = tuple(alias.strip() for alias in others.split(";") if alias.strip())
        place = Place(slugify(name), name, kind, aliases, (), float(lat), float(lon), float(reach), origin="base")
        found.update((keys(form), place) for form in (name, *aliases))
    return found


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Return the first words of all names of regions."""
    return frozenset(words[0] for words in regions())


@lru_cache(maxsize=256)
def region(name: str) -> Place | None:
    """Return the named region with this name or id."""
    return regions().get(keys(name))
