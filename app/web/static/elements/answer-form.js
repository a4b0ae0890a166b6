// @ts-check

import { h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const MINUTES = [5, 15, 30, 60];

/** What the host said in a few words, and how long that holds. Tells `answered` with the request's body, and `leave`. */
export class AnswerForm extends HTMLElement {
  #said = h("input", { id: "said", maxlength: 500, dir: "auto", placeholder: t("queue.words_hint"), enterkeyhint: "done", autocomplete: "off" });
  #holds = h("select", { id: "holds" }, h("option", { value: "" }, t("queue.holds_stream")), h("option", { value: "air" }, t("queue.holds_air")),
    MINUTES.map((n) => h("option", { value: n }, t("queue.minutes", { n }))));

  connectedCallback() {
    if (this.childElementCount) return;
    this.append(h("form", { onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#done();
    }, onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      tell(this, "leave");
    } },
      h("label", { class: "wide", for: "said" }, t("queue.words"), this.#said),
      h("label", { for: "holds" }, t("queue.holds"), this.#holds),
      h("button", { type: "submit", class: "primary" }, h("kbd", { "aria-hidden": "true" }, "Enter"), t("host.answered"))));
  }

  /** Empties it. */
  clear() {
    this.#said.value = this.#holds.value = "";
  }

  /** Whether somebody is at it: the keyboard is in it, or words stand there. */
  get begun() {
    return this.contains(document.activeElement) || this.#said.value.trim() !== "";
  }

  /** Puts the keyboard into it; with words, these stand there. */
  begin(words = "") {
    if (words) this.#said.value = words;
    this.#said.focus();
  }

  #done() {
    const [answer, holds] = [this.#said.value.trim() || null, this.#holds.value];
    tell(this, "answered", { answer, ...(holds === "air" ? { while_on_air: true } : holds && { valid_minutes: Number(holds) }) });
  }
}

customElements.define("answer-form", AnswerForm);
