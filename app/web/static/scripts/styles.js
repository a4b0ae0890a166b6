// @ts-check

/** @type {Map<string, Promise<CSSStyleSheet>>} */
const sheets = new Map();

/** Dresses a shadow root in the interface's style sheets: constructed ones, which a page's policy need not allow. */
export async function dress(/** @type {ShadowRoot} */ root, /** @type {string[]} */ names) {
  for (const name of names) if (!sheets.has(name)) sheets.set(name, sheet(name));
  root.adoptedStyleSheets = await Promise.all(names.map((name) => /** @type {Promise<CSSStyleSheet>} */ (sheets.get(name))));
}

async function sheet(/** @type {string} */ name) {
  const response = await fetch(new URL(`../${name}.css`, import.meta.url)).catch(() => null);
  return new CSSStyleSheet().replace(response?.ok ? await response.text() : "");
}
