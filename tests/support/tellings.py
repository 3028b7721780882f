"""Short reports: three events, each told three times in other words."""

from __future__ import annotations


def articles(told: str) -> list[tuple[str, str]]:
    """One article a paragraph: its title, a colon, its text."""
    found = [" ".join(paragraph.split()) for paragraph in told.strip().split("\n\n")]
    return [(title, text) for title, _, text in (one.partition(": ") for one in found)]


FERRY = articles("""
Night ferry to Kastel stopped: The night ferry to Kastel was stopped on Tuesday after the third
breakdown of the Aurora in 14 days. The harbour master of Port Selm, Ida Brandt, said 212 passengers
had waited until dawn.

Islanders wait as Aurora fails again: Some 212 people spent the night on the quay of Port Selm when
the Aurora, which sails to Kastel, failed for the third time in 14 days. Ida Brandt promised a
replacement.

No boat after dark: Since the Aurora lies in Port Selm with a broken shaft, nobody reaches Kastel
after dark. Fishermen took over some of the 212 passengers, Ida Brandt told the council.
""")
BRIDGE = articles("""
Bridge of Ormond closed: The bridge at Ormond was closed for lorries on Monday after engineers found
cracks 30 cm long in its second pier. The mayor, Tomas Vell, said the detour by Larch Valley takes
45 minutes.

Lorries sent through Larch Valley: Lorries must take a detour of 45 minutes by Larch Valley since
cracks of 30 cm were found in a pier of the bridge at Ormond. Tomas Vell hopes for repairs in
spring.

Cracks in pier shut Ormond bridge: A pier of the bridge at Ormond has cracks of 30 cm, engineers
told Tomas Vell. Cars may pass, lorries lose 45 minutes in Larch Valley.
""")
OTHER_BRIDGE = articles("""
Bridge of Sarn closed: The bridge at Sarn was closed on Monday after a barge, the Helga, struck its
northern arch. The police chief, Ruth Amsel, said the river Ilm was blocked for 9 ships.

Barge strikes arch at Sarn: The barge Helga struck an arch of the bridge at Sarn and blocked the Ilm
for 9 ships. Ruth Amsel said the skipper had been asleep.

Nine ships held on the Ilm: On the Ilm 9 ships wait because the Helga lies across the river below
the bridge at Sarn, whose northern arch she struck. Traffic is closed, Ruth Amsel said.
""")
