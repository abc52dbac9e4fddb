// Paper is white: a page that is read in the dark is printed in the light, and goes back to the dark.
(() => {
  const page = document.documentElement;
  let theme;
  addEventListener("beforeprint", () => {
    theme ??= page.dataset.theme;
    page.dataset.theme = "light";
  });
  addEventListener("afterprint", () => {
    page.dataset.theme = theme;
    theme = undefined;
  });
})();

// "Run the code here": nothing of it is loaded before.
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-live]");
  if (!button || button.disabled) return;
  button.disabled = true;
  const script = document.createElement("script");
  const { live: root, page } = button.dataset;
  script.src = `${root}live/live.js`;
  script.onload = () => backpropLive.start({ root: new URL(root, location.href).href, page, button });
  script.onerror = () => {
    button.disabled = false;
    button.textContent = "Run the code here: its script could not be loaded. Try again";
  };
  document.head.append(script);
});
