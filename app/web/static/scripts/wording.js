// @ts-check
// What pages that build their elements by hand are helped by.

import { fill, h } from "./dom.js";

/** @type {typeof fill} The keyboard stays where it was. */
export function refill(element, ...children) {
  const had = /** @type {HTMLElement | null} */ (element.querySelector(":focus"));
  fill(element, ...children);
  had?.focus({ preventScroll: true });
}

/** @type {(element: HTMLElement, shown: unknown) => boolean} Whether an element showed something else before. */
export function changes(element, shown) {
  const before = element.dataset.shown;
  return (element.dataset.shown = JSON.stringify(shown)) !== before;
}

/** @type {(tag: keyof HTMLElementTagNameMap, className: string, text: string, language?: string | null) => HTMLElement} */
export const words = (tag, className, text, language) =>
  h(tag, { class: /\p{M}{5}/u.test(text) ? `${className} stacked` : className, dir: "auto", lang: language !== "und" && language }, text);
