// @ts-check

import { fill, h } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** @typedef {{ term: string, action: "hide" | "hold", lang?: string | null }} Term */

/** Terms that hide a comment or hold it for an agent; each change is given at once. */
export class BlockedTerms extends HTMLElement {
  /** @type {Term[]} */ #terms = [];
  #list = h("ul", { class: "terms" });
  #term = h("input", { maxlength: 100, "aria-label": t("settings.term"), placeholder: t("settings.term"), autocomplete: "off" });
  #action = h("select", { "aria-label": t("settings.term_action") },
    ["hide", "hold"].map((name) => h("option", { value: name }, t(`rule_blocked_terms.${name}`))));

  /** @param {(terms: Term[]) => void} give */
  constructor(give) {
    super();
    this.give = give;
  }

  connectedCallback() {
    fill(this, h("p", { class: "sentence" }, t("rule_says.blocked_terms")), this.#list,
      h("form", { class: "line", onsubmit: (/** @type {Event} */ event) => this.#add(event) },
        this.#term, this.#action, h("button", { type: "submit" }, t("settings.add"))));
  }

  /** @param {Term[]} terms */
  show(terms) {
    this.#terms = terms;
    fill(this.#list, terms.map((one) => h("li", {},
      words("bdi", "", one.term), h("small", {}, t(`rule_blocked_terms.${one.action}`)),
      h("button", { class: "quiet", "aria-label": t("settings.take_out", { term: one.term }), onclick: () => {
        this.#give(this.#terms.filter((other) => other !== one));
        this.#term.focus();
      } }, "×"))));
  }

  /** @param {Term[]} terms shown at once, so that the next change builds upon them */
  #give(terms) {
    this.show(terms);
    this.give(terms);
  }

  /** @param {Event} event */
  #add(event) {
    event.preventDefault();
    const term = this.#term.value.trim();
    if (!term) return;
    const others = this.#terms.filter((one) => one.term.toLowerCase() !== term.toLowerCase());
    this.#give([...others, { term, action: /** @type {"hide" | "hold"} */ (this.#action.value) }]);
    this.#term.value = "";
  }
}

customElements.define("blocked-terms", BlockedTerms);
