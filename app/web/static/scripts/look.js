// @ts-check
// The chosen theme; theme.js sets it again before the next page's first paint.

const STORED = "sidestage-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** What was chosen: `light`, `dark`, or an empty string, where the page follows the system. */
export function theme() {
  return document.documentElement.dataset.theme ?? "";
}

/** @param {string} name as `theme` tells it */
export function chooseTheme(name) {
  if (name) document.documentElement.dataset.theme = name;
  else delete document.documentElement.dataset.theme;
  try {
    if (name) localStorage.setItem(STORED, name);
    else localStorage.removeItem(STORED);
  } catch {
    // Without storage the choice holds for this page.
  }
}

/** From light to dark, or back. */
export function turnTheme() {
  chooseTheme((theme() || (dark.matches ? "dark" : "light")) === "dark" ? "light" : "dark");
}
