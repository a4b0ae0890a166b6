// @ts-check

import { fill, h } from "../scripts/dom.js";
import { nameOf } from "../scripts/preflight.js";
import { words } from "../scripts/wording.js";
import { meaning, t } from "../scripts/words.js";

/** @import { Flight } from "../shapes.d.ts" */

const LISTED = 12;

/** What the workbook itself lacks, says twice, or never sends by itself, whoever asks. */
export class PreflightNotes extends HTMLElement {
  /** @type {(flight: Flight, label: (sku: string) => string) => void} */
  show({ missing, contradicting, always_seen }, label) {
    const lacks = [
      ...missing.sizes.map(({ product, sizes, all }) =>
        t(all ? "preflight.no_chart" : "preflight.no_sizes", { product: label(product), sizes: sizes.join(", ") })),
      missing.regions.length && t("preflight.no_regions", { regions: missing.regions.map((code) => nameOf(code, "region")).join(", ") }),
      missing.prices.length && t("preflight.no_prices", { products: named(missing.prices, label) }),
      missing.products.length && t("preflight.no_words", { n: missing.products.length, products: named(missing.products, label) }),
      ...missing.languages.map(({ language, entries }) => t("preflight.no_language", { language: nameOf(language, "language"), n: entries })),
    ];
    const twice = contradicting.map((one) => {
      const values = { sheet: meaning("sheet", one.sheet), row: one.row, said: one.said.join(", "), stated: one.stated.join(", ") };
      return `${t(`preflight_twice.${one.kind}`, values)}${one.message ? ` ${one.message}` : ""}`;
    });
    const held = [
      always_seen.intents.length && t("preflight.held_intents", { intents: always_seen.intents.map((name) => meaning("intent", name)).join(", ") }),
      ...["entry_manual", "too_long"].map((why) => {
        const rows = always_seen.rows.filter((row) => row.why === why).map(({ entry }) => entry);
        return rows.length && t(`preflight_held.${why}`, { n: rows.length, rows: named(rows, (row) => row) });
      }),
    ];
    fill(this, this.#part("lacks", lacks), this.#part("twice", twice), this.#part("held", held));
    this.hidden = !this.childElementCount;
  }

  /** @type {(name: string, lines: (string | number | false)[]) => HTMLElement | false} */
  #part(name, lines) {
    const said = /** @type {string[]} */ (lines.filter(Boolean));
    return said.length > 0 && h("section", { class: "note", "data-kind": name }, h("h2", {}, t(`preflight_notes.${name}`)),
      h("ul", {}, said.slice(0, LISTED).map((line) => words("li", "", line))),
      said.length > LISTED && h("details", {}, h("summary", {}, t("preflight.more", { n: said.length - LISTED })),
        h("ul", {}, said.slice(LISTED).map((line) => words("li", "", line)))));
  }
}

/** @type {(names: string[], label: (name: string) => string) => string} */
const named = (names, label) => names.slice(0, LISTED).map(label).join(", ") + (names.length > LISTED ? "…" : "");

customElements.define("preflight-notes", PreflightNotes);
