// Paper is white: a page that is read in the dark is printed in the light, and goes back to the dark.
(() => {
  "use strict";
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
