// @ts-check

import { ask } from "./api.js";

/** @import { Product } from "../shapes.d.ts" */

/** The products of a stream's active version, by what they are called. */
export class Catalogue {
  /** @type {Map<string, Product>} */ products = new Map();

  constructor(/** @type {Stream} */ stream) {
    this.stream = stream;
  }

  /** Reads a version, or the active one. */
  async load(version = this.stream.active_version) {
    if (version === null) return;
    const { workbook } = await ask("GET", `streams/${this.stream.id}/knowledge/${version}`);
    this.products = new Map(workbook.products.map((/** @type {Product} */ product) => [product.sku, product]));
    return workbook;
  }

  /** `#3 Cloud Runner`; the sku where the product is not known. */
  label(/** @type {string} */ sku) {
    const product = this.products.get(sku);
    if (!product) return sku;
    const name = product.name[this.stream.default_language] ?? product.name.en ?? Object.values(product.name)[0] ?? sku;
    return product.link_no ? `#${product.link_no} ${name}` : name;
  }

  /** `RM 129.00`, or nothing. */
  price(/** @type {string} */ sku) {
    const { price, currency } = this.products.get(sku) ?? {};
    if (!price || !currency) return "";
    return new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(Number(price));
  }
}
