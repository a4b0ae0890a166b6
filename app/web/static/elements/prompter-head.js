// @ts-check

import { ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { now } from "../scripts/clock.js";
import { fill, h, say } from "../scripts/dom.js";
import { nearest } from "../scripts/promos.js";
import { changes, words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** Counted down from here on; before that the clock time says it. */
const COUNTED_MS = 3_600_000;

/** What is on air, what of its offers ends or starts next, and what time it is in the stream. */
export class PrompterHead extends HTMLElement {
  /** @type {string | null} */ onAir = null;
  /** @type {import("../scripts/promos.js").Promo[]} */ #promos = [];
  #air = h("p", { class: "on-air", role: "status" });
  #promo = h("p", { class: "promo" });
  #clock = h("time", { class: "clock" });

  constructor(/** @type {Stream} */ stream) {
    super();
    this.stream = stream;
    this.catalogue = new Catalogue(stream);
  }

  connectedCallback() {
    fill(this, this.#air, this.#promo, this.#clock);
    this.tick();
  }

  /** Reads a version of the workbook, or the active one. */
  async read(/** @type {number} */ version = this.stream.active_version ?? 0) {
    const workbook = version && await this.catalogue.load(version).catch(() => null);
    if (workbook) this.#promos = workbook.promos;
    await this.load();
  }

  /** Reads what is on air. */
  async load() {
    const air = await ask("GET", `streams/${this.stream.id}/on-air`).catch(() => null);
    if (!air) return;
    this.onAir = air.current;
    const { onAir, catalogue } = this;
    const shown = onAir === null ? t("host.nothing_on_air") : catalogue.label(onAir);
    if (changes(this.#air, [shown, onAir && catalogue.price(onAir)])) {
      fill(this.#air, h("span", { class: "unseen" }, `${t("host.on_air")}: `), words("strong", "", shown),
        onAir !== null && h("span", {}, catalogue.price(onAir)));
    }
    this.tick();
  }

  /** Shows the time, and how long the offer goes on. */
  tick() {
    const at = now();
    const clock = this.#time(at);
    say(this.#clock, clock);
    const found = nearest(this.#promos, this.onAir, at);
    this.#promo.hidden = !found;
    if (!found) return;
    const { promo, how, at: then } = found;
    const { default_language: language } = this.stream;
    const name = promo.code ?? promo.title[language] ?? Object.values(promo.title)[0] ?? "";
    const left = Math.ceil((then - at) / 1000);
    const near = then - at < COUNTED_MS;
    const when = near ? `${String(Math.floor(left / 60)).padStart(2, "0")}:${String(left % 60).padStart(2, "0")}` : this.#time(then);
    this.#promo.toggleAttribute("data-soon", left <= 60);
    if (changes(this.#promo, [name, when])) {
      fill(this.#promo, words("b", "", name), h("span", {}, t(`promo.${how}${near ? "_in" : ""}`)), h("span", { class: "when" }, when));
    }
  }

  #time(/** @type {number} */ at) {
    return new Intl.DateTimeFormat("en-GB", { timeZone: this.stream.timezone, hour: "2-digit", minute: "2-digit" }).format(at);
  }
}

customElements.define("prompter-head", PrompterHead);
