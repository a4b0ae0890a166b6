// @ts-check

import { ask } from "../scripts/api.js";
import { canned, known } from "../scripts/canned.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { explained, t } from "../scripts/words.js";

/** @import { Canned } from "../shapes.d.ts" */

/** The book of canned answers, to add to, change and delete from. Dispatches `close`. */
export class CannedBook extends HTMLElement {
  streamId = "";
  /** @type {string | null} The one being changed. */ #id = null;
  #list = h("ul", { class: "plain", tabindex: 0, "aria-label": t("canned.title") });
  #shortcut = h("input", { required: true, maxlength: 40, pattern: "\\S+", autocomplete: "off" });
  #text = h("textarea", { required: true, rows: 3, maxlength: 500, dir: "auto" });
  #language = h("input", { maxlength: 8, size: 6, autocomplete: "off" });
  #here = h("input", { type: "checkbox" });
  #note = h("p", { class: "note wide", role: "status" });

  connectedCallback() {
    const dialog = h("dialog", {
      "aria-label": t("canned.title"), onkeydown: (/** @type {Event} */ event) => event.stopPropagation(),
      onclose: () => {
        this.remove();
        tell(this, "close");
      },
    }, h("h2", {}, t("canned.title")), this.#list, h("form", { onsubmit: (/** @type {Event} */ event) => this.#save(event) },
      h("label", {}, t("canned.shortcut"), this.#shortcut), h("label", {}, t("canned.language"), this.#language),
      h("label", { class: "wide" }, t("canned.text"), this.#text),
      h("p", { class: "muted wide" }, t("canned.variables", { names: "{viewer} {product} {price} {agent}" })),
      h("label", { class: "check-line wide" }, this.#here, t("canned.here")), this.#note,
      h("div", { class: "actions wide" }, h("button", { type: "submit", class: "primary" }, t("canned.save")), h("button", { onclick: () => dialog.close() }, t("close")))));
    fill(this, dialog);
    dialog.showModal();
    this.#shortcut.focus();
    this.#load();
  }

  async #load() {
    const answers = await canned(this.streamId).catch((failure) => fill(this.#note, explained(failure)));
    fill(this.#list, answers?.length ? answers.map((one) => h("li", {}, h("b", {}, `/${one.shortcut}`), words("span", "row-words", one.text, one.language),
      h("button", { "aria-label": t("canned.change", { name: one.shortcut }), onclick: () => this.#put(one, one.id) }, t("act.edit")),
      h("button", { class: "quiet", "aria-label": t("canned.delete", { name: one.shortcut }), onclick: () => this.#delete(one) }, t("canned.remove"))))
      : h("li", { class: "muted" }, t("canned.none")));
  }

  /** @type {(one: Partial<Canned>, id: string | null) => void} Puts one into the fields. */
  #put({ shortcut = "", text = "", language, stream_id }, id) {
    this.#id = id;
    this.#shortcut.value = shortcut;
    this.#text.value = text;
    this.#language.value = language ?? "";
    this.#here.checked = Boolean(stream_id);
    this.#shortcut.focus();
  }

  /** @param {Event} event */
  async #save(event) {
    event.preventDefault();
    const body = {
      shortcut: this.#shortcut.value, text: this.#text.value.trim(), language: this.#language.value.trim() || null,
      stream_id: this.#here.checked ? this.streamId : null,
    };
    if (await this.#ask(this.#id ? "PATCH" : "POST", this.#id, body)) this.#put({}, null);
  }

  /** @param {Canned} one */
  async #delete(one) {
    if (!await this.#ask("DELETE", one.id)) return;
    this.#put(one, null);
    fill(this.#note, t("canned.deleted", { name: one.shortcut }));
  }

  /** @type {(method: string, id: string | null, body?: any) => Promise<boolean>} */
  async #ask(method, id, body) {
    const failure = await ask(method, `canned-answers${id ? `/${id}` : ""}`, body).then(() => null, (error) => error);
    fill(this.#note, failure && (failure.problem.errors?.[0]?.message ?? explained(failure)));
    known.clear();
    if (!failure) await this.#load();
    return !failure;
  }
}

customElements.define("canned-book", CannedBook);
