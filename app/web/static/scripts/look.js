// @ts-check
// The chosen theme; theme.js sets it again before the next page's first paint.

const STORED = "sidestage-theme";

/** `light`, `dark`, or an empty string, where the page follows the system. */
export const theme = () => document.documentElement.dataset.theme ?? "";

export function chooseTheme(name = "") {
  if (name) document.documentElement.dataset.theme = name;
  else delete document.documentElement.dataset.theme;
  try {
    localStorage.setItem(STORED, name);
  } catch {}  // the choice holds for this page
}

/** From light to dark, or back. */
export function turnTheme() {
  const dark = theme() ? theme() === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  chooseTheme(dark ? "light" : "dark");
}
