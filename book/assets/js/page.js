// What every page does besides being read: light or dark, contents on a phone, copying code, the section one is in, a key for searching.
{
  const page = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // ---- light or dark: as the machine has it, until the reader says otherwise ----
  const button = document.querySelector(".bp-theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = (theme) => {
    page.dataset.theme = theme;
    const other = theme === "dark" ? "light" : "dark";
    button.textContent = other === "dark" ? "☾" : "☀";
    button.setAttribute("aria-label", `Read in the ${other}`);
    button.title = button.getAttribute("aria-label");
  };
  const chosen = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };
  button.hidden = false;
  show(page.dataset.theme);
  button.addEventListener("click", () => {
    show(page.dataset.theme === "dark" ? "light" : "dark");
    try {
      localStorage.setItem("theme", page.dataset.theme);
    } catch {
      // Nothing may be kept here: the choice holds for this page.
    }
  });
  dark.addEventListener("change", () => chosen() ?? show(dark.matches ? "dark" : "light"));

  // ---- contents over the page ----
  const side = document.querySelector(".bp-side");
  const opener = document.querySelector(".bp-contents-link");
  const open = (yes) => {
    side.classList.toggle("open", yes);
    opener.setAttribute("aria-expanded", yes);
    (yes ? side.querySelector("a") : opener).focus();
  };
  opener.setAttribute("aria-expanded", "false");
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open(true);
  });
  side.addEventListener("click", (event) => {
    if (event.target.closest(".bp-close")) {
      event.preventDefault();
      open(false);
    } else if (event.target.closest("a")) side.classList.remove("open");
  });
  side.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && side.classList.contains("open")) open(false);
  });

  // ---- searching: Ctrl+K, or the key that stands for it on this machine ----
  const field = document.querySelector(".bp-search input");
  addEventListener("keydown", (event) => {
    if (!(event.key === "k" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    if (field.checkVisibility?.() ?? field.offsetParent) field.focus();
    else location.href = field.form.action;
  });

  // ---- copying code: without the prompts and what they answered ----
  for (const box of all("div.highlight > pre")) {
    const copy = document.createElement("button");
    copy.type = "button";
    copy.className = "copybtn";
    copy.textContent = "Copy";
    copy.tabIndex = -1; // forty of them would stand between a keyboard and the next figure; the code itself can be selected
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(box.textContent);
        copy.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(box);
        copy.textContent = "Selected: Ctrl+C";
      }
    });
    if (box.closest(".cell_input, [class*=highlight-]")) box.after(copy);
  }

  // ---- the section one is in ----
  const links = new Map(all(".bp-side ul ul a[href^='#']").map((link) => [link.getAttribute("href").slice(1), link]));
  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.filter((each) => each.isIntersecting).pop();
      if (!entry) return;
      for (const [id, link] of links)
        id === entry.target.id ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    },
    { rootMargin: "0px 0px -70% 0px" },
  );
  for (const id of links.keys()) {
    const section = document.getElementById(decodeURIComponent(id));
    if (section) seen.observe(section);
  }
}
