// @ts-check

import { all, ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { explained, locale, meaning, t } from "../scripts/words.js";

/** @import { Remembered } from "../shapes.d.ts" */

/** What headers were said to mean, for the whole shop; each can be forgotten. */
export class MappingList extends HTMLElement {
  #list = h("ul", { class: "remembered" });
  #count = h("span", { class: "muted" });
  #wrong = h("p", { class: "wrong", role: "alert" });

  connectedCallback() {
    fill(this, h("details", {}, h("summary", {}, t("mappings.title"), " ", this.#count), this.#wrong, this.#list));
    this.load();
  }

  async load() {
    try {
      const items = await all("mappings");
      this.hidden = !items.length;
      this.#count.textContent = String(items.length);
      fill(this.#list, items.map((item) => this.#line(item)));
    } catch (failure) {
      this.#wrong.textContent = explained(failure);
    }
  }

  /** @param {Remembered} item */
  #line({ id, sheet, columns, made_by: who, made_at: at }) {
    const title = sheet ? meaning("sheet", sheet) : t("upload.not_read");
    const day = new Date(at).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric" });
    const button = h("button", { class: "quiet", onclick: () => this.#forget(id), "aria-label": t("mappings.forget_one", { sheet: title }) }, t("mappings.forget"));
    return h("li", {},
      h("div", {}, h("strong", {}, title), " ", h("small", { class: "muted" }, t("kb.by", { who, at: day }))),
      h("p", {}, Object.entries(columns).filter(([header, column]) => column && column !== header).map(([header, column], n) =>
        [n > 0 && " · ", words("bdi", "", header), ` → ${column}`])),
      button);
  }

  /** @param {string} id */
  async #forget(id) {
    this.#wrong.textContent = "";
    try {
      await ask("DELETE", `mappings/${id}`);
    } catch (failure) {
      if (failure.status !== 404) this.#wrong.textContent = explained(failure);
    }
    await this.load();
    this.querySelector("summary")?.focus();
  }
}

customElements.define("mapping-list", MappingList);
