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
    const title = t("canned.title");
    const field = (/** @type {string} */ name, /** @type {Child} */ input, kind = "") => h("label", { class: kind }, t(`canned.${name}`), input);
    const dialog = h("dialog", { "aria-label": title, onkeydown: (event) => event.stopPropagation(), onclose: () => this.#leave() },
      h("h2", {}, title), this.#list, h("form", { onsubmit: (event) => this.#save(event) },
        field("shortcut", this.#shortcut), field("language", this.#language), field("text", this.#text, "wide"),
        h("p", { class: "muted wide" }, t("canned.variables", { names: "{viewer} {product} {price} {agent}" })),
        h("label", { class: "check-line wide" }, this.#here, t("canned.here")), this.#note, h("div", { class: "actions wide" },
          h("button", { type: "submit", class: "primary" }, t("canned.save")), this.#delete,
          h("button", { onclick: () => dialog.close() }, t("close")))));
    fill(this, dialog);
    dialog.showModal();
    this.#load();
    this.#put({});
  }

  #leave() {
    this.remove();
    tell(this, "close");
  }

  #save(/** @type {Event} */ event) {
    event.preventDefault();
    this.#ask(this.#id ? "PATCH" : "POST", "", {
      shortcut: this.#shortcut.value, text: this.#text.value.trim(), language: this.#language.value.trim() || null,
      stream_id: this.#here.checked ? this.streamId : null,
    });
  }

  async #load() {
    const answers = await canned(this.streamId).catch((failure) => fill(this.#note, explained(failure)));
    fill(this.#list, answers?.length ? answers.map((one) => h("li", {}, h("button", { class: "quiet", onclick: () => this.#put(one) },
      h("b", {}, `/${one.shortcut}`), words("span", "", one.text, one.language)))) : h("li", { class: "muted" }, t("canned.none")));
  }

  #put(/** @type {Partial<Canned>} */ { id = "", shortcut = "", text = "", language, stream_id }) {
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
