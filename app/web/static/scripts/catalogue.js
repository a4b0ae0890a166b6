// @ts-check

import { ask } from "./api.js";

/** @import { Product, Stream } from "../shapes.d.ts" */

/** The products of a stream's active version, by what they are called. */
export class Catalogue {
  /** @type {Map<string, Product>} */ products = new Map();

  /** @param {Stream} stream */
  constructor(stream) {
    this.stream = stream;
  }

  /** Reads the products of a version, or of the active one. @param {number | null} [version] */
  async load(version = this.stream.active_version) {
    if (version === null) return;
    const { workbook } = await ask("GET", `streams/${this.stream.id}/knowledge/${version}`);
    this.products = new Map(workbook.products.map((/** @type {Product} */ product) => [product.sku, product]));
  }

  /** `#3 Cloud Runner`; the sku where the product is not known. @param {string} sku */
  label(sku) {
    const product = this.products.get(sku);
    if (!product) return sku;
    const name = product.name[this.stream.default_language] ?? product.name.en ?? Object.values(product.name)[0] ?? sku;
    return product.link_no ? `#${product.link_no} ${name}` : name;
  }

  /** `RM 129.00`, or nothing. @param {string} sku */
  price(sku) {
    const product = this.products.get(sku);
    if (!product?.price || !product.currency) return "";
    return new Intl.NumberFormat("en", { style: "currency", currency: product.currency, currencyDisplay: "narrowSymbol" }).format(Number(product.price));
  }
}
