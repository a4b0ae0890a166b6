// @ts-check

import { h, tell } from "./dom.js";
import { t } from "./words.js";

/** @type {(key: string | number, label: string, run: () => void, kind?: string, disabled?: boolean) => HTMLElement} A button, and its key. */
export const press = (key, label, run, kind, disabled) =>
  h("button", { class: kind, onclick: run, disabled, "aria-keyshortcuts": key === "Esc" ? "Escape" : key }, h("kbd", { "aria-hidden": "true" }, key), label);

/** What the open card asks for in place. Dispatches `choice` with its value, and `leave`; its buttons are its `foot`. */
export class CardForm extends HTMLElement {
  foot = h("div", { class: "actions" });

  constructor() {
    super();
    this.addEventListener("keydown", (event) => {
      const { type } = /** @type {HTMLInputElement} */ (event.target);
      if (event.isComposing || event.keyCode === 229) return;  // it belongs to the input method
      if (event.key.length === 1 && type !== "radio" || event.repeat || !this.key(event.key, event.shiftKey)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  cancel() {
    return press("Esc", t("act.cancel"), () => tell(this, "leave"));
  }

  /** What Enter does. */
  give() {
    tell(this, "choice");
  }

  /** Puts the keyboard where it begins. */
  begin() {
    /** @type {HTMLElement | null} */ (this.querySelector("input, [tabindex]") ?? this.foot.querySelector("button"))?.focus();
  }

  /** @type {(key: string, shift?: boolean) => boolean} Does what a key means here; whether it means something. */
  key(key) {
    if (key === "Escape") tell(this, "leave");
    else if (key === "Enter") this.give();
    else return false;
    return true;
  }
}
