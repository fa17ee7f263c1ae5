// Deals and articles wait as text, so that a page of 500 deals opens at once.

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

const parts = new Map(
  $$("script[data-part]").map((waiting) => [waiting.dataset.part, waiting]),
);

/** The markup of one part; every word of an article in it was escaped. */
function markup(name) {
  return parts.get(name).textContent;
}

/** Build one part as nodes. */
function build(name) {
  const template = document.createElement("template");
  template.innerHTML = markup(name);
  return template.content;
}

/** The name of the first part of a kind that holds an element of this id. */
function holder(kind, id) {
  const wanted = `id="${id}"`;
  for (const [name, waiting] of parts) {
    if (name.startsWith(kind) && waiting.textContent.includes(wanted)) return name;
  }
  return null;
}

const words = new Map();
const letters = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };

/** The words of a part in small letters, without its markup. */
function wordsOf(name) {
  if (!words.has(name)) {
    const text = markup(name).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    const plain = text.replace(/&(amp|lt|gt|#34|#39);/g, (entity) => letters[entity]);
    words.set(name, plain.toLowerCase());
  }
  return words.get(name);
}

/** Tell those who do not see the page what happened. */
function announce(message) {
  $("#status").textContent = message;
}

/** Keep a small thing from visit to visit, where the browser allows it. */
const memory = {
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      announce("This browser keeps nothing; save your decisions before you leave.");
    }
  },
};
