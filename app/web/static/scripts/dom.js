// @ts-check

/** @typedef {import("../shapes.d.ts").Child} Child */

/**
 * The element with these attributes, listeners (`onclick`, ...) and children. Strings become text nodes: what a viewer
 * typed is never read as markup. A button submits only where its type says so.
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
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...present(children));
  return element;
}

/** Puts other children into an element. @param {Element | ShadowRoot} element @param {...Child} children */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
}

/** Puts other children into an element and leaves the keyboard where it was. @param {Element} element @param {...Child} children */
export function refill(element, ...children) {
  const had = /** @type {HTMLElement | null} */ (element.querySelector(":focus"));
  fill(element, ...children);
  had?.focus({ preventScroll: true });
}

/**
 * Text in its own direction and language.
 * @param {keyof HTMLElementTagNameMap} tag
 * @param {string} className
 * @param {string} text
 * @param {string | null} [language]
 */
export function words(tag, className, text, language) {
  const known = language && language !== "und" ? language : null;
  return h(tag, { class: /\p{M}{5}/u.test(text) ? `${className} stacked` : className, dir: "auto", lang: known }, text);
}

/** @param {Child[]} children @returns {(Node | string)[]} */
function present(children) {
  return children.flatMap((child) => {
    if (Array.isArray(child)) return present(child);
    if (child === null || child === undefined || child === false) return [];
    return [typeof child === "number" ? String(child) : child];
  });
}

/**
 * Listens to an element, or another target; `hear` is given what was told.
 * @param {EventTarget} target
 * @param {string} type
 * @param {(detail: any) => void} hear
 */
export function on(target, type, hear) {
  target.addEventListener(type, (event) => hear(/** @type {CustomEvent} */ (event).detail));
}

/** Tells those who listen. @param {EventTarget} target @param {string} type @param {any} [detail] */
export function tell(target, type, detail) {
  target.dispatchEvent(new CustomEvent(type, { detail }));
}
