// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { copyButton } from "../scripts/table-text.js";
import { words } from "../scripts/wording.js";
import { explained, meaning, t } from "../scripts/words.js";

/** @import { Change } from "../shapes.d.ts" */

const SHOWN = 200;
const COLUMNS = /** @type {const} */ (["entry", "fact", "before", "after"]);
const KINDS = /** @type {const} */ (["changed", "added", "removed"]);

/** @param {Change} change */
const sheetOf = ({ entry }) => entry.split(":")[0];

/** The facts in which one version differs from another; both are chosen. */
export class VersionChanges extends HTMLElement {
  /** @type {Change[]} */ #found = [];
  #list = h("div", { class: "changes" });
  #said = h("p", { class: "muted", role: "status" });
  #sheet = h("select", { "aria-label": t("versions.sheet"), onchange: () => this.#render() });
  #filter = h("input", { type: "search", placeholder: t("kb.filter"), "aria-label": t("kb.filter"), oninput: () => this.#render() });
  #copy = copyButton(() => [COLUMNS.map((name) => t(`versions_col.${name}`)),
    ...this.#filtered.map((change) => COLUMNS.map((name) => change[name]))]);
  #narrow = h("div", { class: "narrow", hidden: true }, this.#sheet, this.#filter, this.#copy);
  #from;
  #to;

  /** @param {Stream} stream @param {number} version @param {number[]} all newest first @param {number} [since] else the one before it */
  constructor(stream, version, all, since) {
    super();
    this.stream = stream;
    this.version = version;
    const before = since ?? all.find((other) => other < version) ?? all.find((other) => other !== version);
    const choice = (/** @type {number | undefined} */ chosen) => h("select", { onchange: () => this.#load() },
      all.map((number) => h("option", { value: number, selected: number === chosen }, t("versions.number", { n: number }))));
    this.#from = choice(before);
    this.#to = choice(version);
  }

  connectedCallback() {
    if (this.childElementCount) return;
    fill(this, h("div", { class: "ends" }, h("label", {}, t("versions.from"), this.#from), h("label", {}, t("versions.to"), this.#to)),
      this.#said, this.#narrow, this.#list);
    this.#load();
  }

  async #load() {
    const [from, to] = [this.#from.value, this.#to.value];
    this.#said.textContent = t("loading");
    try {
      /** @type {{ items: Change[] }} */
      const { items } = await ask("GET", `streams/${this.stream.id}/knowledge/${to}/changes?from=${from}`);
      if (from !== this.#from.value || to !== this.#to.value) return;
      this.#found = items;
      const sheets = [...new Set(items.map(sheetOf))];
      const many = (/** @type {string} */ sheet) => items.filter((change) => sheetOf(change) === sheet).length;
      fill(this.#sheet, h("option", { value: "" }, t("versions.all_sheets")),
        sheets.map((sheet) => h("option", { value: sheet }, `${meaning("sheet", sheet)} ${many(sheet)}`)));
      this.#sheet.hidden = sheets.length < 2;
      this.#filter.value = "";
      this.#render();
    } catch (failure) {
      this.#found = [];
      this.#render();
      this.#said.textContent = explained(failure);
    }
  }

  get #filtered() {
    const wanted = this.#filter.value.trim().toLowerCase();
    const sheet = this.#sheet.value;
    return this.#found.filter((change) => (!sheet || sheetOf(change) === sheet)
      && [change.entry, change.fact, change.before, change.after].some((text) => text?.toLowerCase().includes(wanted)));
  }

  #render() {
    const all = this.#found.length;
    const found = this.#filtered;
    const kinds = KINDS.map((kind) => [kind, this.#found.filter((change) => change.kind === kind).length])
      .filter(([, n]) => n).map(([kind, n]) => t(`versions_kind.${kind}`, { n }));
    const n = Math.min(SHOWN, found.length);
    this.#said.textContent = all ? kinds.join(", ") + (n < all ? ` · ${t("kb.shown", { n, all })}` : "") : t("versions.same");
    this.#narrow.hidden = !all;
    const shown = found.slice(0, n);
    fill(this.#list, [...new Set(shown.map(sheetOf))].map((sheet) => h("section", {}, h("h3", {}, meaning("sheet", sheet)),
      h("dl", {}, shown.filter((change) => sheetOf(change) === sheet).map((change) => this.#row(sheet, change))))));
  }

  /** @param {string} sheet @param {Change} change */
  #row(sheet, { entry, fact, before, after }) {
    const arrow = before !== null && after !== null && " → ";
    return [words("dt", "", `${entry.slice(sheet.length + 1)} · ${fact}`),
      h("dd", {}, before !== null && words("del", "", before), arrow, after !== null && words("ins", "", after))];
  }
}

customElements.define("version-changes", VersionChanges);
