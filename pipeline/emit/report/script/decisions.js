// Ticks of a reviewer: kept in the browser, saved as decisions.jsonl without a server.

const KEY = "dealfacts-decisions";
const SCHEMA = "1.0";
const decisions = new Map(Object.entries(JSON.parse(memory.read(KEY) ?? "{}")));

/** Decide, or take a decision back; ``subject`` is what two decisions exclude. */
function decide(subject, decision) {
  if (decisions.get(subject)?.verdict === decision.verdict && decision.verdict !== "edit")
    decisions.delete(subject);
  else decisions.set(subject, decision);
  memory.write(KEY, JSON.stringify(Object.fromEntries(decisions)));
  markTicks(document);
  announce(decisions.has(subject) ? `Decided: ${decision.verdict}` : "Taken back");
}

function onClaim(claim, verdict, more = {}) {
  return { decides: "claim", claim_id: claim, verdict, ...more };
}

/** Show on buttons and quotes what was decided. */
function markTicks(root) {
  for (const about of $$("[data-about]", root)) {
    press(about, verdictOn(about, about.dataset.about));
  }
  for (const review of $$(".review", root)) {
    press(review, decisions.get(pairOf(review).join(" "))?.verdict);
  }
  for (const quote of $$("[data-claim]", root)) {
    const verdict = verdictOn(quote, quote.dataset.claim);
    quote.dataset.decided = { accept: "✓", reject: "✗", edit: "✎" }[verdict] ?? "";
  }
  $("#ticks").textContent = decisions.size;
  $("#save").hidden = decisions.size === 0;
}

/** What is decided here of a claim, or was in the file that the run went by. */
function verdictOn(place, claim) {
  return decisions.get(claim)?.verdict ?? place.dataset.judged ?? "";
}

function press(place, verdict) {
  for (const button of $$("[data-verdict]", place)) {
    button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
  }
}

function pairOf(review) {
  return [review.dataset.frameA, review.dataset.frameB];
}

/** Ask for the right value of a claim. */
function edit(about) {
  const claim = about.dataset.about;
  const dialog = $("#edit");
  const before = decisions.get(claim);
  $("#edit-normal").value = before?.normal ?? about.dataset.normal;
  $("#edit-note").value = before?.note ?? "";
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "save") return;
    const note = $("#edit-note").value.trim() || null;
    decide(claim, onClaim(claim, "edit", { normal: $("#edit-normal").value.trim(), note }));
  };
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-verdict]");
  if (!button) return;
  const verdict = button.dataset.verdict;
  const about = button.closest("[data-about]");
  if (about && verdict === "edit") edit(about);
  else if (about) decide(about.dataset.about, onClaim(about.dataset.about, verdict));
  else decideLink(button.closest(".review"), verdict);
});

function decideLink(review, verdict) {
  const [frame_a, frame_b] = pairOf(review);
  decide(`${frame_a} ${frame_b}`, { decides: "link", frame_a, frame_b, verdict });
}

/** Whether a decision is about this page, and not about another one of this browser. */
function isHere(decision) {
  if (decision.decides === "claim") {
    const wanted = `data-about="${decision.claim_id}"`;
    return [...parts.keys()].some((name) => markup(name).includes(wanted));
  }
  return $(`.review[data-frame-a="${decision.frame_a}"]`) !== null;
}

/** The decisions as lines of the file that ``dealfacts review`` reads. */
function decisionLines(by) {
  const keys = ["claim_id", "frame_a", "frame_b", "verdict", "normal", "note"];
  const subjects = [...decisions.keys()].sort();
  const mine = subjects.map((subject) => decisions.get(subject)).filter(isHere);
  const rows = mine.map((decision) => {
    const row = { schema_version: SCHEMA, decides: decision.decides };
    for (const key of keys) row[key] = decision[key] ?? null;
    return JSON.stringify({ ...row, by });
  });
  return rows.map((row) => `${row}\n`).join("");
}

function save(by) {
  const file = new Blob([decisionLines(by)], { type: "application/jsonl" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "decisions.jsonl";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  announce("decisions.jsonl saved; now type: dealfacts review decisions.jsonl");
}

$("#save").addEventListener("click", () => {
  const dialog = $("#sign");
  $("#sign-name").value = memory.read("dealfacts-name") ?? "";
  dialog.returnValue = "";
  dialog.onclose = () => {
    if (dialog.returnValue !== "save") return;
    const by = $("#sign-name").value.trim();
    memory.write("dealfacts-name", by);
    save(by || null);
  };
  dialog.showModal();
});
