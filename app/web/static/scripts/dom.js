// @ts-check

/** @type {Hyper} */
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

export function fill(/** @type {ParentNode} */ element, /** @type {Child[]} */ ...children) {
  element.replaceChildren(.../** @type {any} */ (children).flat(Infinity).filter(isThere));
}

const isThere = (/** @type {unknown} */ value) => value != null && value !== false;

/** A text that is there already is not said again. */
export function say(/** @type {Element} */ element, text = "") {
  if (element.textContent !== text) element.textContent = text;
}

/** @type {Press} */
export const press = (key, label, run, kind, disabled) =>
  h("button", { class: kind, onclick: run, disabled, "aria-keyshortcuts": key === "Esc" ? "Escape" : key },
    h("kbd", { "aria-hidden": "true" }, key), label);

/** @type {Hear} */
export const on = (target, type, hear) => target.addEventListener(type, (event) => hear(/** @type {CustomEvent} */ (event).detail));

/** @type {Tell} */
export const tell = (target, type, detail) => void target.dispatchEvent(new CustomEvent(type, { detail }));
