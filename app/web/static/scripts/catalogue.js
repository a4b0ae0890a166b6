// @ts-check

import { ask } from "./api.js";

/** The products of a stream's active version, by what they are called. */
export class Catalogue {
  /** @type {Map<string, import("../shapes.d.ts").Product>} */ products = new Map();

  constructor(/** @type {Stream} */ stream) {
    this.stream = stream;
  }

  /** Reads a version, or the active one. */
  async load(version = this.stream.active_version) {
    if (version === null) return;
    const { workbook } = await ask("GET", `streams/${this.stream.id}/knowledge/${version}`);
    this.products = new Map(workbook.products.map((/** @type {{ sku: string }} */ product) => [product.sku, product]));
    return workbook;
  }

  /** `#3 Cloud Runner`; the sku where the product is not known. */
  label(sku = "") {
    const { name = {}, link_no } = this.products.get(sku) ?? {};
    const called = name[this.stream.default_language] ?? name.en ?? Object.values(name)[0] ?? sku;
    return link_no ? `#${link_no} ${called}` : called;
  }

  /** `RM 129.00`, or nothing. */
  price(sku = "") {
    const { price, currency } = this.products.get(sku) ?? {};
    if (!price || !currency) return "";
    return new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(Number(price));
  }
}
