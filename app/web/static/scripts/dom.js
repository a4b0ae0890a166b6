// @ts-check

/**
 * An element; functions listen (`onclick`). Strings become text nodes: what a viewer typed is never read as markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {import("../shapes.d.ts").Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (element instanceof HTMLButtonElement) element.type = "button";
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (isThere(value)) element.setAttribute(name, value === true ? "" : String(value));
  }
  fill(element, children);
  return element;
}

/** @type {(element: Element | ShadowRoot, ...children: Child[]) => void} */
export function fill(element, ...children) {
  element.replaceChildren(.../** @type {any[]} */ (children).flat(Infinity).filter(isThere));
}

/** @type {typeof fill} The keyboard stays where it was. */
export function refill(element, ...children) {
  const had = /** @type {HTMLElement | null} */ (element.querySelector(":focus"));
  fill(element, ...children);
  had?.focus({ preventScroll: true });
}

const isThere = (/** @type {unknown} */ value) => value != null && value !== false;

/** @type {(element: Element, text: string) => void} A text that is there already is not said again. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @type {(element: HTMLElement, shown: unknown) => boolean} Whether an element showed something else before. */
export function changes(element, shown) {
  const before = element.dataset.shown;
  return (element.dataset.shown = JSON.stringify(shown)) !== before;
}

/** @type {(tag: keyof HTMLElementTagNameMap, className: string, text: string, language?: string | null) => HTMLElement} */
export const words = (tag, className, text, language) =>
  h(tag, { class: /\p{M}{5}/u.test(text) ? `${className} stacked` : className, dir: "auto", lang: language !== "und" && language }, text);

/** @type {(key: string | number, label: Child, run: () => void, kind?: string, disabled?: boolean) => HTMLButtonElement} */
export const press = (key, label, run, kind, disabled) =>
  h("button", { class: kind, onclick: run, disabled, "aria-keyshortcuts": key === "Esc" ? "Escape" : key },
    h("kbd", { "aria-hidden": "true" }, key), label);

/** @type {(target: EventTarget, type: string, hear: (detail: any) => void) => void} */
export const on = (target, type, hear) =>
  target.addEventListener(type, (event) => hear(/** @type {CustomEvent} */ (event).detail));

/** @type {(target: EventTarget, type: string, detail?: any) => void} */
export function tell(target, type, detail) {
  target.dispatchEvent(new CustomEvent(type, { detail }));
}
