// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { field } from "../scripts/parts.js";
import { explained, t } from "../scripts/words.js";

const LEAST = 8;
const LONG = 16;

/** Changes one's own password; a strong one is a long one. */
export class PasswordForm extends HTMLElement {
  username = "";
  #current = h("input", { id: "password-current", type: "password", autocomplete: "current-password", required: true });
  #new = h("input", { id: "password-new", type: "password", autocomplete: "new-password", required: true, minlength: LEAST, maxlength: 1024 });
  #length = h("meter", { min: 0, max: LONG, low: LEAST, high: LONG - 1, optimum: LONG, "aria-label": t("password.length") });
  #said = h("span", {});
  #news = h("p", { class: "news", role: "status" });
  #button = h("button", { type: "submit", class: "primary" }, t("password.change"));

  connectedCallback() {
    const show = h("button", { class: "quiet", "aria-pressed": "false", onclick: () => this.#show(show) }, t("password.show"));
    this.#new.addEventListener("input", () => this.#measure());
    // the name in a hidden field is for password managers
    fill(this, h("h2", {}, t("password.title")), h("form", { class: "card", onsubmit: (/** @type {Event} */ event) => this.#change(event) },
      h("input", { type: "text", autocomplete: "username", value: this.username, hidden: true, readonly: true }),
      field(t("password.current"), this.#current),
      field(t("password.new"), this.#new, [this.#length, this.#said]),
      h("div", { class: "line" }, this.#button, show), this.#news));
    this.#measure();
  }

  /** @param {HTMLButtonElement} button */
  #show(button) {
    const shown = this.#new.type === "password";
    for (const input of [this.#current, this.#new]) input.type = shown ? "text" : "password";
    button.textContent = t(shown ? "password.hide" : "password.show");
    button.setAttribute("aria-pressed", String(shown));
  }

  #measure() {
    const length = Array.from(this.#new.value).length;
    this.#length.value = Math.min(length, LONG);
    this.#length.hidden = length === 0;
    this.#said.textContent = length === 0 ? t("password.least", { n: LEAST })
      : length < LEAST ? t("password.short", { n: LEAST - length })
      : t(length < LONG ? "password.fair" : "password.strong");
  }

  /** @param {Event} event */
  async #change(event) {
    event.preventDefault();
    this.#button.disabled = true;
    this.#tell("", "");
    try {
      await ask("PUT", "password", { current: this.#current.value, new: this.#new.value });
      this.#current.value = this.#new.value = "";
      this.#measure();
      this.#tell("ok", t("password.changed"));
      this.dispatchEvent(new CustomEvent("changed"));
    } catch (failure) {
      this.#tell("wrong", failure.status === 403 ? t("password.wrong") : explained(failure));
      this.#current.select();
    }
    this.#button.disabled = false;
  }

  /**
   * @param {string} kind
   * @param {string} text
   */
  #tell(kind, text) {
    this.#news.dataset.kind = kind;
    this.#news.textContent = text;
  }
}

customElements.define("password-form", PasswordForm);
