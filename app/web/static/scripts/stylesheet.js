// @ts-check

import { h } from "./dom.js";

/** Links a style sheet of ours once, for an element that stands on pages of which each has others. */
export function link(/** @type {string} */ name) {
  const { href } = new URL(`../${name}.css`, import.meta.url);
  if (![...document.styleSheets].some((sheet) => sheet.href === href) && !document.querySelector(`link[href="${href}"]`)) {
    document.head.append(h("link", { rel: "stylesheet", href }));
  }
}
