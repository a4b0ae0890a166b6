// @ts-check

import { changes, fill, h, tell } from "../scripts/dom.js";
import { facets } from "../scripts/filter.js";
import { kept } from "../scripts/kept.js";
import { meaning, t } from "../scripts/words.js";

/** What of the waiting list is shown. Tells `filter` with a Filter. */
export class ListFilter extends HTMLElement {
  #key = "";
  #text = h("input", { type: "search", name: "text", placeholder: t("filter.search"), "aria-label": t("filter.search"), onkeydown: (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    this.#text.value = "";
    this.#text.blur();
    this.#take();
  } });
  #selects = ["intent", "language", "product", "urgency"].map((name) => h("select", { name, "aria-label": t(`filter.${name}`) }));
  #form = h("form", { role: "search", oninput: () => this.#take(), onsubmit: (event) => event.preventDefault() }, this.#selects, this.#text);
  #fold = h("button", { class: "fold", "aria-expanded": "false", onclick: () => this.#unfold() });
  #shown = h("span", { class: "muted", role: "status" });
  #clear = h("button", { class: "quiet", onclick: () => this.#put({}) }, t("filter.clear"));

  connectedCallback() {
    fill(this, this.#shown, this.#clear, this.#fold, this.#form);
  }

  /** Shows a stream's filter, as it was left. */
  of(/** @type {string} */ stream) {
    if (this.#key === `filter:${stream}`) return;
    this.#key = `filter:${stream}`;
    this.#put(kept("sessionStorage", this.#key));
  }

  /** @type {(stage: Stage, shown: number) => void} What there is to choose from; what is chosen stays. */
  offer(stage, shown) {
    const offered = [
      facets(stage, ({ intents }) => intents.map(({ name }) => name)), facets(stage, ({ comment }) => [comment.language]),
      facets(stage, ({ product }) => [product?.sku]), ["ok", "warn", "late", "missed", "snoozed"],
    ];
    this.#selects.forEach((select, n) => {
      const { name, value } = select;
      if (!changes(select, offered[n])) return;
      const label = (/** @type {string} */ option) => name === "product" ? stage.catalogue.label(option) : meaning(name, option);
      const options = [...new Set(["", value, ...offered[n]])];
      fill(select, options.map((option) => h("option", { value: option }, option ? label(option) : t(`filter.${name}`))));
      select.value = value;
    });
    this.#shown.textContent = this.#clear.hidden ? "" : t("filter.shown", { n: shown, all: stage.waiting });
  }

  #unfold() {
    this.#fold.ariaExpanded = String(this.#form.classList.toggle("open"));
  }

  search() {
    this.#form.classList.add("open");
    this.#text.select();
  }

  #put(/** @type {Record<string, string>} */ kept) {
    for (const field of [this.#text, ...this.#selects]) {
      const value = kept[field.name] ?? "";
      if (value && field !== this.#text) field.append(h("option", { value }));
      field.value = value;
      changes(field, null);  // the choices are another stream's
    }
    this.#take();
  }

  #take() {
    const value = Object.fromEntries(new FormData(this.#form));
    const active = Object.values(value).filter(Boolean).length;
    fill(this.#fold, t("filter.title"), h("span", { class: "count" }, active || ""));
    this.#clear.hidden = !active;
    kept("sessionStorage", this.#key, value);
    const snoozed = value.urgency === "snoozed";
    tell(this, "filter", { ...value, snoozed, urgency: snoozed ? "" : value.urgency });
  }
}

customElements.define("list-filter", ListFilter);
