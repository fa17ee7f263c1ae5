"""Who pays a break-up fee and who may give notice, where the sentence names them."""

import pytest

from pipeline.emit.proof import find_flaws
from pipeline.extract import Extractor
from tests.extract.telling import tell

_DEAL = "Norvik Holdings will buy Halden Pumps Ltd for $3 billion."
_RENT = "Norvik Holdings will rent servers from Halden Grid Corp for ten years."


@pytest.mark.parametrize(
    ("deal", "text", "normal"),
    [
        (_DEAL, "Halden Pumps would owe Norvik Holdings an exit fee of $95 million.",
         "fee USD 95000000 by target"),
        (_DEAL, "Norvik Holdings must pay $160 million if regulators block it.",
         "fee USD 160000000 by acquirer"),
        (_DEAL, "A termination fee of $95 million is payable by Halden Pumps.",
         "fee USD 95000000 by target"),
        (_DEAL, "Halden Pumps would receive a termination fee of $40 million.",
         "fee USD 40000000 by acquirer"),
        (_DEAL, "The deal has a break-up fee of $40 million.", "fee USD 40000000"),
        (_DEAL, "Norvik Holdings left Halden Pumps and will pay an exit fee of $9m.",
         "fee USD 9000000 by acquirer"),
        (_RENT, "Norvik Holdings can end the contract on 90 days' notice.",
         "notice P90D by lessee"),
        (_RENT, "The contract can be ended on 90 days' notice.", "notice P90D"),
        (_RENT, "Cancellation would cost Norvik Holdings $4 million.",
         "fee USD 4000000 by lessee"),
        (_RENT, "An early exit would set Norvik Holdings back $4 million.",
         "fee USD 4000000 by lessee"),
        (_RENT, "The penalty for pulling out is $4 million.", "fee USD 4000000"),
        (_RENT, "The exit fee was set at $4 million.", "fee USD 4000000"),
        (_RENT, "The contract can be cancelled on payment of $4 million.",
         "fee USD 4000000"),
    ],
)  # fmt: skip
def test_the_holder_of_an_exit_is_the_party_that_the_sentence_names(
    extractor: Extractor, deal: str, text: str, normal: str
) -> None:
    told = tell(extractor, f"Norvik Holdings strikes a deal\n\n{deal} {text}\n")

    exits = [claim for claim in told.claims if claim.field == "termination"]
    assert [claim.normal for claim in exits] == [normal]
    assert not [flaw for claim in exits for flaw in find_flaws(claim, told.article)]


def test_ending_a_deal_is_no_way_out_of_it(extractor: Extractor) -> None:
    told = tell(extractor, f"{_DEAL} Norvik Holdings terminated the deal on Monday.\n")

    assert not told.said("termination")


@pytest.mark.parametrize(
    "text",
    [
        "The cancellation of its plant cost Norvik Holdings $4 million last year.",
        "An older contract was cancelled in 2019 on payment of $4 million.",
    ],
)
def test_what_other_endings_cost_is_no_exit_fee(
    extractor: Extractor, text: str
) -> None:
    assert not tell(extractor, f"{_RENT} {text}\n").said("termination")
