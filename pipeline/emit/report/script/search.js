// One field searches all deals, and the rows of the deal that is open.

const search = $("#search");

function filterDeals() {
  const wanted = search.value.trim().toLowerCase();
  const clashing = $("#only-conflicts")?.checked;
  const kind = $("#only-kind")?.value;
  let hits = 0;
  for (const card of $$(".card[data-deal]")) {
    const fits =
      (!clashing || card.dataset.conflicts !== "0") &&
      (!kind || card.dataset.kind === kind) &&
      (!wanted || wordsOf(`deal-${card.dataset.deal}`).includes(wanted));
    card.hidden = !fits;
    hits += fits ? 1 : 0;
  }
  tellHits(hits, Boolean(wanted || clashing || kind));
}

function tellHits(hits, filtered) {
  const place = $("#hits");
  if (place) place.textContent = filtered ? `${hits} of these` : "";
}

const rowTests = {
  "": () => true,
  contested: (row) =>
    ["contested", "conflicting", "disputed"].includes(row.dataset.verdict),
  uneven: (row) => row.dataset.uneven === "1",
  alone: (row) => row.dataset.verdict === "single_source",
  undisclosed: (row) => $("td.undisclosed", row) !== null,
};

function filterRows() {
  const wanted = search.value.trim().toLowerCase();
  const test = rowTests[$(".rows", stage)?.value ?? ""];
  const rows = $$(".grid tbody tr", stage);
  const fitting = rows.filter((row) => {
    const fits = test(row) && row.textContent.toLowerCase().includes(wanted);
    row.hidden = !fits;
    return fits;
  });
  const left = $(".rows-left", stage);
  const all = fitting.length === rows.length;
  if (left) left.textContent = all ? "" : `${fitting.length} of ${rows.length} rows`;
}

search.addEventListener("input", () => {
  filterDeals();
  filterRows();
});
search.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  const link = $(".card[data-deal]:not([hidden]) h3 a");
  if (link && !stage.firstElementChild) link.click();
});
document.addEventListener("change", (event) => {
  if (event.target.matches("#only-conflicts, #only-kind")) filterDeals();
  if (event.target.matches(".rows")) filterRows();
});
