"""An article in, what paper of a firm it is out: a filing, a release, or neither.

A paper is known by its form: the heads that filings must have, the dateline of a
release. News that quotes a filing has neither.
"""

import re

from pipeline.records import Article
from pipeline.values.expressions import compiled

FILING, RELEASE = "filing", "press release"
_HEAD = 2500  # characters in which a paper says what it is
_START = r"^[^\w\n]{0,4}"
_FLAGS = re.IGNORECASE | re.MULTILINE
_FILING = compiled(
    rf"{_START}item\s+\d{{1,2}}\.\d\d[.:]?\s+(?:entry\s+into|completion\s+of|termination|"
    r"regulation|other\s+events|results|creation|amendments?\s+to|material|unregistered)\b|"
    rf"{_START}(?:united\s+states\s+)?securities\s+and\s+exchange\s+commission\s*$|"
    r"\(exact\s+name\s+of\s+(?:the\s+)?registrant\b|"
    rf"{_START}form\s+(?:8-k|6-k|10-[kq]|20-f|40-f|[sf]-[134])\b[^.\n]{{0,40}}$|"
    rf"{_START}rns\s+(?:number|reach|announcement)\s*[:#]?|"
    rf"{_START}(?:asx|nzx|sgx|lse|tsx)\s+(?:announcement|release|notice)\b|"
    rf"{_START}(?:sub(?:ject)?|re|ref)?\W{{0,4}}(?:\w+\s+){{0,6}}?(?:pursuant\s+to|under|in\s+terms\s+of)\s+"
    r"regulation\s+\d+[^.\n]{0,60}(?:listing|disclosure|sebi|regulations)|"
    rf"{_START}(?:scrip|stock|security)\s+code\s*[:#-]|"
    rf"{_START}ad[\s-]?hoc\s*(?:announcement|disclosure|release|notice|:)|"
    rf"{_START}(?:disclosure|publication)\s+of\s+(?:an?\s+)?inside\s+information\b|"
    r"\bthis\s+announcement\s+(?:contains\s+inside\s+information|is\s+made\s+pursuant\s+to)\b",
    _FLAGS,
)
_RELEASE = compiled(
    rf"{_START}[^\n]{{0,80}}/(?:prnewswire|cnw|prn|pap)[\w-]*/\s*(?:--|[\u2013\u2014-])|"
    rf"{_START}[^\n]{{0,80}}\((?:business\s*wire|globe\s*newswire|[a-z]+\s+newswire|"
    r"newsfile\s+corp\.?|accesswire)\)\s*(?:--|[\u2013\u2014-])|"
    rf"{_START}(?:[a-z]+\s+)?for\s+immediate\s+release\b|"
    rf"{_START}(?:press|news|media)\s+release\s*(?:$|[:|\u2013\u2014-])",
    _FLAGS,
)
# what closes a release, two of them at least
_CLOSING = (
    re.compile(rf"{_START}(?i:about)\s+[A-Z][^\n.]{{1,60}}:?\s*$", re.MULTILINE),
    re.compile(
        rf"{_START}(?:media|press|investor)\s+(?:contacts?|inquiries|enquiries)\b",
        _FLAGS,
    ),
    re.compile(
        rf"{_START}(?:cautionary\s+(?:note|statement)\b[^\n]{{0,40}}|)"
        r"forward-looking\s+statements?\s*:?$",
        _FLAGS,
    ),
    re.compile(rf"{_START}(?i:source):?\s+[A-Z][\w&. -]{{2,60}}$", re.MULTILINE),
)
_ENOUGH = 2


def paper_of(article: Article) -> str:
    """Tell what paper an article is; nothing if it is news."""
    head = article.text[:_HEAD]
    if _FILING.search(head):
        return FILING
    if _RELEASE.search(head):
        return RELEASE
    closings = sum(bool(closing.search(article.text)) for closing in _CLOSING)
    return RELEASE if closings >= _ENOUGH else ""
