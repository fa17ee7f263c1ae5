// Quotes with their citation, rows as cells of a spreadsheet, links to one place.

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text); // pages from a disk may not use the clipboard directly
  }
  announce(`${what} copied`);
}

function copyBySelection(text) {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

/** A row of the grid as tab-separated text, quotes and signs included. */
function rowText(row) {
  const cells = [...row.cells].map((cell) => {
    const shown = cell.cloneNode(true);
    $$("details, .unseen", shown).forEach((part) => part.remove());
    return safeCell(textsOf(shown).join(" "));
  });
  return cells.join("\t");
}

/** The stretches of text below a node, without those that are blank. */
function textsOf(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
    if (text) texts.push(text);
  }
  return texts;
}

/** No cell may begin as a formula where it is pasted. */
function safeCell(text) {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.matches(".copy")) copy(button.dataset.copy, "Quote");
  if (button.matches(".copy-row")) copy(rowText(button.closest("tr")), "Row");
  if (button.matches(".link")) {
    copy(`${location.href.split("#")[0]}#${button.dataset.link}`, "Link");
  }
});
