// @ts-check
// What the account and admin pages are put together from.

import { fill, h } from "./dom.js";
import { explained, t } from "./words.js";

/** @typedef {{ again: (status?: string) => Promise<void> }} Section */

const SURE_MS = 5_000;

/**
 * Fills an element with what a question brings; until then it says that it waits, and afterwards what went wrong, with
 * another try.
 * @param {Element} element
 * @param {() => Promise<Child[]>} load
 */
export async function present(element, load) {
  if (!element.childElementCount) fill(element, h("p", { class: "muted" }, t("loading")));
  element.setAttribute("aria-busy", "true");
  try {
    fill(element, ...await load());
  } catch (failure) {
    fill(element, h("p", { class: "wrong", role: "alert" }, explained(failure)),
      h("button", { onclick: () => present(element, load) }, t("again")));
  }
  element.removeAttribute("aria-busy");
}

/**
 * A control with its label, and a hint that belongs to it.
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement} control with an id
 * @param {Child} [hint]
 */
export function field(label, control, hint) {
  const told = hint ? h("p", { class: "hint", id: `${control.id}-hint` }, hint) : null;
  if (told) control.setAttribute("aria-describedby", told.id);
  return h("div", { class: "field" }, h("label", { for: control.id }, label), control, told);
}

/**
 * A button that asks to be pressed again, in its own place, before it does something that can't be undone.
 * @param {string} label
 * @param {string} sure what the second press does
 * @param {() => Promise<unknown>} act
 */
export function sureButton(label, sure, act) {
  /** @type {number | undefined} */ let timer;
  const calm = () => {
    clearTimeout(timer);
    delete button.dataset.sure;
    button.textContent = label;
  };
  const button = h("button", { onblur: calm, onclick: async () => {
    if (button.dataset.sure === undefined) {
      button.dataset.sure = "";
      button.textContent = sure;
      timer = setTimeout(calm, SURE_MS);
      return;
    }
    calm();
    button.disabled = true;
    await act();
    button.disabled = false;
  } }, label);
  return button;
}

/** @type {(shown: HTMLElement, kind?: string) => HTMLElement} A button that copies a text; where the browser does not let it, selects it. */
export function copier(shown, kind) {
  const copy = h("button", { class: kind, onclick: async () => {
    const copied = await navigator.clipboard?.writeText(shown.textContent).then(() => true, () => false);
    if (!copied) getSelection()?.selectAllChildren(shown);
    copy.textContent = t(copied ? "secret.copied" : "secret.selected");
  } }, t("secret.copy"));
  return copy;
}

/**
 * A secret that is shown this once, with a button that copies it.
 * @param {string} about whose it is and what to do with it
 * @param {string} secret
 */
export function secretNote(about, secret) {
  const shown = h("output", { class: "secret" }, secret);
  const note = h("div", { class: "once", role: "group", "aria-label": about },
    h("p", {}, about), h("div", { class: "line" }, shown, copier(shown, "primary"), h("button", { onclick: () => note.remove() }, t("secret.done"))));
  return note;
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that nobody has thought of: sixteen letters and digits that can't be mistaken for each other. */
export function newPassword() {
  const random = crypto.getRandomValues(new Uint32Array(16));  // 2^32 over 31 letters: a bias of less than 1 in 10^8
  const letters = Array.from(random, (number) => LETTERS[number % LETTERS.length]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join("")).join("-");
}
