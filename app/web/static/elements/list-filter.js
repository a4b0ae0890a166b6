// @ts-check

import { facets, passing } from "../scripts/filter.js";
import { kept } from "../scripts/kept.js";
import { Part } from "../scripts/view.js";
import { meaning, t } from "../scripts/words.js";

/** What of the waiting list is shown. */
export class ListFilter extends Part {
  #key = "";
  #form = this.the("form");
  /** @type {Record<string, string>} */ #value = {};

  /** Offers what there is in the stream to choose from; what is chosen stays, and comes back with the stream. */
  show() {
    const { stage, list: { shown } } = this.desk;
    const key = `filter:${stage.id}`;
    if (key !== this.#key) this.#put((this.#key = key), kept("sessionStorage", key));
    const active = Object.values(this.#value).filter(Boolean).length;
    this.draw({
      active: active || "", idle: !active, said: active && t("filter.shown", { n: shown.length, all: stage.waiting }),
      intent: this.#offer("intent", facets(stage, ({ intents }) => intents.map(({ name }) => name))),
      language: this.#offer("language", facets(stage, ({ comment }) => [comment.language])),
      product: this.#offer("product", facets(stage, ({ product }) => [product?.sku]), (sku) => stage.label(sku)),
      urgency: this.#offer("urgency", ["ok", "warn", "late", "missed", "snoozed"]),
    });
    for (const select of this.querySelectorAll("select")) select.value = this.#value[select.name] ?? "";
  }

  /** @type {(name: string, found: string[], label?: (id: string) => string) => object[]} */
  #offer(name, found, label = (id = "") => meaning(name, id)) {
    return [...new Set([this.#value[name] || found, found].flat())].map((id) => ({ id, label: label(id) }));
  }

  unfold() {
    this.the(".fold").ariaExpanded = String(this.#form.classList.toggle("open"));
  }

  search() {
    this.#form.classList.add("open");
    this.the("input").select();
  }

  stay(/** @type {unknown} */ _, /** @type {Event} */ event) {
    event.preventDefault();
  }

  leave(/** @type {unknown} */ _, /** @type {KeyboardEvent} */ event) {
    if (event.key !== "Escape" || event.isComposing) return;
    this.the("input").blur();
    this.#put(this.#key, { ...this.#value, text: "" });
    this.show();
  }

  clear() {
    this.#put(this.#key, {});
    this.show();
  }

  take() {
    this.#put(this.#key, Object.fromEntries(new FormData(this.#form)));
    this.show();
  }

  /** @type {(key: string, value: Record<string, any>) => void} */
  #put(key, value) {
    const { stage, list } = this.desk;
    const snoozed = value.urgency === "snoozed";
    const filter = { ...value, snoozed, urgency: snoozed ? "" : value.urgency };
    this.#value = value;
    this.the("input").value = value.text ?? "";
    kept("sessionStorage", key, value);
    Object.assign(stage, { filter, passes: passing(filter) });
    list.render(false);
  }
}

customElements.define("list-filter", ListFilter);
