// @ts-check

import { fill, h, say } from "../scripts/dom.js";
import { shortly } from "../scripts/rules.js";
import { t } from "../scripts/words.js";

/** @typedef {import("../scripts/rules.js").Rule} Rule */
/** @typedef {{ element: Element, show: (value: any) => void }} Editor what shows a value and lets it be changed */

/** One rule: its sentence, whose value it is, a way back to what holds without it, and what was wrong with what was given. */
export class RuleRow extends HTMLElement {
  #origin = h("span", { class: "origin" });
  #back = h("button", { class: "quiet", onclick: () => this.give(null) });
  #problem = h("p", { class: "wrong", role: "alert" });

  /**
   * @param {string} name
   * @param {"stream" | "shop"} level whose rules the page shows
   * @param {(row: RuleRow) => Editor} edit
   */
  constructor(name, level, edit) {
    super();
    this.name = name;
    this.level = level;
    this.editor = edit(this);
  }

  connectedCallback() {
    this.#problem.id = `${this.level}-${this.name}-problem`;
    fill(this, h("div", { class: "said" }, this.editor.element, this.#problem), h("div", { class: "whose" }, this.#origin, this.#back));
  }

  /** @param {Rule} rule */
  show(rule) {
    this.rule = rule;
    this.refuse("");
    this.editor.show(rule.value);
    const own = rule.from === this.level;
    this.dataset.from = rule.from;
    say(this.#origin, t(`settings_from.${own ? `own_${this.level}` : rule.from}`));
    const others = this.level === "stream" && rule.shop !== null;
    const value = shortly(this.name, others ? rule.shop : rule.standard);
    const to = t(others ? "settings.back_to_shop" : rule.standard === undefined ? "settings.leave_open" : "settings.back_to_standard");
    this.#back.textContent = value ? t("settings.back_value", { to, value }) : to;
    this.#back.hidden = !own || Boolean(rule.kept);
  }

  /** Says what is to be from now on; null: none of its own. @param {any} value */
  give(value) {
    this.refuse("");
    this.dispatchEvent(new CustomEvent("given", { bubbles: true, detail: { row: this, value } }));
  }

  /** @param {string} problem beside the field; empty: none */
  refuse(problem) {
    say(this.#problem, problem);
    for (const control of this.querySelectorAll("input, select")) {
      if (problem) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
}

customElements.define("rule-row", RuleRow);
