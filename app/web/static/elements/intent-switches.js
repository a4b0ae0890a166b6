// @ts-check

import { range, shortEffectOf } from "../scripts/effects.js";
import { fill, h } from "../scripts/dom.js";
import { meaning, t } from "../scripts/words.js";

/** @import { Level } from "../scripts/effects.js" */

/** Kinds of questions whose answers never go out by themselves, whatever a rule says. */
const NEVER = ["chat", "complaint", "order_status"];

/** Which kinds of questions are answered by themselves, each with what the bar does to it. */
export class IntentSwitches extends HTMLElement {
  /** @type {string[]} */ #manual = [];

  /**
   * @param {string[]} intents
   * @param {(manual: string[]) => void} give
   */
  constructor(intents, give) {
    super();
    this.intents = intents;
    this.give = give;
    this.list = h("ul", { class: "intents" });
  }

  connectedCallback() {
    fill(this, h("p", { class: "sentence" }, t("rule_says.manual_intents")), this.list);
  }

  /** @param {string[]} manual */
  show(manual) {
    this.#manual = manual;
    this.#draw();
  }

  /** @param {Level | null} level null: nothing was measured, or nothing goes out */
  effect(level) {
    this.level = level;
    this.#draw();
  }

  #draw() {
    const offered = [...new Set([...this.intents, ...this.#manual])].filter((name) => !NEVER.includes(name));
    const had = this.list.querySelector(":focus")?.id;
    fill(this.list, offered.map((name) => this.#line(name)));
    if (had) document.getElementById(had)?.focus({ preventScroll: true });
  }

  /** @param {string} name */
  #line(name) {
    const off = this.#manual.includes(name);
    const tally = this.level?.groups[name];
    const box = h("input", { type: "checkbox", role: "switch", id: `intent-${name}`, value: name, checked: !off, onchange: () =>
      this.give([...this.list.querySelectorAll("input")].filter(({ checked }) => !checked).map(({ value }) => value)) });
    const told = tally && [shortEffectOf(tally), tally.sent ? range(tally.wrong_between) : ""].filter(Boolean).join(" ");
    return h("li", {},
      h("label", { class: "box", for: box.id }, box, meaning("intent", name)),
      h("span", { class: "hint" }, off ? t("settings.shown_first") : told));
  }
}

customElements.define("intent-switches", IntentSwitches);
