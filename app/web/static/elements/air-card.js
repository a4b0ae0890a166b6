// @ts-check

import { now } from "../scripts/clock.js";
import { fill, h, say } from "../scripts/dom.js";
import { span } from "../scripts/air.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** @import { Product } from "../shapes.d.ts" */

/** A product on the board: its picture or initials, number, name, price, stock, and for how long its own offer goes on. */
export class AirCard extends HTMLElement {
  #offer = h("span", { class: "offer" });
  #clock = h("span");
  #time = h("span", { class: "time" }, h("span", { class: "label" }, `${t("air.title")} `), this.#clock);
  /** @type {HTMLElement | null} */ #face = null;

  constructor(/** @type {Product} */ product, /** @type {import("../scripts/air.js").Air} */ air, mayPut = false) {
    super();
    this.product = product;
    this.air = air;
    this.mayPut = mayPut;
  }

  connectedCallback() {
    const { product, air, mayPut } = this;
    const name = air.name(product);
    const stock = air.stock(product);
    const parts = [
      this.#picture(name),
      h("span", { class: "number" }, product.link_no ?? "–"),
      this.#time,
      words("span", "name", name),
      h("span", { class: "about" }, h("b", {}, air.catalogue.price(product.sku)),
        stock !== null && h("span", { class: stock > 0 ? "muted" : "out" }, stock > 0 ? t("air.stock", { n: stock }) : t("air.sold_out"))),
      this.#offer];
    this.#face = mayPut ? h("button", { class: "face" }, parts) : h("div", { class: "face" }, parts);
    fill(this, this.#face);
    this.tick();
  }

  /** The product's picture; its initials until that is there, and where it can't be had. */
  #picture(/** @type {string} */ name) {
    const { picture } = this.product;
    const frame = h("span", { class: "picture", "aria-hidden": "true" }, initials(name));
    if (!picture?.startsWith("https://")) return frame;
    const image = h("img", { alt: "", loading: "lazy", decoding: "async", referrerpolicy: "no-referrer",
      onload: () => image.toggleAttribute("data-there", true), onerror: () => image.remove() });
    image.src = picture;
    frame.append(image);
    return frame;
  }

  /** Frames it, with the time that it has been on air. */
  show(/** @type {boolean} */ onAir) {
    this.toggleAttribute("data-on-air", onAir);
    if (this.mayPut) this.#face?.setAttribute("aria-pressed", String(onAir));
    else if (onAir) this.#face?.setAttribute("aria-current", "true");
    else this.#face?.removeAttribute("aria-current");
    this.tick();
  }

  tick() {
    if (this.hasAttribute("data-on-air")) say(this.#clock, span(now() - this.air.since));
    const { text, soon } = this.air.offer(this.product.sku, true);
    say(this.#offer, text);
    this.#offer.toggleAttribute("data-soon", soon);
  }
}

/** @type {(name: string) => string} `CR` of Cloud Runner, `云` of 云跑鞋. */
function initials(name) {
  const parts = name.split(/\s+/).filter(Boolean);
  const letters = parts.map((part) => [...part][0]).slice(0, 2).join("");
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name) ? [...name][0] : letters.toUpperCase();
}

customElements.define("air-card", AirCard);
