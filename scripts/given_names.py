"""
Write `briefgen/text/given_names.py` from the lists of first names that the development package Faker (MIT) carries.

usage: python scripts/given_names.py        (needs the dependency group ``data``)
"""

from __future__ import annotations

import ast
import re
import textwrap
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

from briefgen.text.words import fold

LOCALES = (
    "ar_PS az_AZ cs_CZ da_DK de_DE en en_GB en_IN en_KE en_NG en_NZ en_PK en_US es es_AR es_ES es_MX fr_FR ha_NG hr_HR "
    "hu_HU id_ID ig_NG it_IT lt_LT lv_LV nl_NL no_NO pl_PL pt_BR ro_RO ru_RU sk_SK sl_SI sv_SE sw tr_TR uk_UA uz_UZ bg_BG "
    "vi_VN yo_NG zu_ZA "
).split()
ROMANISED = """
abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelmalek abdirahman abdul abdulaziz abdulhamid abdullah abdullahi
abdulrahman abu adel adnan ahmad ahmed aisha akbar akram alaa alexei aleksandr aleksei alexey ali alireza amal amir ammar anas
anatoly andrei andrey anton anwar arash arkady arif asma asif asim ashraf ayman aziz bashar bashir bassam behrouz bilal bogdan
boris boutros dariush dmitri dmitro dmytro dmitry ebrahim ehsan emad evgeny evgeni fadi fahd fahad faisal faiz farah fares
farid farouk fatima fayez fouad gamal gennady georgi ghassan ghulam gul habib hadi hafez haider haitham hakan hakim hamad
hamdi hamid hamza hani haruna hasan hashim hassan hatem hayat hesham hisham hossam hossein houda hulusi husam husein hussain
hussein ibrahim idris igor ihor ilham imad imran irina isa ismail ivan jabir jafar jalal jamal jamil jassim javad kadyr karim
kareem khaled khalid khalifa khalil kirill konstantin ksenia layla leila leonid lina maher mahdi mahmood mahmoud mahmud majid
maksim malik manar mansour maryam masoud maxim mehdi mehmet mevlut mikhail milad mohamad mohamed mohammad mohammed mohsen
moammar moussa muammar mubarak muhammad muhammadu muhsin mukhtar munir murad musa mustafa nabil nader nadia nadir naftali
narendra nasser nawaf nikol nikolai nikolay nizar noor nouri nuri oksana oleg oleh oleksandr oleksii olena olga omar osama
osman oussama parviz pavel pervez petro qasem qassem qais rached rafik raed rami ramzan rashid recep reza riad riyad ruslan
ruhollah saad saadi saddam sadiq saeed said salah saleh salem salim salman salva sami samir samira sergei sergey serhiy sergii
shafiq shahid sharif shinzo sohrab soraya stanislav suleiman sultan svetlana taha tarek tareq tariq tatiana tayyip tijjani
umar usman uhuru vadim valery vasily vasyl viktor vitaly vitali vladimir volodymyr vyacheslav walid waleed yahya yasser yassin
yevgeny yitzhak yousef youssef yulia yuri yury yusuf zaher zainab zakaria zayed zelimkhan ziad zia hun xi jinping aung min kim
moon shigeru fumio taro nguyen tedros paul riek kagame aung narges nasrin masih benjamin bezalel itamar yair yoav tzipi gideon
ehud ariel shimon avigdor shlomo moshe
"""
COMMON_WORDS = frozenset(
    """
april art august autumn bank bay beach bell bill black bond brook brooks buck bud chance charity chase chief christian church
city clay cliff coast constant constance cook cross crystal dale daily dawn day dean dell dream duke earl east easter ebony
english essence eve faith fern field ford forest fox france frank free friend general gold golden grant gray green guy happy
hall harbor haven heath heaven home hope house hunter independence iris island ivory jade jersey joy justice king lake lance
land law lee liberty long love lucky major march mark mars may melody mercy miles mission moon my national new noble north
ocean odd old pat patience peace pearl penny pepper pleasure poppy precious prince princess promise queen rain ray real red
reed regional rich river robin rock rose royal rule ruby rust sage saint sandy san santa savannah season security serenity
sergeant sierra sky slim south spencer spring star storm summer sunday sunny sun sterling temple trinity true trust unity usa
van victory violet virginia von war west white will winter wolf wood world young austria israel kenya chad jordan paris london
sydney florence milan asia africa china india georgia cuba holland ireland roman german irish america
""".split()
)
HEADER = '''"""Given names of many countries, folded. Written by ``scripts/given_names.py`` from Faker (MIT)."""

GIVEN_NAMES = frozenset(
    """
'''
SHARED = 2
"""A name must be in the lists of so many locales: rarer ones are too often words of another language."""


def first_names(source: str) -> list[str]:
    """Return the texts of all ``first_names*`` lists in the source of a provider, in their order."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if any(isinstance(target, ast.Name) and target.id.startswith("first_name") for target in targets):
            found += [c.value for c in ast.walk(node) if isinstance(c, ast.Constant) and isinstance(c.value, str)]
    return found


def main() -> None:
    """Gather, fold, sort and write."""
    spec = find_spec("faker")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("Faker is not installed: install the dependency group 'data'")
    people = Path(spec.submodule_search_locations[0]) / "providers" / "person"
    locales: Counter[str] = Counter()
    for locale in LOCALES:
        names = [fold(n) for n in first_names((people / locale / "__init__.py").read_text(encoding="utf-8"))]
        locales.update({n for n in names if re.fullmatch(r"[a-z]{3,12}|[а-яіїєґ]{4,12}", n)})
    kept = {*ROMANISED.split(), *(name for name, count in locales.items() if count >= SHARED)}
    lines = textwrap.fill(" ".join(sorted(kept - COMMON_WORDS)), 124, initial_indent="    ", subsequent_indent="    ")
    target = Path(__file__).parents[1] / "briefgen" / "text" / "given_names.py"
    target.write_text(HEADER + lines + '\n    """.split()\n)\n', encoding="utf-8")
    print(f"{len(kept)} names, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
