// @ts-check

import { ask } from "../scripts/api.js";
import { canned, known } from "../scripts/canned.js";
import { tell } from "../scripts/dom.js";
import { Part } from "../scripts/view.js";
import { explained, t } from "../scripts/words.js";

/** @import { Canned } from "../shapes.d.ts" */

/** The book of canned answers, to add to, change and delete from. Dispatches `close`. */
export class CannedBook extends Part {
  streamId = "";
  #form = this.the("form");
  #id = "";
  note = "";
  variables = t("canned.variables", { names: "{viewer} {product} {price} {agent}" });
  /** @type {(Canned & { key: string })[]} */ answers = [];
  none = false;
  fresh = true;

  connectedCallback() {
    this.the("dialog").showModal();
    this.#load();
    this.put({});
  }

  /** Keys are the book's alone. */
  keep(/** @type {unknown} */ _, /** @type {Event} */ event) {
    event.stopPropagation();
  }

  close() {
    this.the("dialog").close();
  }

  leave() {
    this.remove();
    tell(this, "close");
  }

  save(/** @type {unknown} */ _, /** @type {Event} */ event) {
    event.preventDefault();
    const { shortcut, text, language, here } = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(this.#form)));
    this.#ask(this.#id ? "PATCH" : "POST", "", {
      shortcut, text: text.trim(), language: language.trim() || null, stream_id: here ? this.streamId : null,
    });
  }

  drop() {
    this.#ask("DELETE", t("canned.deleted"));
  }

  async #load() {
    const answers = await canned(this.streamId).catch((failure) => void (this.note = explained(failure)));
    this.answers = (answers ?? []).map((one) => ({ ...one, key: `/${one.shortcut}` }));
    this.none = !this.answers.length;
    this.draw();
  }

  /** Puts one into the fields. */
  put(/** @type {Partial<Canned>} */ { id = "", stream_id: here, ...one }) {
    this.#id = id;
    this.fresh = !id;
    for (const field of /** @type {any} */ (this.#form.elements)) field.value = /** @type {any} */ (one)[field.name] ?? "";
    this.#form.here.checked = Boolean(here);
    this.draw();
    this.#form.shortcut.focus();
  }

  /** @type {(method: string, said: string, body?: any) => Promise<void>} */
  async #ask(method, said, body) {
    const failure = await ask(method, `canned-answers${this.#id && `/${this.#id}`}`, body).then(() => null, (error) => error);
    this.note = failure ? explained(failure) : said;
    this.draw();
    if (failure) return;
    known.clear();
    this.#load();
    if (body) return this.put({});
    this.#id = "";  // what was deleted stays in the fields, to be put back
    this.fresh = true;
    this.draw();
  }
}

customElements.define("canned-book", CannedBook);
