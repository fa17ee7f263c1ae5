// Light, dark, or as the system has it.

const themes = ["system", "light", "dark"];

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  $("#theme").textContent = `Theme: ${name}`;
}

function turnTheme() {
  const now = document.documentElement.dataset.theme;
  const next = themes[(themes.indexOf(now) + 1) % themes.length];
  memory.write("dealfacts-theme", next);
  setTheme(next);
  announce(`Theme: ${next}`);
}

$("#theme").addEventListener("click", turnTheme);
