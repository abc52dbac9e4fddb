// The search page: looks through the rows of search-words.js (book_search.py writes them), all in the reader's browser.
{
  const [ADDRESS, PAGE, TITLE, TEXT, TERMS] = [0, 1, 2, 3, 4];
  const MOST = 30;
  const GREEK = {
    alpha: "α",
    beta: "β",
    delta: "δ",
    epsilon: "ε",
    eta: "η",
    theta: "θ",
    lambda: "λ",
    sigma: "σ",
    partial: "∂",
  };
  const root = document.documentElement.dataset.content_root ?? "./";
  const query = new URLSearchParams(location.search).get("q") ?? "";
  const plain = (text) =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "");

  // A word of the query, and how else the book writes it: delta is δ too.
  const spellings = (word) => {
    const letter = GREEK[word] ?? word;
    const name = Object.keys(GREEK).find((each) => GREEK[each] === word) ?? word;
    const stem = /^[a-z]{5,}s$/.test(word) ? word.slice(0, -1) : word;
    return [...new Set([stem, letter, name])];
  };
  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // A number or a letter is looked for whole, 4.2 not in 14.25; a longer word at its start. Exact letters may touch others: δ1.
  const pattern = (word) => {
    const parts = spellings(word).map((each) => {
      if (/^\P{ASCII}$/u.test(each)) return escaped(each);
      const start = /^\w/.test(each) ? "(?<![\\w.])" : "";
      return start + escaped(each) + (/^[\d.]+$|^.$/.test(each) ? "(?![\\w.]\\d|\\w)" : "");
    });
    return new RegExp(parts.join("|"), "g");
  };

  const words = plain(query).split(/\s+/).filter(Boolean);
  const patterns = words.map(pattern);
  const named = (text) => text.replace(/[α-ω∂]/g, (letter) => spellings(letter).at(-1));
  const whole = named(words.join(" "));
  const count = (text, each) => (text.match(each) ?? []).length;

  const isPlaceToLookUp = /(glossary|notation|formulas|api|references|questions)\.html/;
  function score(row, at) {
    const [title, text, terms] = [row[TITLE], row[TEXT], row[TERMS]].map(plain);
    const name = named(title).replace(/^[\d. ]+/, "");
    let sum = 0;
    for (const each of patterns) {
      const inTitle = count(title, each);
      const inTerms = count(terms, each);
      const inText = count(text, each);
      if (!inTitle && !inTerms && !inText) return 0;
      sum +=
        30 * Math.min(inTitle, 1) +
        8 * Math.min(inTerms, 2) +
        Math.min(6, (300 * inText) / (text.length + 300)) +
        Math.min(inText, 8) / 4;
    }
    if (name.includes(whole)) sum += 25;
    if (name === whole || name.startsWith(`${whole} `)) sum += 30;
    if (isPlaceToLookUp.test(row[ADDRESS])) sum *= row[ADDRESS].includes("glossary") ? 0.75 : 0.6;
    if (/^(summary|where to go)/.test(title.replace(/^[\d. ]+/, ""))) sum *= 0.6;
    return sum * (1 - at / 4000); // of two as good the earlier: a book explains a thing where it comes first
  }

  // The sentence around the first place, with what was looked for marked.
  function excerpt(text) {
    const low = plain(text).length === text.length ? plain(text) : text.toLowerCase();
    const places = patterns.map((each) => low.search(each)).filter((at) => at >= 0);
    const from = Math.max(0, Math.min(...(places.length ? places : [0])) - 70);
    const start = from ? low.indexOf(" ", from) + 1 : 0;
    const part = text.slice(start, start + 220);
    return `${start ? "… " : ""}${part}${start + 220 < text.length ? " …" : ""}`;
  }
  function marked(text) {
    const box = document.createDocumentFragment();
    const low = plain(text).length === text.length ? plain(text) : text.toLowerCase();
    const found = patterns
      .flatMap((each) => [...low.matchAll(each)].map((one) => [one.index, one.index + one[0].length]))
      .sort((one, other) => one[0] - other[0]);
    let at = 0;
    for (const [from, to] of found) {
      if (from < at) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      box.append(text.slice(at, from), mark);
      at = to;
    }
    box.append(text.slice(at));
    return box;
  }

  for (const field of document.querySelectorAll('input[name="q"]')) field.value = query;
  const summary = document.getElementById("search-summary");
  function showFound() {
    const found = globalThis.bookSearch
      .map((row, at) => [score(row, at), row])
      .filter(([sum]) => sum > 0)
      .sort((one, other) => other[0] - one[0]);
    const places = found.length === 1 ? "1 place" : `${found.length} places`;
    summary.textContent = found.length
      ? `${places} for “${query}”${found.length > MOST ? `, the first ${MOST} of them` : ""}`
      : `Nothing for “${query}”. Try one word of it, or the contents.`;
    const list = document.getElementById("search-results");
    for (const [, row] of found.slice(0, MOST)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = root + row[ADDRESS];
      link.append(marked(row[TITLE] || row[PAGE]));
      const where = document.createElement("div");
      where.className = "where";
      where.textContent = row[PAGE];
      const text = document.createElement("p");
      text.append(marked(excerpt(row[TEXT])));
      item.append(link, where, text);
      list.append(item);
    }
  }
  if (words.length) showFound();
}
