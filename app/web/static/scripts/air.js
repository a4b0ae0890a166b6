// @ts-check
// What the on-air board knows of a stream: its products, its offers and its timeline.

import { ask } from "./api.js";
import { Catalogue } from "./catalogue.js";
import { now } from "./clock.js";
import { nearest } from "./promos.js";
import { t } from "./words.js";

/** @import { Product } from "../shapes.d.ts" */
/** @typedef {{ id: number, sku: string | null, at: string, set_by: string }} Line */
/** @typedef {{ comments: number, answered: number, redrafted: number }} Meant */
/** @typedef {Line & { corrected?: string, was?: Line, meant?: Meant }} Told */

const SOON_MS = 60_000;

/** `0:07`, `12:30`, `1:02:03`. */
export function span(/** @type {number} */ ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** @type {(told: Told) => string} What a correction touched. */
export function corrected({ meant }) {
  if (!meant?.comments) return t("air.corrected");
  return `${t("air.corrected")} ${t("air.meant", { n: meant.comments, answered: meant.answered, again: meant.redrafted })}`;
}

export class Air {
  /** @type {Line[]} oldest first */ lines = [];
  /** @type {import("./promos.js").Promo[]} */ #promos = [];
  /** @type {import("./promos.js").Promo[]} */ #own = [];
  /** @type {Map<string, number>} */ #stock = new Map();

  constructor(/** @type {Stream} */ stream) {
    this.stream = stream;
    this.catalogue = new Catalogue(stream);
  }

  /** Reads the active version. */
  async read() {
    this.stream = this.catalogue.stream = await ask("GET", `streams/${this.stream.id}`);
    const workbook = await this.catalogue.load();
    if (!workbook) return;
    this.#promos = workbook.promos;
    this.#own = this.#promos.filter(({ skus }) => skus.length);
    this.#stock = new Map();
    for (const { sku, stock } of workbook.variants) this.#stock.set(sku, (this.#stock.get(sku) ?? 0) + stock);
  }

  /** Reads the timeline. */
  async load() {
    this.lines = (await ask("GET", `streams/${this.stream.id}/on-air`)).items;
  }

  /** @type {Line | null} The line that holds now. */
  get line() {
    return this.lines.findLast(({ at }) => Date.parse(at) <= now()) ?? null;
  }

  /** Since when what is on air has been, by how many lines ever. */
  get since() {
    const { line } = this;
    const at = line ? this.lines.lastIndexOf(line) : -1;
    const other = this.lines.slice(0, at + 1).findLastIndex(({ sku }) => sku !== line?.sku);
    return Date.parse(this.lines[other + 1]?.at ?? "");
  }

  /** @type {Product[]} */
  get products() {
    return [...this.catalogue.products.values()];
  }

  /** What a product is called in the stream's language. */
  name(/** @type {Product} */ { name, sku }) {
    return name[this.stream.default_language] ?? name.en ?? Object.values(name)[0] ?? sku;
  }

  /** `#3 Cloud Runner`, or that nothing is on air. */
  label(/** @type {string | null} */ sku) {
    return sku === null ? t("air.nothing") : this.catalogue.label(sku);
  }

  /** @type {(number: string) => Product | undefined} The product of a link number, as typed. */
  numbered(number) {
    return this.products.find(({ link_no }) => link_no && plain(link_no) === plain(number));
  }

  /** @type {(product: Product) => number | null} */
  stock({ sku, stock }) {
    return this.#stock.get(sku) ?? stock ?? null;
  }

  /** @type {(sku: string | null, own?: boolean) => { text: string, soon: boolean }} The offer whose moment is the nearest, counted down;
   * of a product's `own` alone. */
  offer(sku, own = false) {
    const found = nearest(own ? this.#own : this.#promos, sku, now());
    if (!found) return { text: "", soon: false };
    const { promo, how, at } = found;
    const name = promo.code ?? promo.title[this.stream.default_language] ?? Object.values(promo.title)[0] ?? "";
    return { text: `${name} ${t(`promo.${how}_in`)} ${span(at - now())}`, soon: at - now() <= SOON_MS };
  }

  /** @type {(method: string, path: string, body?: any) => Promise<Told>} */
  change(method, path, body) {
    return ask(method, `streams/${this.stream.id}/on-air${path}`, body);
  }
}

const plain = (/** @type {string} */ number) => number.trim().replace(/^0+(?=\d)/, "");
