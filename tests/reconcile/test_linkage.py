"""Frames of many articles joined into deals, or kept apart."""

import pytest

from tests.reconcile.stories import again, pair, reconcile, says, tell

RATE = says("amount", "rate", "$25 million per month")


def test_articles_on_one_deal_come_together() -> None:
    result = reconcile(tell("a.txt", *pair(), RATE), tell("b.txt", *pair("Orbal")))

    (deal,) = result.deals
    assert len(deal.articles) == 2
    assert {claim.deal_id for claim in result.claims} == {deal.deal_id}
    assert [link.decision for link in result.links] == ["joined"]
    assert "same parties +5" in result.links[0].reasons


def test_articles_on_other_firms_stay_apart() -> None:
    other = pair("Nimbus Foundry", "Quill Power")

    result = reconcile(tell("a.txt", *pair(), RATE), tell("b.txt", *other, RATE))

    assert len(result.deals) == 2
    assert not result.links


def test_one_buyer_with_two_sellers_makes_two_deals() -> None:
    result = reconcile(
        tell("a.txt", *pair(), RATE),
        tell(
            "b.txt", *pair(seller="Quill Power"), says("amount", "total", "$2 billion")
        ),
    )

    assert len(result.deals) == 2
    assert [link.decision for link in result.links] == ["apart"]


def test_two_deals_of_the_same_firms_stay_two() -> None:
    result = reconcile(
        tell("a.txt", *pair(), says("amount", "total", "$2 billion")),
        tell("b.txt", *pair(), says("amount", "total", "$90 million")),
    )

    assert len(result.deals) == 2


def test_one_article_with_two_deals_keeps_them_apart() -> None:
    side = [
        says("party", "customer", "Quill Power", frame=1),
        says("amount", "total", "$3 million", frame=1),
    ]

    result = reconcile(
        tell("a.txt", *pair(), RATE, *side), tell("b.txt", *pair(), RATE)
    )

    assert sorted(len(deal.articles) for deal in result.deals) == [1, 2]


def test_frames_of_one_article_that_say_the_same_are_one_deal() -> None:
    retold = [
        says("party", "customer", "Orbal", frame=1),
        says("party", "provider", "Tarn", frame=1),
        says("capacity", "contracted", "300 megawatts", frame=1),
    ]

    result = reconcile(tell("a.txt", *pair(), RATE, *retold))

    assert len(result.deals) == 1


def test_who_buys_in_one_frame_and_sells_in_another_deals_twice() -> None:
    turned = [
        says("party", "customer", "Tarn Compute", frame=1),
        says("party", "provider", "Orbal Systems", frame=1),
    ]

    result = reconcile(tell("a.txt", *pair(), RATE, *turned))

    assert len(result.deals) == 2


def test_an_article_that_names_one_party_only_finds_its_deal() -> None:
    lone = tell("b.txt", says("party", "other", "Tarn Compute"), RATE)

    result = reconcile(tell("a.txt", *pair(), RATE), lone)

    assert len(result.deals) == 1


def test_a_party_with_many_partners_links_nothing_alone() -> None:
    result = reconcile(
        tell("a.txt", *pair(), RATE),
        tell("b.txt", *pair(seller="Quill Power")),
        tell("c.txt", says("party", "customer", "Orbal Systems")),
    )

    assert len(result.deals) == 3


def test_a_takeover_is_one_deal_though_the_buyers_are_listed_in_part() -> None:
    def story(path: str, buyer: str) -> object:
        return tell(
            path,
            says("party", "acquirer", buyer, kind="acquisition"),
            says("party", "target", "Halden Mills", kind="acquisition"),
            says("amount", "price", "$5.5 billion", kind="acquisition"),
        )

    result = reconcile(story("a.txt", "Corvane"), story("b.txt", "Ister Fund"))  # type: ignore[arg-type]

    assert len(result.deals) == 1


def test_another_kind_of_deal_stays_apart_unless_the_sums_agree() -> None:
    bought = [
        says("party", "acquirer", "Orbal Systems", kind="acquisition"),
        says("party", "target", "Tarn Compute", kind="acquisition"),
    ]
    sum_of_both = says("amount", "total", "$2 billion")
    price = says("amount", "total", "$2 billion", kind="acquisition")

    apart = reconcile(tell("a.txt", *pair()), tell("b.txt", *bought))
    joined = reconcile(
        tell("a.txt", *pair(), sum_of_both), tell("b.txt", *bought, price)
    )

    assert len(apart.deals) == 2
    assert len(joined.deals) == 1


@pytest.mark.parametrize(
    ("first", "second", "deals"),
    [("2026-03-01", "2026-03-02", 1), ("2026-03-01", "2026-12-24", 2), (None, None, 2)],
)
def test_dates_near_each_other_speak_for_one_deal(
    first: str | None, second: str | None, deals: int
) -> None:
    swapped = [
        says("party", "provider", "Orbal Systems"),
        says("party", "customer", "Tarn Compute"),
    ]

    result = reconcile(
        tell("a.txt", *pair(), published=first),
        tell("b.txt", *swapped, published=second),
    )

    assert len(result.deals) == deals


def test_dates_of_the_event_count_more_than_those_of_the_reports() -> None:
    announced = says("date", "announced", "March 3, 2025")
    later = says("date", "announced", "June 30, 2026")

    result = reconcile(
        tell("a.txt", *pair(), announced, published="2026-07-01"),
        tell("b.txt", *pair(), later, published="2026-07-01"),
    )

    assert len(result.deals) == 2


def test_sites_join_and_part_deals() -> None:
    here = says("facility", "", "Halden 1 data center")
    there = says("facility", "", "Ister Point")

    joined = reconcile(tell("a.txt", RATE, here), tell("b.txt", RATE, here))
    apart = reconcile(tell("a.txt", *pair(), here), tell("b.txt", *pair(), there))

    assert len(joined.deals) == 1
    assert len(apart.deals) == 2


def test_one_weak_bridge_does_not_chain_deals() -> None:
    small, large = (says("amount", "total", f"${n} billion") for n in (1, 60))
    bridge = tell("c.txt", *pair())

    result = reconcile(
        tell("a.txt", *pair(), small), tell("b.txt", *pair(), large), bridge
    )

    assert len(result.deals) == 2


def test_a_copy_joins_the_deal_of_its_original() -> None:
    story = tell("a.txt", *pair(), RATE)

    assert len(reconcile(story, again(story, "copy.txt")).deals) == 1


def test_an_unreadable_date_is_an_unknown_one() -> None:
    result = reconcile(
        tell("a.txt", *pair(), published="last Tuesday"),
        tell("b.txt", *pair(), published="2026-01-01"),
    )

    assert not any("days apart" in r for link in result.links for r in link.reasons)


def test_a_price_told_apart_from_its_parties_is_brought_home() -> None:
    price = says("amount", "total", "$2 billion")
    term = says("term", "", "through May 2031")
    apart = [
        says("party", "other", "Tarn Compute", frame=1, kind="investment"),
        says("amount", "total", "$2 billion", frame=1, kind="investment"),
        says("term", "", "through May 2031", frame=1, kind="investment"),
    ]
    stories = [tell(f"{n}.txt", *pair(), price, term) for n in range(2)]

    result = reconcile(*stories, tell("9.txt", *pair(), *apart))

    assert len(result.deals) == 1


def test_another_deal_of_a_party_is_not_brought_home() -> None:
    apart = [
        says("party", "investee", "Tarn Compute", frame=1, kind="investment"),
        says("amount", "total", "$10 million", frame=1, kind="investment"),
    ]
    stories = [tell(f"{n}.txt", *pair(), RATE) for n in range(2)]

    result = reconcile(*stories, tell("9.txt", *pair(), RATE, *apart))

    assert sorted(len(deal.articles) for deal in result.deals) == [1, 3]


def test_openings_that_name_both_firms_link_what_names_one_party() -> None:
    text = "Orbal Systems is to rent the Lorne hall of Tarn Compute, says Vera Quist."
    lone = tell("b.txt", says("party", "lessee", "Orbal Systems"), text=text)
    other = tell("c.txt", says("party", "lessor", "Tarn Compute"), text=text + " So!")

    result = reconcile(tell("a.txt", *pair(), text=text + " Now."), lone, other)

    assert len(result.deals) == 1
    told = [reason for link in result.links for reason in link.reasons]
    assert "the openings name the same parties +5" in told
    assert any(reason.startswith("both articles name ") for reason in told)


def test_openings_alike_outweigh_sums_that_differ() -> None:
    text = "Orbal Systems is to run the bakeries of Tarn Compute, says Vera Quist."
    sums = ("$54 million", "$61 million")
    one, other = (says("amount", "total", words) for words in sums)
    lone = tell("b.txt", says("party", "customer", "Orbal Systems"), other, text=text)

    result = reconcile(tell("a.txt", *pair(), one, text=text + " Now."), lone)

    (deal,) = result.deals
    assert len(deal.conflicts) == 1


def test_deals_of_other_firms_at_one_site_are_two() -> None:
    site = says("facility", "site", "Lorne Hall")
    term = says("term", "", "six-year")
    one = tell("a.txt", *pair(), site, term, published="2026-03-02")
    other = pair("Nimbus Foundry", "Quill Power")

    result = reconcile(one, tell("b.txt", *other, site, term, published="2026-03-02"))

    assert len(result.deals) == 2


def test_exact_figures_in_two_articles_speak_for_one_deal() -> None:
    text = "Orbal is to bake 54,210 loaves for Tarn by 2027, in 300 shops at $31.25."

    result = reconcile(
        tell("a.txt", *pair(), text=text), tell("b.txt", *pair(), text=text + " So!")
    )

    (link,) = result.links
    assert "both articles have 31.25, 54210 +2" in link.reasons


def test_one_site_told_alike_does_not_merge_deals_of_other_sums() -> None:
    text = "Orbal Systems and Tarn Compute met in the Lorne hall with Vera Quist."

    result = reconcile(
        tell("a.txt", *pair(), says("amount", "total", "$2 billion"), text=text),
        tell("b.txt", *pair(), says("amount", "total", "$90 million"), text=text + "!"),
    )

    assert len(result.deals) == 2


def test_a_deal_knows_more_parties_than_each_of_its_articles() -> None:
    def story(path: str, buyer: str, seller: str, **more: str) -> object:
        return tell(
            path,
            says("party", "acquirer", buyer, kind="acquisition"),
            says("party", "target", seller, kind="acquisition"),
            says("amount", "price", "$5.5 billion", kind="acquisition"),
            **more,
        )

    result = reconcile(
        story("a.txt", "Corvane", "Halden Mills"),  # type: ignore[arg-type]
        story("b.txt", "Ister Fund", "Halden Mills"),  # type: ignore[arg-type]
        story("c.txt", "Ister Fund", "Corvane"),  # type: ignore[arg-type]
    )

    assert len(result.deals) == 1


def test_figures_that_do_not_fit_hardly_part_what_two_openings_tell_alike() -> None:
    text = "Orbal Systems is to rent a hall of Tarn Compute, both firms said."

    result = reconcile(
        tell("a.txt", *pair(), says("amount", "total", "$80 million"), text=text),
        tell("b.txt", *pair(), says("amount", "total", "$60 million"), text=text),
    )

    assert len(result.deals) == 1
    assert [conflict.field for conflict in result.conflicts] == ["amount"]


def test_what_an_article_repeats_of_one_firm_is_one_deal_and_its_main_one() -> None:
    load = says("capacity", "contracted", "300 MW")
    length = says("term", "", "15-year")
    again = [
        says("party", "customer", "Orbal Systems", frame=1),
        says("capacity", "contracted", "0.3 GW", frame=1),
        says("term", "", "15 years", frame=1),
    ]
    aside = [
        says("party", "customer", "Orbal Systems", frame=2),
        says("capacity", "contracted", "20 MW", frame=2),
    ]

    result = reconcile(tell("a.txt", *pair(), load, length, *again, *aside))

    assert len(result.deals) == 2
    sizes = sorted(
        sum(c.deal_id == d.deal_id for c in result.claims) for d in result.deals
    )
    assert sizes == [2, 7]


def test_a_firm_in_the_news_every_day_keeps_its_deals_apart() -> None:
    """Of a crowd that shares a name, who shares nothing else is not compared."""
    partners = [f"{first} {last}" for first in _FIRSTS for last in _LASTS]
    stories = [
        tell(f"{number}-{copy}.txt", *pair(seller=partner), RATE)
        for number, partner in enumerate(partners)
        for copy in "ab"
    ]

    result = reconcile(*stories)

    assert len(result.deals) == len(partners)
    joined = [link for link in result.links if link.decision == "joined"]
    assert len(joined) == len(partners)


_FIRSTS = (
    "Skar",
    "Pell",
    "Mirev",
    "Vard",
    "Zeph",
    "Kess",
    "Dresl",
    "Grav",
    "Ist",
    "Wend",
    "Lorn",
    "Hald",
)
_LASTS = (
    "Power",
    "Mills",
    "Grid",
    "Labs",
    "Freight",
    "Media",
    "Foundry",
    "Gas",
    "Water",
    "Steel",
    "Rail",
)


_MILL = (
    "At Lorne, Orbal Systems is to run the bakeries of Tarn Compute. The loaves of"
    " Orbal are cheaper than those of Tarn, and Orbal pays Tarn well."
)


def test_stories_that_open_alike_are_one_deal_by_whatever_parties() -> None:
    one = tell("a.txt", *pair("Ilex Trust", "Ombra Post"), text=_MILL)
    other = tell("b.txt", *pair("Pell Guild", "Skar Mint"), text=f"{_MILL} So it is.")

    result = reconcile(one, other)

    assert len(result.deals) == 1
    told = [reason for link in result.links for reason in link.reasons]
    assert any(reason.startswith("both articles open with ") for reason in told)


@pytest.mark.parametrize(
    "text", ["Nimbus Foundry makes loaves.", "In Lorne, Quist makes loaves of rye."]
)
def test_articles_that_open_otherwise_are_two_deals(text: str) -> None:
    one = tell("a.txt", *pair("Orbal Systems", "Vera Quist"), text=_MILL)
    other = tell("b.txt", *pair("Nimbus Foundry", "Quill Power"), text=text)

    assert len(reconcile(one, other).deals) == 2


# one writer takes a mill, a dateline or an office for the partner
_MISREAD = pair(seller="Skar Mint")


def test_a_partner_misread_in_one_article_is_known_by_what_both_are_about() -> None:
    text = "Orbal Systems buys the loaves of Tarn Compute for Lorne, says Vera Quist."
    loaves = says("capacity", "contracted", "54,000 loaves")
    bakers = (
        "More loaves of Rye Gold are sold. Rye Gold and Rye Red come from Pell House"
        " and Ombra House. Pell House bakes Rye Gold, and Ombra House bakes Rye Red."
        " Ilex Rye sells it all to Skar Mint. The loaves that Ilex Rye sells are for"
        " Orbal, by the way, says Tarn, and for Lorne, says Vera Quist."
    )

    result = reconcile(
        tell("a.txt", *pair(), loaves, text=text),
        tell("b.txt", *_MISREAD, loaves, text=bakers),
    )

    assert len(result.deals) == 1


@pytest.mark.parametrize("site", ["Lorne Hall", "Halden Tower"])
def test_a_partner_misread_is_known_at_the_one_site_of_an_article(site: str) -> None:
    sites = [says("facility", "site", name) for name in (site, "Ryde House")]
    far = "It bakes bread all day and all night, in summer as in winter, for the poor. "
    text = f"Orbal Systems bakes in the Lorne hall. {far * 3} Tarn Compute lets it."

    result = reconcile(
        tell("a.txt", *pair(), *sites, text=f"Ilex bakes. {text}"),
        tell("b.txt", *_MISREAD, says("facility", "site", "Lorne Hall"), text=text),
    )

    assert len(result.deals) == (1 if site == "Lorne Hall" else 2)
