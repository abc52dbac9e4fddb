// Of an opened page what paper shows, for book/pdf.py. Ids get the page's own prefix, so that one document can hold all pages.
({ prefix, prefixes }) => {
  dispatchEvent(new Event("beforeprint"));
  const article = document.querySelector("article").cloneNode(true);
  const all = (selector, run) => {
    for (const part of article.querySelectorAll(selector)) run(part);
  };

  // What only a screen can use goes away; of a figure its still stays.
  all("div.cell", (cell) => {
    if (cell.querySelector(".bp-predict")) cell.outerHTML = `<p class="answer-line">Your answer:</p>`;
  });
  all(".bpw", (figure) => {
    const paper = figure.querySelector(".bpw-print");
    if (paper) figure.replaceChildren(paper);
  });
  all("script, style, button, .headerlink, details.hide, .bp-live-start, .bp-meta, .bp-note, nav, .prev-next-area", (part) => part.remove());
  all(".katex-mathml", (part) => part.remove()); // heard, not seen: half of a formula's elements
  all("[tabindex]", (part) => part.removeAttribute("tabindex"));
  all("div.cell", (cell) => {
    if (!cell.textContent.trim() && !cell.querySelector("svg, img")) cell.remove();
  });
  all("details", (part) => {
    part.open = true;
  });
  all("img", (picture) => {
    picture.src = picture.src; // whole, because the joined page stands elsewhere
    picture.loading = "eager";
  });

  // Links within the book lead to places in the one document; those to files that are no pages are text.
  const pageOf = (address) => new URL(address, location.href).href.split("/html/").pop().split(/[?#]/)[0].replace(/\.html$/, "");
  all("a[href]", (link) => {
    const raw = link.getAttribute("href");
    if (/^[a-z]+:/i.test(raw)) return;
    const [address, anchor] = raw.split("#");
    const there = address ? prefixes[pageOf(address)] : prefix;
    const place = anchor && !anchor.startsWith("state=") ? `--${anchor}` : "";
    if (there) link.setAttribute("href", `#${there}${place}`);
    else link.replaceWith(...link.childNodes);
  });

  const renamed = {
    id: (value) => `${prefix}--${value}`,
    "xlink:href": (value) => value.replace(/^#/, `#${prefix}--`),
  };
  for (const name of ["aria-labelledby", "aria-describedby", "for"])
    renamed[name] = (value) => value.split(" ").map(renamed.id).join(" ");
  for (const name of ["clip-path", "fill", "filter", "mask", "marker-start", "marker-mid", "marker-end", "style"])
    renamed[name] = (value) => value.replaceAll("url(#", `url(#${prefix}--`);
  all("*", (part) => {
    for (const { name, value } of [...part.attributes])
      if (renamed[name]) part.setAttribute(name, renamed[name](value));
  });
  all("use[href^='#']", (part) => part.setAttribute("href", `#${prefix}--${part.getAttribute("href").slice(1)}`));

  // Solutions stand at the end of the book; their exercises say on which page.
  const solutions = [];
  all(".exercise-card", (card) => {
    const solution = card.querySelector("details.solution");
    if (!solution) return;
    const number = solution.querySelector("summary").textContent.trim();
    solution.querySelector("summary").remove();
    solution.prepend(...card.querySelectorAll(":scope > details.hint"));
    const id = `${card.id}--solution`;
    solutions.push({ number, id, exercise: card.id, html: solution.innerHTML });
    solution.outerHTML = `<p class="to-solution"><a href="#${id}">${number}</a>, page <span data-page-of="${id}">000</span></p>`;
  });

  for (const level of [3, 2, 1])
    all(`h${level}`, (heading) => {
      const lower = document.createElement(`h${level + 1}`);
      for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    });
  return {
    title: article.querySelector("h2").textContent.trim(),
    html: article.innerHTML,
    solutions,
    sheets: [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.href),
    styles: [...document.querySelectorAll("style")].map((style) => style.textContent),
  };
}
