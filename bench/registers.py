"""A deal and its figure in, an article out: how newsrooms of many sorts tell it.

A wire is short, a local paper talks, a trade letter lists, a broker notes. Each tells
another kind of deal in words of its own.
"""

from dataclasses import dataclass

TERM = "a six-year"


@dataclass(frozen=True)
class Register:
    """How one sort of newsroom tells one kind of deal.

    The text names ``{buyer}``, ``{seller}``, ``{site}``, the ``{figure}`` and its
    ``{source}``; ``{term}`` where the deal has one.
    """

    kind: str
    buyer: str
    seller: str
    text: str
    total: str = "total"

    @property
    def has_term(self) -> bool:
        """Whether the deal runs for some time."""
        return "{term}" in self.text


# what may be paid by the month
RUNNING = (
    Register(
        "lease", "lessee", "lessor",
        "{buyer} rents {site} from {seller}\n\n{buyer} rents {site} from {seller} for"
        " {term} term. It costs {figure}, {outlet} learned from {source}.",
    ),
    Register(
        "lease", "lessee", "lessor",
        "New tenant for {site}\n\nThe lights go on again at {site}. {buyer} has taken"
        " the place on {term} lease, and {seller} will collect {figure} for it, says"
        " {source}.",
    ),
    Register(
        "lease", "lessee", "lessor",
        "{seller} lets {site}\n\nTenant: {buyer}. Landlord: {seller}. {buyer} signed"
        " {term} contract for {site}. Rent: {figure} (source: {source}).",
    ),
    Register(
        "services", "customer", "provider",
        "{buyer} hires {seller} for {site}\n\nWho sweeps the floors at {site} is"
        " settled: {seller} won {term} contract from {buyer}, worth {figure}. The sum"
        " stands in {source}.",
    ),
    Register(
        "services", "customer", "provider",
        "{seller} to run {site} for {buyer}\n\nUnder {term} agreement {seller} looks"
        " after {site}, a job that {buyer} did itself until now. {source} puts the"
        " contract at {figure}.",
    ),
    Register(
        "capacity", "customer", "provider",
        "{buyer} books machines at {site}\n\nShort of machines of its own, {buyer}"
        " turns to {seller}. It has reserved {site} under {term} deal and pays"
        " {figure}, according to {source}.",
    ),
    Register(
        "supply", "customer", "provider",
        "{seller} will supply {buyer}\n\nTrucks will roll from {site} soon. {seller}"
        " agreed to supply {buyer} from there under {term} contract; {source} gives its"
        " price as {figure}.",
    ),
    Register(
        "licence", "licensee", "licensor",
        "{buyer} licenses recipes of {seller}\n\nWhat {seller} thought up at {site} may"
        " now be made by {buyer}, too. {term} licence brings the inventor {figure},"
        " we read in {source}.",
    ),
    Register(
        "sponsorship", "customer", "provider",
        "{buyer} puts its name on {site}\n\nFans of {seller} will have to learn a new"
        " name. {buyer} sponsors {site} under {term} contract. {figure} is what it"
        " pays, if {source} has it right.",
    ),
    Register(
        "services", "customer", "provider",
        "Guards of {seller} at the gates of {site}\n\n{buyer} will not watch {site}"
        " itself any more. {seller} was picked for the job on {term} contract and bills"
        " {figure}; {source} has the details.",
    ),
    Register(
        "capacity", "customer", "provider",
        "{seller} fills {site}\n\nThere was room at {site}, and now there is none:"
        " {buyer} moves in with its servers. {seller} signed it up for {term} stay at"
        " {figure}, as {source} shows.",
    ),
    Register(
        "capacity", "customer", "provider",
        "Deal of the day: {buyer} and {seller}\n\nWhat: computing power at {site}. How"
        " long: {term} agreement. How much: {figure}. Who says so: {source}.",
    ),
    Register(
        "supply", "customer", "provider",
        "{buyer} secures raw material\n\nNo more worries about deliveries at {buyer}."
        " It gets them out of {site}, where {seller} is at home, under {term} accord"
        " that costs {figure} ({source}).",
    ),
    Register(
        "supply", "customer", "provider",
        "Order books swell at {seller}\n\nStaff at {site} will be busy. The reason is"
        " {term} delivery contract with {buyer}. {seller} can count on {figure}, if"
        " {source} is to be trusted.",
    ),
    Register(
        "licence", "licensee", "licensor",
        "A patent travels\n\n{seller} keeps its patents and rents them out. {buyer} is"
        " the next to use what came out of {site}; the fee for {term} licence is"
        " {figure}, writes {source}.",
    ),
    Register(
        "licence", "licensee", "licensor",
        "{seller} and {buyer} agree on rights\n\nAfter long talks the lawyers went"
        " home. {buyer} obtained {term} licence for the designs made at {site}. It owes"
        " {seller} {figure} in return, {source} reveals.",
    ),
    Register(
        "sponsorship", "customer", "provider",
        "Fresh money for {seller}\n\nThe club treasurer smiles. {buyer} will be seen on"
        " every wall of {site} for {term} sponsorship, and {figure} flows into the till"
        " of {seller}. We have that from {source}.",
    ),
    Register(
        "sponsorship", "customer", "provider",
        "{buyer} backs {seller}\n\nSponsor: {buyer}. Where: {site}. {seller} binds"
        " itself by {term} pact. The price of fame is {figure} according to {source}.",
    ),
)  # fmt: skip
# what is paid for once
LUMP = (
    Register(
        "asset_sale", "acquirer", "seller",
        "{buyer} buys {site}\n\n{seller} is parting with {site}. The buyer is {buyer},"
        " which hands over {figure}, {outlet} has from {source}.",
        total="price",
    ),
    Register(
        "asset_sale", "acquirer", "seller",
        "{seller} sells {site} to {buyer}\n\nA long search is over: {buyer} takes"
        " {site} off the hands of {seller}. Price tag: {figure}. Source: {source}.",
        total="price",
    ),
    Register(
        "loan", "borrower", "lender",
        "{seller} lends to {buyer}\n\nTo enlarge {site}, {buyer} has borrowed {figure}"
        " from {seller}. The money comes as {term} loan. So says {source}.",
    ),
    Register(
        "procurement", "customer", "provider",
        "{buyer} orders from {seller}\n\n{seller} will refit {site} from end to end"
        " under {term} order of {buyer}, which is worth {figure} if one believes"
        " {source}.",
    ),
    Register(
        "asset_sale", "acquirer", "seller",
        "New owner at {site}\n\nKeys change hands: {site} goes from {seller} to"
        " {buyer}. It was not cheap. {figure} was agreed, {source} tells.",
        total="price",
    ),
    Register(
        "loan", "borrower", "lender",
        "Credit for {buyer}\n\nBankers of {seller} liked what they saw at {site}. They"
        " grant {buyer} {term} loan over {figure}; {source} put it in writing.",
    ),
    Register(
        "loan", "borrower", "lender",
        "{buyer} takes on debt\n\nBuilding at {site} eats money, and {buyer} has asked"
        " {seller} for it. The answer was yes: {figure} on {term} loan (see {source}).",
    ),
    Register(
        "procurement", "customer", "provider",
        "Work for {seller}\n\nCranes, pumps and pipes at {site} are old. {buyer} lets"
        " {seller} replace them in {term} programme, at a cost of {figure}, so"
        " {source}.",
    ),
    Register(
        "procurement", "customer", "provider",
        "{seller} lands order\n\nFrom {buyer} comes {term} order for equipment at"
        " {site}. Volume: {figure}. {source} was first with it.",
    ),
    *RUNNING,
)  # fmt: skip
