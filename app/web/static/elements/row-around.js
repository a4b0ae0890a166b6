// @ts-check

import { fill, h } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** @import { Around } from "../shapes.d.ts" */

/** A problem's row as it stands in the file, with the header and the rows next to it; the wrong cell is framed. */
export class RowAround extends HTMLElement {
  /** @param {Around} found */
  show({ sheet, row, column, letters, rows }) {
    /** @type {HTMLElement | null} */ let wrong = null;
    const lines = rows.map((line, n) => {
      const here = line.row === row;
      const cells = line.cells.map((cell, at) => {
        const framed = here && at + 1 === column;
        const td = words("td", "", cell);
        if (cell.length > 24) td.title = cell;
        if (framed) {
          td.dataset.wrong = "";
          td.append(h("span", { class: "unseen" }, ` ${t("around.wrong")}`));
          wrong = td;
        }
        return td;
      });
      return h("tr", { "data-here": here, "data-header": n === 0 }, h("th", { scope: "row" }, String(line.row)), cells);
    });
    const scroll = h("div", { class: "around", tabindex: 0, role: "region", "aria-label": t("around.label", { sheet, row }) },
      h("table", {},
        h("caption", {}, t("around.label", { sheet, row })),
        h("thead", {}, h("tr", {}, h("td"), letters.map((letter) => h("th", { scope: "col" }, letter)))),
        h("tbody", {}, lines)));
    fill(this, scroll);
    scroll.scrollIntoView({ block: "nearest" });
    const cell = /** @type {HTMLElement | null} */ (wrong);
    if (cell) scroll.scrollLeft = cell.offsetLeft - (scroll.clientWidth - cell.offsetWidth) / 2;
  }
}

customElements.define("row-around", RowAround);
