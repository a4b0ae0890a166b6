// @ts-check

/** @type {Map<string, Promise<CSSStyleSheet>>} */
const sheets = new Map();

/**
 * Dresses a shadow root in the interface's style sheets: constructed ones, which a page's policy need not allow.
 * @param {ShadowRoot} root
 * @param {string[]} names
 */
export async function dress(root, names) {
  root.adoptedStyleSheets = await Promise.all(names.map((name) => {
    const made = sheets.get(name) ?? sheet(name);
    sheets.set(name, made);
    return made;
  }));
}

/** @param {string} name */
async function sheet(name) {
  const made = new CSSStyleSheet();
  const response = await fetch(new URL(`../${name}.css`, import.meta.url)).catch(() => null);
  if (response?.ok) made.replaceSync(await response.text());
  return made;
}
