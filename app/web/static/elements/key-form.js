// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { field } from "../scripts/parts.js";
import { explained, t } from "../scripts/words.js";

const SCOPES = ["ingest", "agent", "host", "ops"];

/** Adds a key for a program; tells `added` with the key. */
export class KeyForm extends HTMLElement {
  #name = h("input", { id: "key-name", required: true, maxlength: 64, autocomplete: "off", placeholder: t("keys.name_hint") });
  #wrong = h("p", { class: "wrong", role: "alert" });
  #add = h("button", { type: "submit", class: "primary" }, t("keys.add"));

  /** @param {Stream[]} streams */
  constructor(streams) {
    super();
    this.streams = streams;
  }

  connectedCallback() {
    const streams = this.streams.map(({ id, title, state }) => this.#box("streams", id, false, title, t(`state.${state}`)));
    fill(this, h("form", { class: "card", "aria-label": t("keys.new"), onsubmit: (/** @type {SubmitEvent} */ event) => this.#go(event) },
      field(t("keys.name"), this.#name),
      h("fieldset", {}, h("legend", {}, t("keys.scopes")), SCOPES.map((scope) => this.#box("scopes", scope, scope === "ingest", t(`scope.${scope}`), scope))),
      streams.length ? h("fieldset", { class: "tall" }, h("legend", {}, t("keys.streams")), streams) : null,
      this.#wrong,
      h("div", { class: "line" }, this.#add, h("button", { class: "quiet", onclick: () => tell(this, "left") }, t("act.cancel")))));
    this.#name.focus();
  }

  /**
   * @param {string} name
   * @param {string} value
   * @param {boolean} checked
   * @param {string} label
   * @param {string} more
   */
  #box(name, value, checked, label, more) {
    return h("label", { class: "box" }, h("input", { type: "checkbox", name, value, checked }), h("bdi", {}, label), h("span", { class: "muted" }, more));
  }

  /** @param {SubmitEvent} event */
  async #go(event) {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const scopes = given.getAll("scopes");
    this.#wrong.textContent = scopes.length ? "" : t("keys.no_scope");
    if (!scopes.length) return;
    this.#add.disabled = true;
    try {
      tell(this, "added", await ask("POST", "keys", { name: this.#name.value.trim(), scopes, streams: given.getAll("streams") }));
    } catch (failure) {
      this.#wrong.textContent = explained(failure);
      this.#add.disabled = false;
    }
  }
}

customElements.define("key-form", KeyForm);
