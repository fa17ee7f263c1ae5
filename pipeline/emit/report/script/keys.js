// Everything can be reached from the keyboard.

const conflictNames = dealNames.flatMap((name) =>
  [...markup(name).matchAll(/id="(conflict-[^"]+)"/g)].map((match) => match[1]),
);

/** Go to a neighbour in a list of names, from the one in the address. */
function step(names, by, now) {
  if (names.length === 0) return announce("There is none.");
  const place = names.indexOf(now);
  const next = place < 0 ? (by > 0 ? 0 : names.length - 1) : place + by;
  const name = names[(next + names.length) % names.length];
  if (location.hash === `#${name}`) go();
  else location.hash = name;
}

function stepConflict(by) {
  step(conflictNames, by, lastConflict());
}

/** The conflict in the address, else the one before the first of this deal. */
function lastConflict() {
  const here = location.hash.slice(1);
  if (conflictNames.includes(here)) return here;
  const lit = $(".conflict.lit", stage);
  return lit ? lit.id : undefined;
}

function stepDeal(by) {
  const cards = $$(".card[data-deal]").filter((card) => !card.hidden);
  const names = cards.length ? cards.map((card) => `deal-${card.dataset.deal}`) : dealNames;
  step(names, by, stage.firstElementChild?.id);
}

function decideChosen(verdict) {
  $(`.chosen [data-verdict=${verdict}]`, paper)?.click();
}

const actions = {
  "/": () => search.focus(),
  "?": () => $("#keys").showModal(),
  n: () => stepConflict(1),
  p: () => stepConflict(-1),
  j: () => stepDeal(1),
  k: () => stepDeal(-1),
  h: () => (location.hash = "home"),
  t: () => turnTheme(),
  a: () => decideChosen("accept"),
  r: () => decideChosen("reject"),
  e: () => decideChosen("edit"),
  c: () => $(".chosen .copy", paper)?.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && !panel.hidden && !$("dialog[open]")) leavePanel();
  if (event.target.closest("input, select, textarea, dialog")) return;
  if (actions[event.key]) {
    event.preventDefault();
    actions[event.key]();
  } else if (event.key.startsWith("Arrow")) walkGrid(event);
});

const moves = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Walk from quote to quote, over cells that hold none. */
function walkGrid(event) {
  const cell = event.target.closest(".grid td");
  if (!cell) return;
  const [down, right] = moves[event.key];
  const rows = $$(".grid tbody tr:not([hidden])", stage);
  let row = rows.indexOf(cell.parentElement) + down;
  let column = cell.cellIndex + right;
  while (rows[row]?.cells[column]) {
    const target = $("a, summary", rows[row].cells[column]);
    if (target) {
      event.preventDefault();
      return target.focus();
    }
    row += down;
    column += right;
  }
}

$("#help").addEventListener("click", () => $("#keys").showModal());
$("#next-conflict").addEventListener("click", () => stepConflict(1));
$("#next-conflict").hidden = conflictNames.length === 0;
