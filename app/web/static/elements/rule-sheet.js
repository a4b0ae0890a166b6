// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, on } from "../scripts/dom.js";
import { levelOf } from "../scripts/effects.js";
import { languagesOf, number, onAirBy, posting, precision, quietHours, tags, word } from "../scripts/rule-editors.js";
import { MEASURES, OF_STREAM, PARTS } from "../scripts/rules.js";
import { explained, t } from "../scripts/words.js";
import { BarEffect } from "./bar-effect.js";
import { BlockedTerms } from "./blocked-terms.js";
import { IntentSwitches } from "./intent-switches.js";
import { RuleRow } from "./rule-row.js";

/** @import { Effects } from "../scripts/effects.js" */
/** @import { Rule, Rules } from "../scripts/rules.js" */
/** @typedef {import("../scripts/rule-editors.js").Edit} Edit */

const CURRENCIES = ["MYR", "SGD", "THB", "VND", "IDR", "PHP", "CNY", "TWD", "HKD", "JPY", "KRW", "USD", "EUR", "GBP"];

/** All rules, of one stream or of the shop: each is kept as soon as it is changed, and can be undone. */
export class RuleSheet extends HTMLElement {
  /** @type {Map<string, RuleRow>} */ #rows = new Map();
  #effect = new BarEffect();
  #news = h("div", { class: "saved", role: "status" });
  /** @type {Rules} */ #rules = {};
  #asked = 0;

  /**
   * @param {Stream | null} stream null: the shop
   * @param {Effects | null} effects
   * @param {string[]} known languages to choose from
   */
  constructor(stream, effects, known) {
    super();
    this.stream = stream;
    this.level = /** @type {"stream" | "shop"} */ (stream ? "stream" : "shop");
    this.effects = effects;
    this.known = known;
  }

  async connectedCallback() {
    this.dataset.level = this.level;
    fill(this, h("p", { class: "empty" }, t("loading")));
    try {
      await this.load();
    } catch (failure) {
      return fill(this, h("p", { class: "wrong", role: "alert" }, explained(failure)));
    }
    for (const [part, names] of Object.entries(PARTS)) {
      for (const name of this.stream && part === "new_streams" ? [] : names) {
        this.#rows.set(name, new RuleRow(name, this.level, this.#edit(name)));
      }
    }
    fill(this, Object.entries(PARTS).map(([part, names]) => this.#part(part, names)), this.#news);
    on(this, "given", ({ row, value }) => this.#keep(row, value));
    this.#show();
  }

  /** Reads the rules again; an answer that comes after a later one's question is left alone. */
  async load() {
    const asked = ++this.#asked;
    const { rules } = await ask("GET", this.stream ? `streams/${this.stream.id}/rules` : "shop/rules");
    if (this.stream) {
      const { delay_seconds: value } = await ask("GET", `streams/${this.stream.id}`);
      rules.delay_seconds = { value, from: "stream", shop: null, standard: null, kept: true };
    } else {
      const shop = await ask("GET", "shop");
      for (const name of [...PARTS.new_streams, ...OF_STREAM]) {
        rules[name] = { value: shop[name] ?? null, from: name in shop ? "shop" : "none", shop: null, standard: undefined };
      }
    }
    if (asked !== this.#asked) return;
    this.#rules = rules;
    if (this.#rows.size) this.#show();
  }

  /** @type {(part: string, names: string[]) => Child} */
  #part(part, names) {
    const rows = names.map((name) => this.#rows.get(name)).filter((row) => row !== undefined);
    if (!rows.length) return null;
    const title = h("h2", { id: `part-${part}` }, t(`settings_part.${part}`));
    return h("section", { "aria-labelledby": title.id, class: `part-${part}` }, title,
      h("div", { class: "rules" }, rows.flatMap((row) => row.name === "target_precision" ? [row, this.#effect] : [row])));
  }

  /** @type {(name: string) => Edit} */
  #edit(name) {
    if (name in MEASURES) return number;
    switch (name) {
      case "target_precision": return precision(this.effects?.levels.map((level) => level.precision) ?? []);
      case "posting": return posting;
      case "on_air_by": return onAirBy;
      case "auto_languages": return languagesOf(this.known);
      case "alerts": return quietHours;
      case "languages": return tags;
      case "currency": return word(CURRENCIES);
      case "timezone": return word(Intl.supportedValuesOf("timeZone"));
      case "blocked_terms": return (row) => {
        const element = new BlockedTerms((terms) => row.give(terms));
        return { element, show: (value) => element.show(value) };
      };
      default: return (row) => {
        const element = new IntentSwitches(this.#intents(), (manual) => row.give(manual));
        return { element, show: (value) => element.show(value) };
      };
    }
  }

  #intents() {
    const groups = this.effects?.levels.flatMap((level) => Object.keys(level.groups)) ?? [];
    return [...new Set(groups)].filter((name) => name !== "all").sort();
  }

  #show() {
    if (!this.#rules.target_precision) return;  // a later question's answer is on its way
    for (const [name, row] of this.#rows) row.show(this.#rules[name]);
    const own = this.#rows.get("reply_confidence");
    if (own) own.hidden = this.#rules.reply_confidence.value === null;
    const confidence = this.#rules.reply_confidence.value;
    const wanted = this.#rules.target_precision.value;
    this.#effect.show(this.effects, wanted, confidence);
    const level = this.effects?.measured && confidence === null ? levelOf(this.effects, wanted) : null;
    const switches = this.#rows.get("manual_intents")?.editor.element;
    if (switches instanceof IntentSwitches) switches.effect(level);
  }

  /**
   * @param {RuleRow} row
   * @param {any} value
   */
  async #keep(row, value) {
    const before = this.#rules[row.name];
    if (await this.#send(row, value)) this.#saved(row, before.from === this.level ? before.value : null);
  }

  /** @type {(row: RuleRow, value: any) => Promise<boolean>} */
  async #send(row, value) {
    const path = this.level === "shop" ? "shop" : OF_STREAM.includes(row.name) ? `streams/${this.stream?.id}` : `streams/${this.stream?.id}/rules`;
    try {
      await ask("PATCH", path, { [row.name]: value });
      await this.load();
      return true;
    } catch (failure) {
      const beside = failure.problem?.errors?.find((/** @type {any} */ error) => error.loc?.[1] === row.name);
      this.#news.textContent = "";
      row.refuse(beside ? t("settings.refused", { why: beside.message }) : explained(failure));
      return false;
    }
  }

  /**
   * @param {RuleRow} row
   * @param {any} before
   */
  #saved(row, before) {
    const undo = h("button", { onclick: async () => {
      if (await this.#send(row, before)) fill(this.#news, h("span", {}, t("settings.undone", { what: t(`rule.${row.name}`) })));
    } }, t("undo"));
    fill(this.#news, h("span", {}, t("settings.saved", { what: t(`rule.${row.name}`) })), undo);
  }
}

customElements.define("rule-sheet", RuleSheet);
