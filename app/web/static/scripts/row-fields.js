// @ts-check
// The columns of a new row that matter, and how each is filled in.

import { h } from "./dom.js";
import { meaning, t } from "./words.js";

/** @typedef {"line" | "long" | "choice" | "number" | "moment"} Kind */
/** @typedef {{ column: string, kind: Kind, needed?: boolean, options?: [string, string][], suggest?: string[] }} RowField */

/** The sheets that a row can be put into here. */
export const SHEETS = ["faq", "policies", "shipping", "promos", "products"];
const INTENTS = ["size", "shipping", "how_to_order", "price", "availability", "product_info", "returns", "order_status"];
const TOPICS = ["returns", "exchange", "warranty", "payment", "how_to_order", "after_sales", "authenticity", "contact"];
const KINDS = ["percent", "amount", "fixed_price", "bundle", "gift", "free_shipping"];

/** @type {(column: string, more?: Partial<RowField>) => RowField} */
const line = (column, more = {}) => ({ column, kind: "line", ...more });
/** @type {(languages: string[], ...columns: [string, Kind][]) => RowField[]} One language is needed, the first. */
const each = (languages, ...columns) =>
  languages.flatMap((tag, at) => columns.map(([column, kind]) => line(`${column}_${tag}`, { kind, needed: at === 0 })));
/** @type {(names: string[], called: (name: string) => string) => [string, string][]} */
const named = (names, called) => [["", t("row.unset")], .../** @type {[string, string][]} */ (names.map((name) => [name, called(name)]))];

/** @type {(sheet: string, languages: string[], products: [string, string][]) => RowField[]} `products` are [sku, what it is called]. */
export function fieldsOf(sheet, languages, products) {
  const product = line("sku", { kind: "choice", options: [["", t("row.every_product")], ...products] });
  const money = { kind: /** @type {const} */ ("number") };
  switch (sheet) {
    case "policies":
      return [line("topic", { needed: true, suggest: TOPICS }), ...each(languages, ["answer", "long"]), line("region"), line("window_days", money)];
    case "shipping":
      return [line("region", { needed: true }), line("days_min", money), line("days_max", money), line("fee", money), line("currency"),
        line("free_over", money), line("carrier")];
    case "promos":
      return [...each(languages, ["title", "line"]),
        line("kind", { kind: "choice", needed: true, options: named(KINDS, (name) => meaning("promo_kind", name)) }),
        line("value", money), line("code"), product, line("starts_at", { kind: "moment" }), line("ends_at", { kind: "moment" })];
    case "products":
      return [line("sku", { needed: true }), line("link_no"), ...each(languages, ["name", "line"]), line("price", money), line("currency"),
        line("stock", money)];
    default:
      return [...each(languages, ["question", "line"], ["answer", "long"]), product,
        line("intent", { kind: "choice", options: named(INTENTS, (name) => meaning("intent", name)) }),
        line("auto", { kind: "choice", options: [["", t("row.auto_usual")], ["yes", t("row.auto_yes")], ["no", t("row.auto_no")]] })];
  }
}

/** @type {(column: string) => string} A column in words: `answer (zh)`. */
export function columnName(column) {
  const [name, tag] = column.match(/^(question|answer|title|name)_(.+)$/)?.slice(1) ?? [column];
  return `${meaning("edit_column", name)}${tag ? ` (${tag})` : ""}`;
}

/** @type {(field: RowField, id: string, value: string) => HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
export function control({ column, kind, options = [], suggest }, id, value) {
  const named = { id, name: column, dir: "auto", autocomplete: "off" };
  if (kind === "long") return /** @type {HTMLTextAreaElement} */ (Object.assign(h("textarea", { ...named, rows: 3 }), { value }));
  if (kind === "choice") {
    const known = !value || options.some(([name]) => name === value) ? options : [...options, /** @type {[string, string]} */ ([value, value])];
    return Object.assign(h("select", { ...named, dir: null }, known.map(([name, text]) => h("option", { value: name }, text))), { value });
  }
  const how = kind === "number" ? { inputmode: "decimal" } : kind === "moment" ? { type: "datetime-local" } : {};
  return Object.assign(h("input", { ...named, ...how, list: suggest && "row-suggested" }), { value });
}
