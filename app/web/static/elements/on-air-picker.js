// @ts-check

import { ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** @import { Stream } from "../shapes.d.ts" */

/** Says which product is on air. Dispatches `refused` with a Failure as its detail. */
export class OnAirPicker extends HTMLElement {
  /** @type {Catalogue | null} */ #catalogue = null;
  /** @type {string | null} */ #current = null;
  #filter = h("input", { type: "search", placeholder: t("air.find"), "aria-label": t("air.find"), oninput: () => this.#fillBoard() });
  #board = h("div", { class: "board", role: "group", "aria-label": t("air.title") });

  /** @param {Stream} [stream] with another active version perhaps */
  async load(stream) {
    if (stream && (!this.#catalogue || this.#catalogue.stream.active_version !== stream.active_version)) {
      this.#catalogue = new Catalogue(stream);
      await this.#catalogue.load();
    }
    if (!this.#catalogue) return;
    this.#current = (await ask("GET", `streams/${this.#catalogue.stream.id}/on-air`)).current;
    if (!this.childElementCount) fill(this, h("div", { class: "section-head" }, h("h2", {}, t("air.title")), this.#filter), this.#board);
    this.#filter.hidden = this.#catalogue.products.size < 12;
    this.#fillBoard();
  }

  #fillBoard() {
    const catalogue = /** @type {Catalogue} */ (this.#catalogue);
    const wanted = this.#filter.value.trim().toLowerCase();
    const found = [...catalogue.products.keys()].filter((sku) => `${sku} ${catalogue.label(sku)}`.toLowerCase().includes(wanted));
    fill(this.#board, catalogue.products.size
      ? [this.#button(null), found.map((sku) => this.#button(sku))]
      : h("p", { class: "muted" }, t("air.empty")));
  }

  /** @param {string | null} sku */
  #button(sku) {
    const { label, price } = sku === null
      ? { label: t("air.none"), price: "" }
      : { label: this.#catalogue?.label(sku) ?? sku, price: this.#catalogue?.price(sku) ?? "" };
    return h("button", { type: "button", "aria-pressed": String(sku === this.#current), onclick: () => this.#put(sku) },
      words("span", "", label), h("small", {}, price));
  }

  /** @param {string | null} sku */
  async #put(sku) {
    try {
      await ask("PUT", `streams/${this.#catalogue?.stream.id}/on-air`, { sku });
      await this.load();
    } catch (failure) {
      tell(this, "refused", failure);
    }
  }
}

customElements.define("on-air-picker", OnAirPicker);
