// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const USUAL = ["1", "2", "3"];

/** Asks why nothing is sent. Dispatches `reason` with the words as its detail, and `leave` (Esc too). */
export class RejectForm extends HTMLElement {
  connectedCallback() {
    const own = h("input", { type: "text", maxlength: 500, placeholder: t("reject.other"), "aria-label": t("reject.other") });
    const form = h("form", { class: "actions", onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#give(own.value);
    } },
      USUAL.map((key) => h("button", { onclick: () => this.#give(t(`reject.${key}`)) }, h("kbd", { "aria-hidden": "true" }, key), t(`reject.${key}`))),
      own,
      h("button", { class: "quiet", onclick: () => this.#leave() }, h("kbd", { "aria-hidden": "true" }, "Esc"), t("act.cancel")));
    fill(this, h("p", {}, t("card.reason")), form);
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const writing = event.target instanceof HTMLInputElement;
    if (event.key === "Escape") this.#leave();
    else if (!writing && USUAL.includes(event.key)) this.#give(t(`reject.${event.key}`));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} reason */
  #give(reason) {
    if (reason.trim()) tell(this, "reason", reason.trim());
  }

  #leave() {
    tell(this, "leave");
  }
}

customElements.define("reject-form", RejectForm);
