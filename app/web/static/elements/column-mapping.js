// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { forget, isGuessed, isStrange, remember, strange } from "../scripts/mapping.js";
import { words } from "../scripts/wording.js";
import { explained, meaning, t } from "../scripts/words.js";

/** @import { Mapping, Proposal, Proposals } from "../shapes.d.ts" */
/** @typedef {{ sheet: HTMLSelectElement, columns: { header: string, select: HTMLSelectElement }[] }} Chosen */

/** What a file's unknown sheets and headers are taken to mean, to be changed; tells `accepted` with the mapping, or null, `forgotten` and `remembered`. */
export class ColumnMapping extends HTMLElement {
  /** @type {Proposals} */ #proposals = { sheets: [], fields: {}, source: { sheets: [], presets: [] } };
  /** @type {Map<string, Chosen>} */ #chosen = new Map();
  #keep = h("input", { type: "checkbox", id: "keep-mapping", checked: true });
  #twice = h("p", { class: "wrong", role: "alert" });

  /** @param {Proposals | null} proposals @param {Mapping | null} said what counts now, where somebody said it */
  show(proposals, said) {
    this.hidden = !proposals || proposals.source.presets.length > 0 || !proposals.sheets.some(isStrange);
    this.#chosen.clear();
    if (this.hidden || !proposals) return fill(this);
    this.#proposals = proposals;
    const { sheets } = proposals;
    const unknown = sheets.reduce((sum, sheet) => sum + strange(sheet), 0);
    fill(this, h("details", { class: "mapping", open: !said && isGuessed(sheets) },
      h("summary", {}, t("upload.meaning"), h("span", { class: "muted" }, said ? t("upload.recalled") : t("upload.unknown", { n: unknown }))),
      sheets.filter(isStrange).map((sheet) => this.#sheet(sheet, said?.[sheet.name] ?? sheet)),
      this.#twice,
      h("div", { class: "actions" },
        h("button", { class: "primary", onclick: () => this.#accept() }, t("upload.accept")),
        said ? h("button", { onclick: () => this.#forget() }, t("upload.forget"))
          : h("button", { onclick: () => tell(this, "accepted", null) }, t("upload.as_it_is")),
        h("label", { for: "keep-mapping", class: "keep" }, this.#keep, t("upload.keep")))));
    this.#look();
  }

  /**
   * @param {Proposal} proposal
   * @param {{ sheet: string | null, columns: any }} said a proposal itself, or what was said of it
   */
  #sheet(proposal, said) {
    const { name, columns } = proposal;
    const sheet = select(t("upload.sheet_means", { name }), said.sheet,
      Object.keys(this.#proposals.fields).map((field) => [field, meaning("sheet", field)]));
    const list = h("ul", { class: "columns" });
    const known = h("ul", { class: "columns" });
    const more = h("details", {}, h("summary", {}), known);
    const refresh = () => {
      const before = this.#chosen.get(name)?.columns;
      const fields = this.#proposals.fields[sheet.value] ?? [];
      const rows = columns.map(({ header, column, how, values }, n) => {
        const first = said === proposal ? column : said.columns[header];
        const value = before ? [before[n].select.value, first].find((one) => fields.includes(one)) : first;
        const own = value && !fields.includes(value) ? [value] : [];
        const choices = [...fields, ...own].map((field) => [field, field]);
        return { header, how, values, select: select(t("upload.means", { header }), value, choices) };
      });
      this.#chosen.set(name, { sheet, columns: rows });
      const [plain, strange] = [rows.filter(({ how }) => how === "name"), rows.filter(({ how }) => how !== "name")];
      fill(list, sheet.value && strange.map(line));
      fill(known, plain.map(line));
      more.hidden = !sheet.value || !plain.length;
      /** @type {HTMLElement} */ (more.firstChild).textContent = t("upload.by_name", { n: plain.length });
    };
    refresh();
    sheet.addEventListener("change", refresh);
    const head = h("h3", {}, words("bdi", "", name), h("span", { "aria-hidden": "true" }, "→"), sheet);
    return h("section", { class: "mapped", "aria-label": name, onchange: () => this.#look() }, head, list, more);
  }

  /** Two headers that are taken for one are pointed out at once. */
  #look() {
    /** @type {Set<string>} */ const twice = new Set();
    for (const { sheet, columns } of this.#chosen.values()) {
      const values = columns.map(({ select: { value } }) => value);
      for (const { select } of columns) {
        const again = Boolean(sheet.value && select.value) && values.indexOf(select.value) !== values.lastIndexOf(select.value);
        select.setAttribute("aria-invalid", String(again));
        if (again) twice.add(select.value);
      }
    }
    this.#twice.textContent = twice.size ? t("upload.twice", { fields: [...twice].join(", ") }) : "";
  }

  #accept() {
    const { sheets } = this.#proposals;
    /** @type {Mapping} */
    const mapping = Object.fromEntries(sheets.filter(isStrange).map(({ name, header_row: row }) => {
      const { sheet, columns } = /** @type {Chosen} */ (this.#chosen.get(name));
      return [name, {
        sheet: sheet.value || null, header_row: row,
        columns: Object.fromEntries(columns.map(({ header, select }) => [header, select.value || null])),
      }];
    }));
    if (this.#keep.checked) this.#kept(remember(mapping));
    tell(this, "accepted", mapping);
  }

  async #forget() {
    await this.#kept(forget(this.#proposals.sheets));
    tell(this, "forgotten");
  }

  /** @param {Promise<unknown>} work on what the shop remembers; what comes of it is told, `remembered` */
  async #kept(work) {
    await work.catch((failure) => (this.#twice.textContent = explained(failure)));
    tell(this, "remembered");
  }
}

/** @type {(row: { header: string, how: string | null, values: string[], select: HTMLSelectElement }) => Element} */
const line = ({ header, how, values, select }) => h("li", {},
  words("bdi", "header", header), words("span", "values", values.join(" · ")), select, h("small", {}, how ? t(`guess.${how}`) : ""));

/**
 * @param {string} label
 * @param {string | null | undefined} chosen
 * @param {string[][]} choices
 */
function select(label, chosen, choices) {
  return h("select", { "aria-label": label }, h("option", { value: "" }, t("upload.not_read")),
    choices.map(([value, title]) => h("option", { value, selected: value === chosen }, title)));
}

customElements.define("column-mapping", ColumnMapping);
