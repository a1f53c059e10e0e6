"""How tracks are marked in a terminal, as on screen and in print."""

MARKS = {"content": "●", "user": "▲", "activity": "■", "product": "◆", "neighbour": "○"}
