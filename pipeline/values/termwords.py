"""The words that terms begin with and stand near: quick looks before long ones."""

import re

from pipeline.values.expressions import compiled
from pipeline.values.listing import words
from pipeline.values.scan import Scan, words_pattern

_COUNTS = words("""
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety
    """)
_MONTHS = words("""
    jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)?
    sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?
    """)
_DATE_WORDS = words("""
    q[1-4] h[12] first second third fourth final last latter opening fy fiscal financial
    calendar early mid late beginning start middle end spring summer autumn fall winter
    year between an?(?=\\s{1,8}(?:year|month|decade|hundred|couple))
    couple(?=\\s{1,8}(?:of|years|months|weeks|days)) month week decade quarter half
    """)
# The words that a term begins with, once its dates and lengths are signs.
_TERM_WORDS = words("""
    between now today starting starts start beginning begins begin commencing commences
    effective as next coming following initial additional further total full base
    primary firm fixed new period term duration no not maximum at minimum nearly almost
    close just slightly up more longer upward upwards less fewer shorter under around
    approximately roughly circa optional successive consecutive extra renewal extension
    option options renewable extendable extendible extended renewed prolonged thru till
    prior ending ends expiring expires expire lapsing lapses lapse concluding concludes
    termination(?=\\s{1,4}date)
    expiry expiration until(?=:) valid end(?=(?:\\s{1,4}date)?:)
    finish finishes comes? coming is(?=\\s{1,4}up) are(?=\\s{1,4}up)
    run runs running maturing matures mature maturity final lasting lasts
    due planned scheduled set slated targeted earmarked expected
    last extending extends extend spanning first opening
    several multiple years
    """)
# The same, but so common that the word behind them is looked at too.
_COMMON = words("""
    the a an to its their another from after for over in on by before into until through
    during within some about
    """)
_BEHIND_COMMON = words("""
    end now today year month quarter week decade over about some in a an long multi
    monday tuesday wednesday thursday friday saturday sunday
    """)


def _begins(spellings: list[str], signs: str) -> re.Pattern[str]:
    """A look at where a longer one may begin: at a word, or at a run of signs."""
    return compiled(
        rf"[{signs}](?<![\w\ue000-\ue003].)|(?<![A-Za-z]){words_pattern(spellings)}"
    )


ATOM_BEGINS = _begins(
    [*_COUNTS, *_MONTHS, *_DATE_WORDS, r"min(?:imum)?(?![a-z])", r"duration(?=\sin)"],
    "0-9",
)
_SIGNS = "0-9~\ue000-\ue003"
_NEXT = words_pattern([*_TERM_WORDS, *_BEHIND_COMMON])
_OPENS = (
    rf"(?=\s{{1,8}}(?:(?i:the|an?|its|their|another)\s{{1,8}})?(?:[{_SIGNS}]|{_NEXT}))"
)
TERM_BEGINS = _begins(
    [
        *(rf"{word}(?![a-z])" for word in [*_TERM_WORDS, *_COUNTS]),
        *(rf"{word}{_OPENS}" for word in _COMMON),
        *("multi", "long"),
    ],
    _SIGNS,
)

# Without one of these words near, no date, no length and no term can stand. A month
# begins with a capital letter: "may" is a verb.
NEAR_DATE = Scan(
    [
        *words(r"""
            y(?:ears?|rs?)(?![a-z]) yearlong mo(?:nth|s(?![a-z])) week wks? fortnight
            h(?:ou)?rs?(?![a-z]) min(?:ute)?s?(?![a-z]) sec(?:ond)?s?(?![a-z])
            days?(?![a-z]) quarter decade centur seasons?(?![a-z])
            harvests(?![a-z]) vintages(?![a-z]) winters(?![a-z]) summers(?![a-z])
            q[1-4] h[12] fy['\u2019\s]{0,2}\d
            """),
        *(
            f"{month[0]}(?-i:(?<={month[0].upper()})){month[1:]}(?![a-z])"
            for month in _MONTHS
        ),
    ],
    figures=r"[1-4/](?:(?<=1)9\d\d|(?<=2)0\d\d|(?<!/)[QHqh]|(?<=/)[0-3]?\d/\d\d)",
)
NEAR_TERM = Scan(
    words(r"""
        years?(?![a-z]) months?(?![a-z]) quarters?(?![a-z]) weeks?(?![a-z])
        decades?(?![a-z]) seasons?(?![a-z]) multiyears?
        harvests(?![a-z]) vintages(?![a-z]) winters(?![a-z]) summers(?![a-z])
        long(?:er)?[-\u2010-\u2014\s]{0,2}term(?![a-z])
        """),
    figures="[\ue000-\ue003]+",
)
