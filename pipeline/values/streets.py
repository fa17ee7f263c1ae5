"""What streets are called, for addresses: "40 Larch Street", "2 Tarn Quay"."""

ROADS = frozenset(
    "street road avenue boulevard lane ln highway drive parkway st ave rd blvd dr pkwy "
    "hwy crescent crest close terrace loop way walk circle circus link mews grove rise "
    "parade broadway view turn trail square".split()
)
_BUILT_ROUND = frozenset("place quay wharf plaza row court gate hill".split())

# the last word of an address, for an expression: "Street|Quay"
STREET = "|".join(sorted(word.title() for word in ROADS | _BUILT_ROUND))
