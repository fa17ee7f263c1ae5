"""Words in, where a list goes on behind the place where one of it sits, out."""

from collections.abc import Sequence

from pipeline.extract.deals.words import Word, is_firm, is_place

_WHERE = (["of"], ["in"], ["for"])
SAYING = frozenset(
    "said says has had reported reports told learned understands announced announces "
    "confirmed confirms disclosed revealed added wrote writes stated tells".split()
)


def beyond_seat(words: Sequence[Word], at: int) -> int:
    """Pass over where the last of a list sits: "Norvik and London-based Halden"."""
    behind = [word.text for word in words[at + 1 : at + 3]]
    is_seat = behind in (["-", "based"], ["-", "headquartered"]) and is_place(words[at])
    return at + 3 if is_seat else at


def beyond_place(words: Sequence[Word], at: int) -> int:
    """Pass over where the first of two is: "Norvik of Lorne, Ohio, and Halden".

    So is where it may sell: "to Norvik for Spain, Halden for Chile and Ostra for Peru".
    """
    right = at + 1 if words[at : at + 1] and words[at].text == "," else at
    if [word.text for word in words[right : right + 1]] not in _WHERE:
        return at
    right += 1
    begin = right
    while right < len(words) and (is_place(words[right]) or words[right].text == ","):
        right += 1
    joined = words[right : right + 2]
    if right > begin and words[right - 1].text == "," and joined and is_firm(joined[0]):
        return right - 1 if words[begin - 1].text == "for" else at
    is_pair = len(joined) > 1 and joined[0].text == "and" and is_firm(joined[1])
    goes_on = right + 2 < len(words) and words[right + 2].text in SAYING | {"to"}
    return right if right > begin and is_pair and not goes_on else at
