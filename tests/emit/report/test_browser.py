"""The page in a real browser: opened from a disk, clicked, typed at, printed."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.emit import Results, read_outputs
from pipeline.emit.report import render_report
from pipeline.records import Decision, Origin
from pipeline.rules import load_rules
from pipeline.run import review_outputs, run_articles
from tests.emit.report.test_page import made_hostile

if TYPE_CHECKING:
    from typing import Literal

    from playwright.sync_api import Browser, Page

    Theme = Literal["light", "dark"]

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
ARGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed"),
    pytest.mark.filterwarnings("default"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, results: Results) -> Path:
    """The page of the hand-made results, and the same page under attack."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "report.html").write_text(render_report(results), "utf-8")
    hostile = render_report(made_hostile(results))
    (folder / "hostile.html").write_text(hostile, "utf-8")
    (folder / "many.html").write_text(render_report(repeated(results, 500)), "utf-8")
    return folder


@pytest.fixture
def page(browser: "Browser", folder: Path) -> Iterator["Page"]:
    """The page, opened; every error of its script fails the test."""
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text))
    page.on("request", lambda asked: errors.extend(foreign(asked.url)))
    page.goto((folder / "report.html").as_uri())
    yield page
    context.close()
    assert errors == []


def foreign(url: str) -> list[str]:
    return [] if url.startswith(("file:", "blob:")) else [url]


def repeated(results: Results, times: int) -> Results:
    """As many deals of their own as asked for, each with its own articles."""
    copies = [renamed(results, f"{place:03}") for place in range(times)]
    return Results._make(
        tuple(row for rows in tables for row in rows)
        for tables in zip(*copies, strict=True)
    )


def renamed(results: Results, mark: str) -> Results:
    """The same results under other ids."""
    text = json.dumps(
        [[row.model_dump(mode="json") for row in rows] for rows in results]
    )
    ids = {article.article_id for article in results.articles}
    ids |= {claim.claim_id for claim in results.claims}
    ids |= {fact.fact_id for fact in results.facts}
    ids |= {mention.mention_id for mention in results.mentions} | {"d1", "c1"}
    for name in sorted(ids):
        text = text.replace(f'"{name}"', f'"{name}-{mark}"')
    return Results._make(
        tuple(
            type(row).model_validate(new) for row, new in zip(rows, news, strict=True)
        )
        for rows, news in zip(results, json.loads(text), strict=True)
    )


def open_claim(page: "Page", claim_id: str) -> None:
    """What follows the # is answered in a moment of its own: wait for the words."""
    page.evaluate(f"location.hash = 'claim-{claim_id}'")
    page.wait_for_selector(f"#paper [data-about='{claim_id}'].chosen")


def focused(page: "Page") -> str:
    return str(page.evaluate("document.activeElement.outerHTML"))


def in_view(page: "Page", selector: str) -> bool:
    script = """(element) => {
      const box = element.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    }"""
    page.wait_for_timeout(400)
    return bool(page.locator(selector).first.evaluate(script))


def test_the_first_screen_answers_what_people_ask_first(page: "Page") -> None:
    page.set_viewport_size({"width": 1280, "height": 860})

    for words in ("USD 25 million per month", "Who disagrees", "What nobody says"):
        assert in_view(page, f"text={words} >> visible=true")


def test_a_click_on_a_quote_opens_its_article_with_the_words_lit(
    page: "Page", results: Results
) -> None:
    for claim in results.claims[:4]:
        page.locator(f".grid a[href='#claim-{claim.claim_id}']").click()

        page.wait_for_selector("#paper mark.lit")
        assert page.locator("#paper mark.lit").all_inner_texts() == [claim.quote]
        assert in_view(page, "#paper mark.lit")
        page.keyboard.press("Escape")
        assert page.locator("#panel").is_hidden()


def test_a_link_to_a_claim_opens_it_afresh(
    page: "Page", folder: Path, results: Results
) -> None:
    claim = results.claims[3]
    page.goto("about:blank")
    page.goto(f"{(folder / 'report.html').as_uri()}#claim-{claim.claim_id}")

    assert page.locator("#paper mark.lit").inner_text() == claim.quote
    assert page.locator(".deal").count() == 1


def test_rows_can_be_filtered_and_searched(page: "Page") -> None:
    page.select_option("select.rows", "contested")
    assert page.locator(".grid tbody tr:visible").count() == 1

    page.select_option("select.rows", "")
    page.keyboard.press("/")
    page.keyboard.type("per month")
    assert page.locator(".grid tbody tr:visible").count() == 1
    assert page.locator(".rows-left").inner_text() == "1 of 3 rows"


def test_the_next_conflict_is_one_key_away(page: "Page") -> None:
    page.keyboard.press("n")

    page.wait_for_selector(".conflict.lit")
    assert 'class="conflict lit"' in focused(page)


def test_the_grid_is_walked_with_arrows(page: "Page", results: Results) -> None:
    page.locator(f".grid a[href='#claim-{results.claims[0].claim_id}']").focus()
    page.keyboard.press("ArrowRight")
    assert results.claims[1].claim_id in focused(page)

    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    assert results.claims[2].claim_id in focused(page)
    page.keyboard.press("Enter")
    page.wait_for_selector("#paper mark.lit")


def test_everything_is_reached_with_the_tab_key(page: "Page") -> None:
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(focused(page))

    for part in (
        'class="skip"',
        'id="search"',
        "#conflict-c1",
        'class="rows"',
        "#claim-",
    ):
        assert any(part in html for html in reached), part


def test_decisions_are_saved_as_the_file_that_review_reads(
    page: "Page", results: Results, tmp_path: Path
) -> None:
    accepted, edited = results.claims[0], results.claims[2]
    open_claim(page, accepted.claim_id)
    page.locator("#paper .chosen [data-verdict=accept]").click()
    open_claim(page, edited.claim_id)
    page.keyboard.press("e")
    page.locator("#edit-normal").fill("USD 26000000 per month")
    page.locator("#edit button[value=save]").click()
    page.locator("#save").click()
    page.locator("#sign-name").fill("Ines")
    with page.expect_download() as download:
        page.locator("#sign button[value=save]").click()
    download.value.save_as(tmp_path / "decisions.jsonl")

    lines = (tmp_path / "decisions.jsonl").read_text("utf-8").splitlines()
    saved = {row.claim_id: row for row in map(Decision.model_validate_json, lines)}
    assert saved[accepted.claim_id].verdict == "accept"
    assert saved[edited.claim_id].normal == "USD 26000000 per month"
    assert {row.by for row in saved.values()} == {"Ines"}


def test_what_is_ticked_wrong_is_gone_after_a_review(
    browser: "Browser", tmp_path: Path
) -> None:
    news, output = tmp_path / "news", tmp_path / "out"
    news.mkdir()
    (news / "one.txt").write_text(
        "Orbal Systems will pay Tarn Compute $25 million per month.", "utf-8"
    )
    run_articles([news], output, model="none")
    page = browser.new_page(accept_downloads=True)
    page.goto((output / "report.html").as_uri())
    page.locator(".grid tr:has-text('Price') .quote").first.click()
    page.wait_for_selector("#paper .chosen")
    page.keyboard.press("r")
    page.locator("#save").click()
    with page.expect_download() as download:
        page.locator("#sign button[value=save]").click()
    download.value.save_as(tmp_path / "decisions.jsonl")
    page.close()

    review_outputs(output, tmp_path / "decisions.jsonl", rules=load_rules())

    facts = read_outputs(output).facts
    assert "amount" not in {fact.field for fact in facts}
    assert {fact.field for fact in facts} >= {"party"}


def test_a_tick_is_kept_over_a_visit_and_can_be_taken_back(
    page: "Page", results: Results
) -> None:
    claim = results.claims[0].claim_id
    open_claim(page, claim)
    page.locator("#paper .chosen [data-verdict=reject]").click()
    page.reload()

    quote = page.locator(f".grid [data-claim='{claim}']")
    assert quote.get_attribute("data-decided") == "✗"
    page.keyboard.press("r")
    assert quote.get_attribute("data-decided") == ""
    assert page.locator("#save").is_hidden()


def test_quotes_rows_and_links_are_copied(page: "Page") -> None:
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; }")
    page.locator(".conflict .copy").first.click()
    assert page.evaluate("window.copied").startswith("“through May 2031” — First Gaz")

    page.locator(".grid summary").nth(1).click()
    page.locator(".grid tr:nth-child(2) .copy-row").click()
    cells = page.evaluate("window.copied").split("\t")
    assert cells[:2] == ["Price, rate", "USD 25 million per month 1 single source"]
    page.locator(".grid tr:nth-child(2) .link").click()
    assert "report.html#fact-" in page.evaluate("window.copied")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    page: "Page", results: Results, theme: "Literal['light', 'dark']"
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page.emulate_media(color_scheme=theme)
    open_claim(page, results.claims[2].claim_id)

    found = axe.Axe().run(page).response["violations"]

    assert [
        (flaw["id"], flaw["impact"], flaw["nodes"][0]["html"]) for flaw in found
    ] == []


def test_the_theme_follows_the_system_and_the_reader(page: "Page") -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(colour)
    page.keyboard.press("t")
    page.wait_for_function(f"{colour} !== '{dark}'")

    assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_it_prints_on_a4(page: "Page") -> None:
    pdf = page.pdf(prefer_css_page_size=True)

    assert pdf.startswith(b"%PDF")
    assert b"/MediaBox [0 0 842" in pdf or b"/MediaBox [0 0 841" in pdf


def test_no_column_is_wider_than_a_small_screen(page: "Page") -> None:
    page.set_viewport_size({"width": 390, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_hostile_corpus_runs_nothing_and_forges_nothing(
    browser: "Browser", folder: Path
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto((folder / "hostile.html").as_uri())

    assert page.locator(".deal").count() == 1
    assert page.locator("#stage script, #stage img").count() == 0
    assert page.locator(".grid tbody tr").count() == 3
    page.locator(".grid .quote").nth(1).click()
    page.wait_for_selector("#paper mark.lit")
    assert page.locator("#paper mark.lit").count() == 1
    assert said == []
    page.close()


# a page may be loaded before it is painted: wait for it
_FIRST_PAINT = """() => new Promise(done => new PerformanceObserver(list => {
    const paint = list.getEntriesByName("first-contentful-paint")[0];
    if (paint) done(paint.startTime);
}).observe({type: "paint", buffered: true}))"""


def painted(browser: "Browser", path: Path) -> tuple[float, float, int]:
    """Seconds until a page is seen and until a key is answered, and its deals."""
    page = browser.new_page()
    page.goto(path.as_uri())
    paint = page.evaluate(_FIRST_PAINT)
    began = time.monotonic()
    page.keyboard.press("j")
    page.wait_for_selector(".deal")
    answered = time.monotonic() - began
    deals = page.locator(".card[data-deal]").count()
    page.close()
    return paint / 1000, answered, deals


def test_500_deals_are_painted_within_three_seconds(
    browser: "Browser", folder: Path
) -> None:
    few_paint, few_answered, _ = painted(browser, folder / "report.html")

    paint, answered, deals = painted(browser, folder / "many.html")

    assert deals == 500
    assert paint < max(3, 50 * few_paint)  # the machine may be slow, and busy
    assert answered < max(3, 50 * few_answered)


def test_deals_are_filtered_by_words_of_their_articles(
    browser: "Browser", folder: Path
) -> None:
    page = browser.new_page()
    page.goto((folder / "many.html").as_uri())
    page.locator("#search").fill("nothing of the kind")
    assert page.locator("#hits").inner_text() == "0 of these"

    page.locator("#search").fill("through may 2031")
    assert page.locator("#hits").inner_text() == "500 of these"
    page.close()


def test_a_source_that_no_origin_names_is_drawn(results: Results) -> None:
    origin = Origin(
        id="unnamed:1",
        kind="unnamed",
        in_corpus=False,
        claims=(results.claims[2].claim_id,),
    )
    deal = results.deals[0].model_copy(update={"origins": (origin,)})

    html = render_report(results._replace(deals=(deal,)))

    assert "unnamed sources" in html
