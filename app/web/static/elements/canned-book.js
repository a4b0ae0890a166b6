// @ts-check

import { ask } from "../scripts/api.js";
import { canned, known } from "../scripts/canned.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { explained, t } from "../scripts/words.js";

/** @import { Canned } from "../shapes.d.ts" */

/** The book of canned answers, to add to, change and delete from. Dispatches `close`. */
export class CannedBook extends HTMLElement {
  streamId = "";
  #id = "";
  #list = h("ul", { class: "plain" });
  #shortcut = h("input", { required: true, maxlength: 40, pattern: "[^\\s\\/]+", autocomplete: "off" });
  #text = h("textarea", { required: true, rows: 3, maxlength: 500, dir: "auto" });
  #language = h("input", { maxlength: 8, size: 6, autocomplete: "off" });
  #here = h("input", { type: "checkbox" });
  #note = h("p", { class: "note wide", role: "status" });
  #delete = h("button", { onclick: () => this.#ask("DELETE", t("canned.deleted")) }, t("canned.delete"));

  connectedCallback() {
    const dialog = h("dialog", { "aria-label": t("canned.title"), onkeydown: (/** @type {Event} */ event) => event.stopPropagation(), onclose: () => {
      this.remove();
      tell(this, "close");
    } }, h("h2", {}, t("canned.title")), this.#list, h("form", { onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#ask(this.#id ? "PATCH" : "POST", "", {
        shortcut: this.#shortcut.value, text: this.#text.value.trim(), language: this.#language.value.trim() || null,
        stream_id: this.#here.checked ? this.streamId : null,
      });
    } }, h("label", {}, t("canned.shortcut"), this.#shortcut), h("label", {}, t("canned.language"), this.#language), h("label", { class: "wide" }, t("canned.text"), this.#text),
    h("p", { class: "muted wide" }, t("canned.variables", { names: "{viewer} {product} {price} {agent}" })),
    h("label", { class: "check-line wide" }, this.#here, t("canned.here")), this.#note, h("div", { class: "actions wide" },
      h("button", { type: "submit", class: "primary" }, t("canned.save")), this.#delete, h("button", { onclick: () => dialog.close() }, t("close")))));
    fill(this, dialog);
    dialog.showModal();
    this.#load();
    this.#put({});
  }

  async #load() {
    const answers = await canned(this.streamId).catch((failure) => fill(this.#note, explained(failure)));
    fill(this.#list, answers?.length ? answers.map((one) => h("li", {}, h("button", { class: "quiet", onclick: () => this.#put(one) },
      h("b", {}, `/${one.shortcut}`), words("span", "", one.text, one.language)))) : h("li", { class: "muted" }, t("canned.none")));
  }

  /** @param {Partial<Canned>} one that the fields are to hold */
  #put({ id = "", shortcut = "", text = "", language, stream_id }) {
    this.#id = id;
    this.#delete.hidden = !id;
    this.#shortcut.value = shortcut;
    this.#text.value = text;
    this.#language.value = language ?? "";
    this.#here.checked = Boolean(stream_id);
    this.#shortcut.focus();
  }

  /** @type {(method: string, said: string, body?: any) => Promise<void>} */
  async #ask(method, said, body) {
    const failure = await ask(method, `canned-answers${this.#id && `/${this.#id}`}`, body).then(() => null, (error) => error);
    fill(this.#note, failure ? explained(failure) : said);
    if (failure) return;
    known.clear();
    this.#load();
    if (body) return this.#put({});
    this.#id = "";  // what was deleted stays in the fields, to be put back
    this.#delete.hidden = true;
  }
}

customElements.define("canned-book", CannedBook);
