// @ts-check

import { ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** Says which product is on air. Dispatches `refused` with a Failure as its detail. */
export class OnAirPicker extends HTMLElement {
  /** @type {Catalogue | null} */ #catalogue = null;
  /** @type {string | null} */ #current = null;
  #board = h("div", { class: "board", role: "group", "aria-label": t("air.title") });

  /** @param {Stream} [stream] with another active version perhaps */
  async load(stream) {
    if (stream && (!this.#catalogue || this.#catalogue.stream.active_version !== stream.active_version)) {
      this.#catalogue = new Catalogue(stream);
      await this.#catalogue.load();
    }
    if (!this.#catalogue) return;
    this.#current = (await ask("GET", `streams/${this.#catalogue.stream.id}/on-air`)).current;
    if (!this.childElementCount) fill(this, h("div", { class: "section-head" }, h("h2", {}, t("air.title"))), this.#board);
    const skus = [...this.#catalogue.products.keys()];
    fill(this.#board, skus.length ? [null, ...skus].map((sku) => this.#button(sku)) : h("p", { class: "muted" }, t("air.empty")));
  }

  /** @param {string | null} sku */
  #button(sku) {
    const { label, price } = sku === null
      ? { label: t("air.none"), price: "" }
      : { label: this.#catalogue?.label(sku) ?? sku, price: this.#catalogue?.price(sku) ?? "" };
    return h("button", { "aria-pressed": String(sku === this.#current), onclick: () => this.#put(sku) },
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
