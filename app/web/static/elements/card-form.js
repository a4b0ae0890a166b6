// @ts-check

import { fill, h, press, t, tell } from "../scripts/making.js";

/** Tells `choice` with a value, and `leave`; its buttons are its `foot`. */
export class CardForm extends HTMLElement {
  foot = h("div", { class: "actions" });
  /** @type {() => any} What Enter gives. */ value = () => true;
  /** @type {(key: string) => unknown} Besides Enter and Esc. */ meant = () => false;

  constructor(/** @type {Child[]} */ ...body) {
    super();
    fill(this, body);
    this.addEventListener("keydown", (event) => {
      const { key, target, repeat, shiftKey, isComposing, keyCode } = event;
      if (isComposing || keyCode === 229) return;  // it belongs to the input method
      const typed = key.length === 1 && /** @type {HTMLInputElement} */ (target).type !== "radio";
      if (typed || repeat || shiftKey && key === "Enter" || !this.key(key)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Gives it buttons; the `primary` one does as Enter. */
  with(/** @type {Child} */ buttons, primary = "", /** @type {Child} */ more = null) {
    const leave = press("Esc", t("act.cancel"), () => tell(this, "leave"));
    fill(this.foot, primary && press("Enter", primary, () => this.key("Enter"), "primary"), buttons, leave, more);
    return this;
  }

  begin() {
    /** @type {any} */ (this.querySelector("[type=radio]:checked, [tabindex]") ?? this.foot.querySelector("button"))?.focus();
  }

  key(key = "") {
    if (this.meant(key)) return true;
    const value = key === "Enter" && this.value();
    if (key === "Escape") tell(this, "leave");
    else if (value) tell(this, "choice", value);
    return key === "Escape" || key === "Enter";
  }
}

customElements.define("card-form", CardForm);
