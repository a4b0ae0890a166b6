// @ts-check

import { fill, h, tell, words } from "../scripts/dom.js";
import { t, viewerOf } from "../scripts/words.js";

/** @import { Child, Suggestion } from "../shapes.d.ts" */

/** @type {(key: string | number, label: string, run: () => void, kind?: string, disabled?: boolean) => HTMLElement} A button and its key. */
export const press = (key, label, run, kind, disabled) =>
  h("button", { class: kind, onclick: run, disabled, "aria-keyshortcuts": key === "Esc" ? "Escape" : key }, h("kbd", { "aria-hidden": "true" }, key), label);

/** What the open card asks for in place. Dispatches `choice` with a value, and `leave`; its buttons are its `foot`. */
export class CardForm extends HTMLElement {
  foot = h("div", { class: "actions" });
  /** @type {() => any} What Enter gives, if anything. */ value = () => true;
  /** @type {(key: string) => unknown} Does what a key means besides Enter and Esc; whether it means something. */ meant = () => false;

  /** @param {...Child} body */
  constructor(...body) {
    super();
    fill(this, body);
    this.addEventListener("keydown", (event) => {
      const { key, target } = event;
      if (event.isComposing || event.keyCode === 229) return;  // it belongs to the input method
      const typed = key.length === 1 && /** @type {HTMLInputElement} */ (target).type !== "radio";
      if (typed || event.repeat || event.shiftKey && key === "Enter" || !this.key(key)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** @type {(buttons: Child, primary?: string, more?: Child) => this} `primary` is what the button says that does as Enter. */
  with(buttons, primary, more) {
    fill(this.foot, primary && press("Enter", primary, () => this.key("Enter"), "primary"), buttons, press("Esc", t("act.cancel"), () => tell(this, "leave")), more);
    return this;
  }

  /** Puts the keyboard where it begins. */
  begin() {
    /** @type {HTMLElement | null} */ (this.querySelector("[type=radio]:checked, [tabindex]") ?? this.foot.querySelector("button"))?.focus();
  }

  /** @param {string} key */
  key(key) {
    if (this.meant(key)) return true;
    const value = key === "Enter" ? this.value() : undefined;
    if (key === "Escape") tell(this, "leave");
    else if (value) tell(this, "choice", value);
    return key === "Escape" || key === "Enter";
  }
}

/** @type {(question: string, choices: [string, any][], own?: string) => CardForm} Answers under digits, and maybe `own` words. */
export function choice(question, choices, own) {
  const field = h("input", { maxlength: 500, placeholder: own, "aria-label": own, enterkeyhint: "done" });
  const form = new CardForm(h("p", {}, question), own && field);
  form.value = () => field.value.trim();
  form.meant = (key) => choices[+key - 1] && (tell(form, "choice", choices[+key - 1][1]), true);
  return form.with(choices.map(([label], at) => press(at + 1, label, () => form.key(`${at + 1}`))));
}

/** @type {(all: Suggestion[]) => CardForm} Several that are sent as they are drafted, at once. */
export function many(all) {
  const title = t("card.many", { n: all.length });
  return new CardForm(h("p", {}, title), h("ul", { class: "many", tabindex: 0, "aria-label": title }, all.map(({ comment, reply }) => h("li", {},
    h("p", { class: "muted" }, words("bdi", "viewer", viewerOf(comment)), " ", words("bdi", "", comment.text, comment.language)),
    words("p", "told", reply?.text ?? "", reply?.language))))).with(null, t("act.send_all", { n: all.length }));
}

customElements.define("card-form", CardForm);
