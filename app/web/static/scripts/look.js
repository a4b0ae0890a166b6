// @ts-check

const { dataset } = document.documentElement;

/** `light`, `dark`; empty: the page follows the system. */
export const theme = () => dataset.theme ?? "";

export function chooseTheme(name = "") {
  if (name) dataset.theme = name;
  else delete dataset.theme;
  try {
    localStorage.setItem("sidestage-theme", name);
  } catch {}  // the choice holds for this page
}

export function turnTheme() {
  const dark = theme() ? theme() === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  chooseTheme(dark ? "light" : "dark");
}
