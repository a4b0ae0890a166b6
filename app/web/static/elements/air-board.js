// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { AirCard } from "./air-card.js";

/** @import { Air } from "../scripts/air.js" */

/** Every product as a card, the one on air framed. Tells `chosen` with a sku. */
export class AirBoard extends HTMLElement {
  mayPut = false;
  /** @type {Map<string, AirCard>} */ #cards = new Map();
  /** @type {AirCard | undefined} */ #framed;
  #wanted = "";
  #none = h("p", { class: "empty", hidden: true });

  connectedCallback() {
    this.role = "group";
    this.ariaLabel = t("air.board");
    this.addEventListener("click", (event) => {
      const card = event.target instanceof Element && event.target.closest("air-card");
      if (this.mayPut && card instanceof AirCard) tell(this, "chosen", card.product.sku);
    });
  }

  /** Shows the products of a version anew. */
  load(/** @type {Air} */ air) {
    this.#cards = new Map(air.products.map((product) => [product.sku, new AirCard(product, air, this.mayPut)]));
    fill(this, [...this.#cards.values()], this.#none);
    this.#none.textContent = t("air.empty");
    this.filter(this.#wanted);
    this.show(air.line?.sku ?? null);
  }

  /** @param {string | null} sku */
  show(sku, follow = false) {
    const card = sku === null ? undefined : this.#cards.get(sku);
    if (card !== this.#framed) this.#framed?.show(false);
    this.#framed = card;
    card?.show(true);
    if (follow) card?.scrollIntoView({ block: "nearest" });
  }

  /** @type {(wanted: string) => string[]} The skus that fit the words of a search; the others are not shown. */
  filter(wanted) {
    this.#wanted = wanted;
    const found = [];
    for (const [sku, card] of this.#cards) {
      card.hidden = !fits(card, wanted.trim().toLowerCase());
      if (!card.hidden) found.push(sku);
    }
    this.#none.hidden = found.length > 0;
    if (this.#cards.size) this.#none.textContent = t("air.not_found", { words: wanted });
    return found;
  }

  tick() {
    for (const card of this.#cards.values()) card.tick();
  }
}

/** A number means the link number; words are looked for in the number, the sku, the names and the aliases. */
function fits(/** @type {AirCard} */ { product }, /** @type {string} */ wanted) {
  if (/^\d{1,3}$/.test(wanted)) return !!product.link_no?.startsWith(wanted);
  const { sku, link_no, name, aliases = [] } = product;
  return [sku, link_no ?? "", ...Object.values(name), ...aliases].join(" ").toLowerCase().includes(wanted);
}

customElements.define("air-board", AirBoard);
