r"""How news says that something is not said: what patterns call ``{secret}`` and such.

>>> import re
>>> bool(re.search(SILENCE["secret"], "the price was not disclosed"))
True
"""

# What a thing that is told is: "disclosed". After "not" it is kept back.
_SHOWN = (
    r"(?:disclosed|revealed|announced|released|made\s+(?:public|available|clear|known)|"
    r"publici[sz]ed|published|provided|given|specified|stated|divulged|shared|detailed|"
    r"confirmed|named|identified|spel(?:led|t)\s+out|reported|known|clear|available|public|"
    r"learn(?:ed|t)|determined|ascertained|established|mentioned|described|set\s+out|"
    r"discussed|covered|part\s+of|quoted|listed|cited|furnished|forthcoming|printed|communicated|quantified|"
    r"itemi[sz]ed|broken\s+down|put\s+on\s+record|"
    r"included\s+in\s+(?:the|its)\s+(?:release|statement|announcement|filing|notice|papers)|"
    r"said|told|in\s+the\s+(?:notice|announcement|statement|filing|papers|release|documents?)|"
    r"(?:in|on|among)\s+(?:the|our|its)\s+(?:[a-z]+\s+)?(?:copy|copies|pages?|text|minutes))\b"
)
_STILL = (
    r"(?:(?:also|yet|been|be|being|immediately|publicly|so\s+far|initially|officially|"
    r"fully|otherwise|currently|still|as\s+yet|deliberately|never)\s+){0,3}"
)
_SAY = (
    r"(?:disclosed?|reveal(?:ed)?|sa(?:y|id)|specif(?:y|ied)|provided?|released?|"
    r"(?:g[ia]ven?|gave)(?:\s+out)?|shared?|confirm(?:ed)?|announced?|detail(?:ed)?|divulged?|stated?|"
    r"put|named?|identif(?:y|ied)|discuss(?:ed)?|elaborated?\s+on|"
    r"comment(?:ed)?\s+on|offer(?:ed)?|publish(?:ed)?|explain(?:ed)?|go\s+into|"
    r"mention(?:ed)?|talk(?:ed)?\s+about|sp(?:eak|oken?)\s+(?:of|about)|"
    r"tell(?:\s+(?!⟨)\w+){0,2}|told(?:\s+(?!⟨)\w+)?|quoted?|"
    r"communicated?|quantif(?:y|ied)|spel(?:l|led|t)\s+out|set\s+out|describe[d]?|attach(?:ed)?|"
    r"volunteer(?:ed)?|let\s+on|make\s+(?:public|known)|be\s+specific\s+about)\b"
)
_SAYS = (
    r"(?:disclose|reveal|say|name|give|mention|confirm|state|tell|quote|specifie)s\b"
)
_SAYING = (
    r"(?:disclosing|revealing|saying|specifying|providing|releasing|giving|sharing|"
    r"confirming|detailing|stating|naming|identifying|explaining|offering|putting|"
    r"letting\s+on|elaborating\s+on|commenting\s+on|going\s+into|publishing|divulging|discussing|"
    r"communicating|mentioning|attaching|quoting|quantifying|spelling\s+out|setting\s+out|talking\s+about|"
    r"telling(?:\s+(?!⟨)\w+)?)\b"
)
# What is paid, by the words that a deal's money goes by.
_SUMS = (
    r"(?:(?:(?:purchase|sale|unit|contract|deal|lease|order|aggregate|total|exact|annual|"
    r"monthly|daily|basic|base|starting|initial|agreed|final|interest|royalty|hourly|day|"
    r"charter|freight)\s+){0,2}"
    r"(?:prices?(?:\s+tag)?|value|costs?|amounts?|sums?|fees?|rents?|rentals?|hire|"
    r"tariffs?|rates?|consideration|margins?|premiums?|commissions?|coupon|"
    r"royalt(?:y|ies)|figures?|numbers?|worth|financials))"
)
# What a thing that is kept back is, or has been made.
_BETWEEN = (
    r"between\s+(?:us|them(?:selves)?|the\s+(?:two|parties|companies|sides|firms)\b)"
)
_HIDDEN = (
    r"(?:undisclosed|unknown|unclear|unspecified|unannounced|unpublished|unreported|"
    r"unnamed|unidentified|unstated|unmentioned|unsaid|anonymous|confidential|"
    r"in\s+confidence|secret|a\s+(?:[a-z-]+\s+){0,2}secret|"
    r"commercial(?:ly)?\s+(?:in\s+confidence|sensitive)|a\s+(?:strictly\s+)?private\s+matter|"
    r"a\s+matter\s+(?:for|between)|(?:subject\s+to|covered\s+by|bound\s+by)\s+(?:strict\s+|an?\s+)?"
    r"(?:confidentiality|non-disclosure|nda)|"
    r"under\s+wraps|under\s+lock\s+and\s+key|under\s+seal|off\s+the\s+record|sealed|"
    r"a\s+mystery|any(?:one|body).s\s+guess|nobody.s\s+business|withheld|redacted|"
    r"(?:black|blank|ink|mask|strike|struck|cross|score|edit)(?:ed)?\s+out|left\s+(?:blank|out|open|unsaid)|"
    r"(?:disclosed|revealed|given|named|stated|announced)\s+by\s+neither|"
    r"omitted|hidden|exempt(?:ed)?\s+from\s+(?:public\s+)?(?:disclosure|publication)|kept\s+(?:quiet|back|private|secret|confidential|hidden|to\s+(?:itself|themselves)|"
    rf"from\s+(?:view|the\s+public)|out\s+of\s+(?:view|sight)|{_BETWEEN})|{_BETWEEN}|"
    r"(?:missing|absent|struck|removed|cut|deleted|scrubbed)\s+from|left\s+off|not\s+for\s+publication|known\s+only\s+to)\b"
)
_BE = (
    r"(?:was|were|is|are|has|have|had|been|be|being|remain(?:s|ed|ing)?|stay(?:s|ed)?|"
    r"kept|left|went|goes|go)"
)
_NOT = r"(?:\s*n.t|\s+not|\s+never)"
_ABOUT = r"(?:about|on|over|as\s+to|regarding)\b"
_NO_WORD = (
    r"(?:clue|hint|indication|word|mention|reference|guidance|breakdown)s?\s+"
    r"(?:of|to|on|about|as\s+to|regarding)\b"
)


# The expressions of what is kept back, and of keeping it back, by their placeholders.
SILENCE = {
    # what stands after a thing that nobody says: "was not disclosed"
    "secret": (
        r"(?:(?:was|were|is|are|has|have|had|will|would|could|can|being)"
        rf"(?:\s+(?:also|still))?{_NOT}\s+{_STILL}{_SHOWN}|"
        rf"(?:(?:will|would|must|shall|(?:is|are)\s+to)\s+)?{_BE}\s+"
        rf"(?:largely\s+|kept\s+)?{_STILL}(?:kept\s+)?{_HIDDEN}|"
        r"(?:remain(?:s|ed)?|stay(?:s|ed)?|kept)\s+(?:largely\s+)?private\b|"
        r"(?:do|does|did)(?:\s*n.t|\s+not)\s+(?:appear|figure|feature)\b|appears?\s+nowhere\b|"
        rf"(?:is|are|was){_NOT}\s+(?:something|anything|one|a\s+thing)\s+(?:that\s+)?"
        rf"(?:⟨\w+⟩|(?:the\s+)?[a-z]+)\s+(?:[a-z]+\s+){{0,2}}?{_SAY}|"
        r"(?:has|have|had)\s+been\s+agreed\s+to\s+(?:remain|stay|be\s+kept)\s+"
        rf"(?:strictly\s+)?{_HIDDEN}|"
        rf"(?:has|have|had|is|are)\s+yet\s+to\s+be\s+{_STILL}{_SHOWN})"
    ),
    # what stands before it: "did not disclose", "without giving"
    "withholds": (
        r"\b(?:(?:did|does|do|would|has|have|had|will|could|can|wo|ca|must|may)"
        rf"(?:\s+(?:also|still))?{_NOT}\s+{_STILL}{_SAY}|"
        rf"(?:is|are|was|were|am|.m|.re){_NOT}\s+{_STILL}"
        rf"(?!offering\b|putting\b){_SAYING}|"
        rf"(?:has|have|had)\s+yet\s+to\s+{_STILL}{_SAY}|"
        rf"(?:do|does|did){_NOT}\s+(?:wish|want|care|intend|propose)\s+to\s+{_SAY}|"
        rf"(?:declin|refus)(?:es?|ed|ing)\s+to\s+{_STILL}{_SAY}|"
        r"(?:unwilling|unable|reluctant|unprepared|(?:not|n.t)\s+(?:willing|prepared|ready|"
        r"able|free|at\s+liberty|going|about|allowed|permitted))\s+to\s+"
        rf"{_STILL}{_SAY}|"
        r"(?:agree[ds]?|chose|opted|preferred|decided|prefers?)\s+"
        r"(?:(?:with|between)\s+(?:(?:the|each|one)\s+[a-z]+|themselves|⟨\w+⟩)\s+)?"
        r"(?:neither|not)\s+to\s+"
        rf"{_SAY}|"
        rf"fail(?:s|ed|ing)?\s+to\s+{_SAY}|without\s+(?:ever\s+)?{_SAYING}|"
        rf"stop(?:s|ped|ping)?\s+short\s+of\s+{_SAYING}|"
        r"(?:keep(?:s|ing)?|kept|stay(?:s|ed|ing)?|remain(?:s|ed)?|is|are|was|were|been|"
        r"fell)\s+(?:(?:largely|all|completely|entirely)\s+)?"
        rf"(?:mum|mute|quiet|silent|tight-lipped|coy|vague|cagey|evasive|discreet)\s+{_ABOUT}|"
        r"(?:g[ia]ve[sn]?|giving|mak(?:es?|ing)|made|offer(?:s|ed|ing)?|dropp?(?:s|ed)?|"
        rf"contain(?:s|ed)?|with|without|provid(?:es?|ed)|had|has)\s+(?:no|any|a|not\s+a)\s+{_NO_WORD}|"
        r"no\s+(?:disclosures?|announcements?|statements?)\s+(?:is|are|was|were|will\s+be|"
        rf"ha(?:s|ve)\s+been)\s+(?:made|given|issued)\s+(?:of\b|{_ABOUT})|"
        r"sa(?:y|ys|id|ying)\s+(?:nothing|not\s+a\s+word|little)\s+"
        rf"(?:(?:about|on|as\s+to|regarding)\b|of\b)|nothing\s+to\s+say\s+{_ABOUT}|"
        r"(?:g[ia]ve[sn]?|giving)\s+(?:away\s+)?(?:nothing|little)\s+(?:away\s+)?"
        rf"{_ABOUT}|nothing\s+(?:was|is|has\s+been)\s+{_SHOWN}\s+{_ABOUT}|"
        rf"close\s+to\s+(?:its|their|his|her)\s+(?:chest|vest)s?\s+{_ABOUT}|"
        rf"lips\s+(?:(?:are|were|remain\w*)\s+)?sealed\s+{_ABOUT}|"
        r"(?:skipp?|gloss|pass|skat)(?:s|es|ed)?\s+over\b|steer(?:s|ed)?\s+clear\s+of\b|"
        r"(?:leav(?:es?|ing)|left)\s+out\b|omit(?:s|ted|ting)?\b|"
        r"(?:dodg|sidestepp?|deflect|duck|brush|wav|parr|batt|declin|ignor|refus)"
        r"(?:ed|es|ied|ing)\s+(?:(?:off|aside|away)\s+)?(?:all\s+|any\s+)?questions?\s+"
        rf"{_ABOUT}|"
        r"(?:(?:would|will|did)(?:\s*n.t|\s+not)|wo\s*n.t|(?:refus|declin)(?:ed|es)\s+to|"
        r"(?:neither|nobody|no\s+one|none)\b[^.;]{0,40}?\s(?:would|will))\s+"
        r"be\s+drawn\s+(?:on|about|over)\b|"
        r"(?:black(?:s|ed)?\s+out|redact(?:s|ed)?|withh(?:eld|olds?|olding)|"
        r"conceal(?:s|ed|ing)?)\b|"
        rf"(?:neither|nobody|no\s+one|none\s+of)\b[^.;]{{1,60}}?\b(?:{_SAY}|{_SAYING}|{_SAYS}))"
    ),
    # what money is called: "the rental", "the day rate"
    "sums": _SUMS,
    "shown": rf"(?:was|were|is|are|has|have|had|will|would)\s+{_STILL}{_SHOWN}",
    # "kept ... to themselves"
    "keeps": r"(?:keep|keeps|keeping|kept|holds?|holding|held)",
    "kept": (
        r"(?:secret|confidential|private|quiet|hidden|back|under\s+wraps|close(?=\s+to)|"
        r"off\s+the\s+record|out\s+of\s+(?:sight|view|the\s+public)|"
        r"from\s+(?:view|the\s+public)|in\s+(?:confidence|the\s+dark)|"
        r"(?:to|among)\s+(?:itself|themselves|himself|herself|ourselves)|"
        rf"{_BETWEEN})"
    ),
    # what nobody knows: "it is not clear how much"
    "unclear": (
        r"(?:(?:it\s+is|it.s|it\s+was|that\s+is|remains?)\s+(?:still\s+|also\s+)?"
        r"(?:not\s+(?:yet\s+|immediately\s+)?(?:known|clear|public|disclosed|said|stated|revealed|specified)|unknown|unclear|"
        r"a\s+(?:secret|mystery)|any(?:one|body).s\s+guess))"
    ),
}
