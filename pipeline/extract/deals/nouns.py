"""Common nouns that stand for a deal, or for a firm already named."""

DEAL_NOUNS = frozenset(
    "deal agreement contract arrangement transaction pact accord offer lease".split()
)
# "the company", "the chip maker"
EPITHETS = frozenset(
    "company firm group buyer seller startup start-up utility maker developer retailer "
    "carrier lender bank operator producer miner giant lab insurer drugmaker lessor "
    "manufacturer provider conglomerate publisher broadcaster studio airline biotech "
    "chipmaker automaker carmaker landlord streamer brewer grocer league "
    "team club reit trust steelmaker shipbuilder planemaker papermaker truckmaker "
    "smelter refiner shipowner trader distiller hotelier supermarket discounter "
    "housebuilder homebuilder telco reinsurer wholesaler haulier explorer "
    "driller chain railway".split()
)
# "Zest maker Halden": the first name is a product or a brand of the second
MAKERS = frozenset("maker owner parent operator developer publisher producer".split())
# what may be made to somebody who then is bought
BIDS = frozenset(
    "bid bids offer offers proposal proposals approach approaches interest".split()
)
# verbs whose subject a bid comes to
RECEIVING = frozenset(
    "accept accepts accepted accepting reject rejects rejected rejecting receive "
    "receives received receiving agreed agrees backed backs spurned spurns rebuffed "
    "rebuffs rebuff spurning rebuffing turned turns weighs weighing considers "
    "considering confirmed confirms attracted attracts drew knocks knocked "
    "recommend recommends recommended approved approves welcomed faces fielded".split()
)
# "its charter database", "a contract manufacturer": the first noun is of no one deal
OTHER_HEADS = frozenset(
    "database databases data manufacturer manufacturers manufacturing market markets "
    "activity season spree speculation officer officers manager managers lawyer "
    "lawyers history experience pipeline boom volume volumes arbitrage accounting "
    "firm firms house houses fund funds maker makers specialist specialists worker "
    "workers tracker fatigue regulation regulations".split()
)
