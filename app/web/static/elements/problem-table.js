// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { copyButton } from "../scripts/table-text.js";
import { words } from "../scripts/wording.js";
import { explained, t } from "../scripts/words.js";
import { RowAround } from "./row-around.js";

/** @import { Around, ProblemRow } from "../shapes.d.ts" */

const SHOWN = 500;
const COLUMNS = ["severity", "sheet", "row", "column", "found", "wrong"];

/**
 * A problem as the table's cells.
 * @param {ProblemRow} problem
 */
function cells({ severity, loc, value, message }) {
  const [sheet, row, column] = loc;
  return [t(`severity.${severity}`), sheet, row, column, value, message].map((cell) => String(cell ?? ""));
}

/** @type {(message: string) => (string | HTMLElement)[]} What is between backticks is a name of the workbook or a value in it. */
const withNames = (message) => message.split(/`([^`]+)`/).map((part, n) => n % 2 ? h("code", {}, part) : part);

/**
 * Every problem of a workbook with its cell, the mistakes first; to be filtered, copied into a spreadsheet, and looked at in
 * its row. Tells `mark`.
 */
export class ProblemTable extends HTMLElement {
  /** Looks a place up in the file. @type {((loc: ProblemRow["loc"]) => Promise<Around>) | null} */ around = null;
  /** @type {ProblemRow[]} */ #problems = [];
  #filter = h("input", { type: "search", placeholder: t("kb.filter"), "aria-label": t("kb.filter"), oninput: () => this.#fillRows() });
  #kind = h("select", { "aria-label": t("problems.kind"), onchange: () => this.#fillRows() });
  #copy = copyButton(() => [COLUMNS.map((name) => t(`col.${name}`)), ...this.#filtered.map(cells)]);
  #mark = h("button", { onclick: () => tell(this, "mark"), title: t("problems.mark_why") }, t("problems.mark"));
  #body = h("tbody");
  #count = h("span", { class: "muted", role: "status" });

  /** @param {ProblemRow[]} problems the mistakes first */
  show(problems) {
    this.#problems = problems;
    this.hidden = problems.length === 0;
    if (this.hidden) this.#filter.value = "";  // a file that is checked again is looked at as before
    const errors = problems.filter(({ severity }) => severity === "error").length;
    const warnings = problems.length - errors;
    const title = [errors && t("kb.errors", { n: errors }), warnings && t("kb.warnings", { n: warnings })].filter(Boolean).join(", ");
    fill(this.#kind, this.#kinds().map(([value, text]) => h("option", { value }, text)));
    this.#kind.hidden = problems.length < 2;
    this.#mark.hidden = !problems.some(({ loc }) => loc.length);  // a file that is not read has no cells
    fill(this,
      h("div", { class: "section-head" }, h("h2", {}, title), this.#count, this.#kind, this.#filter, this.#copy, this.#mark),
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t("kb.problems") },
        h("table", {},
          h("thead", {}, h("tr", {}, COLUMNS.map((name) => h("th", { scope: "col", class: `at-${name}` }, t(`col.${name}`))))),
          this.#body)));
    this.#fillRows();
  }

  /** The kinds of problem and the sheets that there are: [how it is chosen, in words with how many]. */
  #kinds() {
    /** @type {Map<string, number>} */ const many = new Map();
    for (const { severity, loc } of this.#problems) {
      for (const kind of [`is ${severity}`, loc.length && `in ${loc[0]}`]) if (kind) many.set(kind, (many.get(kind) ?? 0) + 1);
    }
    const found = [...many].sort(([a], [b]) => Number(b.startsWith("is")) - Number(a.startsWith("is")));
    return [["", t("problems.all", { n: this.#problems.length })], ...found.map(([kind, n]) => {
      const name = kind.slice(3);
      return [kind, kind.startsWith("in") ? t("problems.in_sheet", { sheet: name, n }) : t(name === "error" ? "kb.errors" : "kb.warnings", { n })];
    })];
  }

  get #filtered() {
    const wanted = this.#filter.value.trim().toLowerCase();
    const kind = this.#kind.value;
    return this.#problems.filter((problem) => (!kind || kind === `is ${problem.severity}` || kind === `in ${problem.loc[0]}`)
      && cells(problem).some((cell) => cell.toLowerCase().includes(wanted)));
  }

  #fillRows() {
    const found = this.#filtered;
    fill(this.#body, found.slice(0, SHOWN).map((problem) => this.#line(problem)));
    const all = this.#problems.length;
    const n = Math.min(found.length, SHOWN);
    this.#count.textContent = n === all ? "" : t("kb.shown", { n, all });
  }

  /** A problem's line; where it is in a row, a button or a click anywhere on it shows that row below. @param {ProblemRow} problem */
  #line(problem) {
    const [sheet, row] = problem.loc;
    const shown = cells(problem);
    const line = h("tr", { "data-severity": problem.severity }, shown.map((cell, n) => words("td", `at-${COLUMNS[n]}`, cell)));
    fill(line.children[COLUMNS.indexOf("wrong")], withNames(problem.message));
    if (row === undefined || !this.around) return line;
    const button = h("button", { class: "quiet", "aria-expanded": "false", "aria-label": t("around.show", { sheet, row }) }, String(row));
    fill(line.children[COLUMNS.indexOf("row")], button);
    line.dataset.opens = "";
    line.addEventListener("click", () => {
      if (getSelection()?.isCollapsed !== false) this.#toggle(problem, line, button);
    });
    return line;
  }

  /**
   * @param {ProblemRow} problem
   * @param {HTMLTableRowElement} line
   * @param {HTMLButtonElement} button
   */
  async #toggle(problem, line, button) {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) return line.nextElementSibling?.remove();
    const cell = h("td", { colspan: COLUMNS.length }, t("loading"));
    line.after(h("tr", { class: "opened" }, cell));
    try {
      const found = await this.around?.(problem.loc);
      const row = new RowAround();
      fill(cell, row);
      if (found) row.show(found);
    } catch (failure) {
      fill(cell, h("p", { class: "wrong", role: "alert" }, explained(failure)));
    }
  }
}

customElements.define("problem-table", ProblemTable);
