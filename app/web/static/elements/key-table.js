// @ts-check

import { all, ask } from "../scripts/api.js";
import { fill, h, on } from "../scripts/dom.js";
import { moment } from "../scripts/moments.js";
import { present, secretNote, sureButton } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { explained, t } from "../scripts/words.js";
import { KeyForm } from "./key-form.js";

/** @import { ApiKey } from "../shapes.d.ts" */

/** The keys of programs: what each may do, and where. */
export class KeyTable extends HTMLElement {
  #head = h("div", {});
  #list = h("div", {});
  #news = h("p", { class: "news", role: "status" });

  /** @param {Stream[]} streams */
  constructor(streams) {
    super();
    this.streams = streams;
  }

  connectedCallback() {
    fill(this, this.#head, this.#news, this.#list);
    this.#closed();
    this.#load();
  }

  #load() {
    return present(this.#list, async () => {
      const keys = /** @type {ApiKey[]} */ (await all("keys"));
      const [live, over] = [keys.filter((key) => !key.revoked_at), keys.filter((key) => key.revoked_at)];
      return [
        live.length ? h("ul", { class: "rows" }, live.map((key) => this.#row(key))) : h("p", { class: "empty" }, t("keys.none")),
        over.length ? h("details", {}, h("summary", {}, t("keys.revoked", { n: over.length })), h("ul", { class: "rows" }, over.map((key) => this.#row(key)))) : null,
      ];
    });
  }

  /** @param {ApiKey} key */
  #row({ id, name, scopes, streams, created_at, revoked_at }) {
    const where = streams.map((stream) => this.streams.find((one) => one.id === stream)?.title ?? stream);
    return h("li", { "data-off": revoked_at !== null },
      h("div", { class: "grow" },
        h("p", {}, h("strong", {}, words("bdi", "", name)), scopes.map((scope) => h("span", { class: "chip" }, t(`scope.${scope}`)))),
        h("p", { class: "muted" }, where.length ? where.join(", ") : t("keys.everywhere"), " · ", t("keys.since", { at: moment(created_at) }),
          revoked_at && ` · ${t("keys.revoked_at", { at: moment(revoked_at) })}`)),
      !revoked_at && sureButton(t("keys.revoke"), t("keys.revoke_sure"), () => this.#revoke(id, name)));
  }

  /**
   * @param {string} id
   * @param {string} name
   */
  async #revoke(id, name) {
    try {
      await ask("DELETE", `keys/${id}`);
      this.#tell("ok", t("keys.gone", { name }));
      await this.#load();
    } catch (failure) {
      this.#tell("wrong", explained(failure));
    }
  }

  /**
   * @param {string} kind
   * @param {string} text
   */
  #tell(kind, text) {
    this.#news.dataset.kind = kind;
    this.#news.textContent = text;
  }

  #closed() {
    const open = h("button", { class: "primary", onclick: () => this.#add() }, t("keys.new"));
    fill(this.#head, h("div", { class: "line above" }, open));
    return open;
  }

  #add() {
    this.#tell("", "");
    const form = new KeyForm(this.streams);
    on(form, "left", () => this.#closed().focus());
    on(form, "added", ({ key, name }) => {
      this.#closed();
      const note = secretNote(t("keys.keep", { name }), key);
      this.#head.prepend(note);
      note.querySelector("button")?.focus();
      this.#load();
    });
    fill(this.#head, form);
  }
}

customElements.define("key-table", KeyTable);
