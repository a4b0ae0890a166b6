// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** The reply being written. Dispatches `send` (Ctrl+Enter too) and `leave` (Esc too). */
export class ReplyField extends HTMLElement {
  #count = h("span", { class: "draft-facts" });
  #field;

  /**
   * @param {string} text
   * @param {number} longest characters that the platform allows
   * @param {string | null} language
   */
  constructor(text, longest, language) {
    super();
    this.longest = longest;
    this.#field = h("textarea", { rows: 3, dir: "auto", lang: language, "aria-label": t("card.reply"), oninput: () => this.#counted() });
    this.#field.value = text;
  }

  connectedCallback() {
    fill(this, this.#field, h("div", { class: "actions" },
      h("button", { class: "primary", onclick: () => this.#tell("send") }, h("kbd", { "aria-hidden": "true" }, "Ctrl Enter"), t("act.send")),
      h("button", { onclick: () => this.#tell("leave") }, h("kbd", { "aria-hidden": "true" }, "Esc"), t("act.cancel")),
      this.#count));
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    this.#counted();
  }

  /** What is written. */
  get text() {
    return this.#field.value;
  }

  #counted() {
    const length = [...this.text.trim()].length;
    this.#count.textContent = `${length}/${this.longest}`;
    this.#count.title = t("card.length", { n: length, max: this.longest });
    this.#count.classList.toggle("over", length > this.longest);
    this.#field.setAttribute("aria-invalid", String(length > this.longest));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;  // Enter and Esc belong to the input method
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) this.#tell("send");
    else if (event.key === "Escape") this.#tell("leave");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} type */
  #tell(type) {
    tell(this, type);
  }
}

customElements.define("reply-field", ReplyField);
