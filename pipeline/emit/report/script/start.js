// Open what the address names.

setTheme(themes.includes(memory.read("dealfacts-theme")) ? memory.read("dealfacts-theme") : "system");
markTicks(document);
addEventListener("hashchange", go);
addEventListener("beforeprint", () => $$("#stage details").forEach((part) => (part.open = part.matches(".spare"))));
go();
