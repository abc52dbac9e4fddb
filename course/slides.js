// Starts a deck: keys that belong to a live figure stay with it, and what is too large for a slide is made smaller.
(() => {
  "use strict";
  const ROOM = 720 - 26; // pixels of a slide, without the room below its content

  // Shrinking gives a live figure more columns, and another height: so in steps, and never back.
  function fit(slide) {
    const part = slide?.querySelector(":scope > .fit");
    if (!part) return;
    for (let step = 0; step < 8; step++) {
      const zoom = Number(part.style.zoom || 1);
      const room = ROOM - part.offsetTop;
      const high = part.scrollHeight * (part.currentCSSZoom ? zoom : 1);
      if (high <= room + 1 || zoom <= 0.35) return;
      part.style.zoom = Math.max(0.35, Math.floor(zoom * (room / high) * 100) / 100);
    }
  }

  const deck = new Reveal({
    width: 1280,
    height: 720,
    margin: 0.02,
    center: false,
    hash: true,
    transition: "none",
    slideNumber: "c/t",
    pdfMaxPagesPerSlide: 1,
    plugins: [RevealNotes],
    keyboardCondition: (event) => !event.target.closest?.(".bp-widget"),
    keyboard: { 84: () => theme() },
  });

  function theme() {
    const page = document.documentElement;
    page.dataset.theme = page.dataset.theme === "dark" ? "light" : "dark";
  }

  // A live figure grows when it first gets room, and when its state changes.
  const watch = new ResizeObserver(() => fit(deck.getCurrentSlide()));
  deck.on("slidechanged", ({ currentSlide }) => {
    fit(currentSlide);
    watch.disconnect();
    for (const figure of currentSlide.querySelectorAll(".bp-widget")) watch.observe(figure);
  });
  deck.on("pdf-ready", () => {
    for (const slide of document.querySelectorAll(".reveal .slides section")) fit(slide);
  });
  deck.initialize().then(() => {
    fit(deck.getCurrentSlide());
    document.documentElement.dataset.ready = "yes";
  });
  globalThis.deck = deck;
})();
