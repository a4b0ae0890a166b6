// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { kept } from "../scripts/kept.js";
import { meaning, t } from "../scripts/words.js";

/** @import { Facet, Facets } from "../shapes.d.ts" */

/** What of the waiting list is shown. Dispatches `filter` with `{text, intent, language, product, urgency, snoozed}`. */
export class ListFilter extends HTMLElement {
  #key = "";
  #text = h("input", { type: "search", name: "text", placeholder: t("filter.search"), "aria-label": t("filter.search"), onkeydown: ({ key, isComposing }) => {
    if (key !== "Escape" || isComposing) return;
    this.#text.value = "";
    this.#text.blur();
    this.#take();
  } });
  #selects = ["intent", "language", "product", "urgency"].map((name) => h("select", { name, "aria-label": t(`filter.${name}`) }));
  #form = h("form", { role: "search", oninput: () => this.#take(), onsubmit: (event) => event.preventDefault() }, this.#selects, this.#text);
  #fold = h("button", { class: "fold", "aria-expanded": "false", onclick: () => (this.#fold.ariaExpanded = String(this.#form.classList.toggle("open"))) });
  #shown = h("span", { class: "muted", role: "status" });
  #clear = h("button", { class: "quiet", onclick: () => this.#put({}) }, t("filter.clear"));

  connectedCallback() {
    fill(this, this.#shown, this.#clear, this.#fold, this.#form);
  }

  /** The stream whose filter this is: as it was left. */
  set stream(/** @type {string} */ id) {
    if (this.#key === `filter:${id}`) return;
    this.#key = `filter:${id}`;
    this.#put(kept("sessionStorage", this.#key));
  }

  /** @type {(facets: Facets, shown: number, all: number) => void} What there is to choose from; what is chosen stays. */
  offer({ intents, languages, products }, shown, all) {
    const clocks = ["ok", "warn", "late", "missed", "snoozed"].map((value) => ({ value, label: t(`urgency.${value}`) }));
    [intents, languages, products, clocks].forEach((/** @type {Facet[]} */ facets, n) => {
      const { name, value, dataset } = this.#selects[n];
      const told = JSON.stringify(facets.map((facet) => facet.value));
      if (dataset.told === told) return;
      dataset.told = told;
      const options = new Map([["", t(`filter.${name}`)], [value, meaning(name, value)], ...facets.map((facet) =>
        /** @type {[string, string]} */ ([facet.value, facet.label ?? meaning(name, facet.value)]))]);
      if (!value) options.set("", t(`filter.${name}`));
      fill(this.#selects[n], [...options].map(([value, label]) => h("option", { value }, label)));
      this.#selects[n].value = value;
    });
    this.#shown.textContent = this.#clear.hidden ? "" : t("filter.shown", { n: shown, all });
  }

  /** Puts the keyboard into the search. */
  search() {
    this.#form.classList.add("open");
    this.#text.select();
  }

  /** @type {(kept: Record<string, string>) => void} */
  #put(kept) {
    for (const field of [this.#text, ...this.#selects]) {
      const value = kept[field.name] ?? "";
      if (value && field !== this.#text) field.append(h("option", { value }));
      field.value = value;
      delete field.dataset.told;  // the choices are another stream's
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
