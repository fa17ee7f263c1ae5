// What stands after the # decides what is seen: home, a deal, an article, a claim.

const stage = $("#stage");
const panel = $("#panel");
const paper = $("#paper");
const hasLead = document.body.classList.contains("has-lead");
const dealNames = [...parts.keys()].filter((name) => name.startsWith("deal-"));
const seen = [];
let askedBy = null;

function go() {
  const id = decodeURIComponent(location.hash.slice(1)) || "home";
  const show = shows.find(([kind]) => id.startsWith(kind));
  if (show && show[1](id)) return;
  goHome(id);
}

const shows = [
  ["deal-", (id) => openDeal(id) && settle($(`#${CSS.escape(id)}`), stage)],
  ["fact-", (id) => openHolder(id)],
  ["conflict-", (id) => openHolder(id)],
  ["article-", (id) => openArticle(id)],
  ["claim-", (id) => openClaim(id)],
];

function goHome(id) {
  closePanel();
  document.body.classList.remove("in-deal");
  if (hasLead) openDeal(dealNames[0]);
  else stage.replaceChildren();
  const place = document.getElementById(id);
  if (id !== "home" && place) place.scrollIntoView();
  else scrollTo(0, 0);
}

/** Put a deal on the stage, unless it stands there. */
function openDeal(name) {
  if (!parts.has(name)) return false;
  const leads = hasLead && name === dealNames[0];
  document.body.classList.toggle("in-deal", !leads);
  if (!stage.firstElementChild || stage.firstElementChild.id !== name) {
    stage.replaceChildren(build(name));
    markTicks(stage);
    filterRows();
  }
  return true;
}

function openHolder(id) {
  const name = holder("deal-", id);
  if (!name || !openDeal(name)) return false;
  return settle(document.getElementById(id));
}

/** Bring an element into view and lay the keyboard there. */
function settle(element, above = element) {
  if (!element) return false;
  closePanel();
  $$(".lit").forEach((old) => old.classList.remove("lit"));
  if (above !== stage) element.classList.add("lit");
  above.scrollIntoView({ block: above === stage ? "start" : "center" });
  element.focus?.({ preventScroll: true });
  return true;
}

function openArticle(name) {
  if (!parts.has(name)) return false;
  if (panel.hidden) askedBy = document.activeElement;
  if (!paper.firstElementChild || paper.firstElementChild.id !== name) {
    paper.replaceChildren(build(name));
    markTicks(paper);
  }
  if (!stage.firstElementChild) openDealOf(paper.firstElementChild);
  panel.hidden = false;
  document.body.classList.add("with-panel");
  chooseClaim(null);
  paper.focus({ preventScroll: true });
  panel.scrollTop = 0;
  return true;
}

function openDealOf(article) {
  const first = article.dataset.deals.split(" ")[0];
  if (first) openDeal(`deal-${first}`);
}

/** Open the article of a claim, with its words lit and in view. */
function openClaim(id) {
  const name = holder("article-", id);
  if (!name || !openArticle(name)) return false;
  seen.push(id);
  const claim = id.slice("claim-".length);
  const span = chooseClaim(claim);
  span?.scrollIntoView({ block: "center" });
  return true;
}

/** Light a claim's words and show what was read from them; give the first words. */
function chooseClaim(claim) {
  const lit = $$("mark", paper).filter((mark) => {
    const holds = claim !== null && mark.dataset.claims.split(" ").includes(claim);
    mark.classList.toggle("lit", holds);
    return holds;
  });
  $$("[data-about]", paper).forEach((about) => {
    const chosen = about.dataset.about === claim;
    about.classList.toggle("chosen", chosen);
    if (chosen) addVerdicts(about);
  });
  const cells = $$("[data-claim]", stage);
  cells.forEach((cell) => cell.classList.toggle("open", cell.dataset.claim === claim));
  return lit[0];
}

/** Give the claim that is open its buttons. */
function addVerdicts(about) {
  if ($(".verdicts", about)) return;
  about.append($("#verdicts").content.cloneNode(true));
  const { about: claim, quote, at } = about.dataset;
  const place = about.closest(".paper").dataset.cite;
  $(".copy", about).dataset.copy = `“${quote}” — ${place}, characters ${at}`;
  $(".link", about).dataset.link = `claim-${claim}`;
  markTicks(about.parentElement);
}

function closePanel() {
  if (panel.hidden) return;
  panel.hidden = true;
  document.body.classList.remove("with-panel");
  chooseClaim(null);
}

/** Close the article and give the keyboard back to where it was. */
function leavePanel() {
  closePanel();
  const deal = stage.firstElementChild;
  history.replaceState(null, "", deal ? `#${deal.id}` : "#home");
  if (askedBy?.isConnected) askedBy.focus({ preventScroll: true });
}

paper.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-claims]");
  if (mark) location.hash = `claim-${mark.dataset.claims.split(" ")[0]}`;
});
$("#close").addEventListener("click", leavePanel);
$("#back").addEventListener("click", () => {
  seen.pop();
  const before = seen.pop();
  if (before) location.hash = before;
  else leavePanel();
});
