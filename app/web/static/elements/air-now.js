// @ts-check

import { now } from "../scripts/clock.js";
import { fill, h, say, tell } from "../scripts/dom.js";
import { span } from "../scripts/air.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** @import { Air } from "../scripts/air.js" */

/** What is on air, for how long it has been, and for how long its offer goes on. Tells `step` (1 or -1) and `nothing`. */
export class AirNow extends HTMLElement {
  mayPut = false;
  /** @type {Air | null} */ #air = null;
  #number = h("span", { class: "number" });
  #what = h("p", { class: "what", role: "status" });
  #time = h("span", { class: "time" });
  #offer = h("span", { class: "offer" });

  connectedCallback() {
    const step = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ name) =>
      h("button", { "aria-label": t(name), title: t(name), onclick: () => tell(this, "step", by) }, sign);
    fill(this, this.#number, h("div", { class: "shown" }, this.#what, h("p", { class: "times" }, this.#time, this.#offer)),
      this.mayPut && h("div", { class: "actions" }, step(-1, "←", "air.before"), step(1, "→", "air.after"),
        h("button", { onclick: () => tell(this, "nothing"), "aria-keyshortcuts": "0" }, h("kbd", { "aria-hidden": "true" }, "0"), t("air.nothing"))));
  }

  show(/** @type {Air} */ air) {
    this.#air = air;
    const sku = air.line?.sku ?? null;
    const product = sku === null ? undefined : air.catalogue.products.get(sku);
    this.toggleAttribute("data-nothing", sku === null);
    say(this.#number, product?.link_no ?? "–");
    fill(this.#what, h("span", { class: "unseen" }, `${t("air.title")}: `),
      words("strong", "", product ? air.name(product) : air.label(sku)), product ? h("span", {}, air.catalogue.price(product.sku)) : null);
    this.tick();
  }

  tick() {
    const air = this.#air;
    if (!air) return;
    const sku = air.line?.sku ?? null;
    say(this.#time, air.line ? t(sku === null ? "air.nothing_for" : "air.since", { time: span(now() - air.since) }) : "");
    const { text, soon } = air.offer(sku);
    say(this.#offer, text);
    this.#offer.toggleAttribute("data-soon", soon);
  }
}

customElements.define("air-now", AirNow);
