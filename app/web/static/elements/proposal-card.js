// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { isFilled } from "../scripts/proposals.js";
import { columnName, control } from "../scripts/row-fields.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** @import { Proposed } from "../scripts/proposals.js" */

/** A row that a document proposes, beside the words that it comes from. Tells `decided`, and `changed` as it is written. */
export class ProposalCard extends HTMLElement {
  #accept = h("button", { class: "primary", onclick: () => this.#decide("accepted") });
  #skip = h("button", { onclick: () => this.#decide("skipped") });

  /** @param {Proposed} item @param {number} number from 1 */
  constructor(item, number) {
    super();
    this.item = item;
    this.number = number;
  }

  connectedCallback() {
    this.tabIndex = -1;
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", t("proposals.one", { n: this.number }));
    this.addEventListener("keydown", (event) => this.#key(event));
    this.#render();
  }

  #render() {
    const { sheet, cells, quote, page, heading, duplicate_of: twice, problems, decided } = this.item;
    this.dataset.decided = decided ?? "";
    fill(this.#accept, t(decided === "accepted" ? "proposals.accepted" : "proposals.accept"), h("kbd", { "aria-hidden": "true" }, "A"));
    fill(this.#skip, t(decided === "skipped" ? "proposals.skipped" : "proposals.skip"), h("kbd", { "aria-hidden": "true" }, "S"));
    this.#accept.setAttribute("aria-pressed", String(decided === "accepted"));
    this.#skip.setAttribute("aria-pressed", String(decided === "skipped"));
    this.#accept.disabled = !isFilled(this.item);
    const place = [heading, page !== null && t("proposals.page", { n: page })].filter(Boolean).join(" · ");
    fill(this,
      h("div", { class: "proposal-quote" }, place ? words("p", "muted", place) : null, Object.assign(words("blockquote", "", quote), { tabIndex: 0 })),
      h("div", { class: "proposal-row" },
        h("p", { class: "proposal-marks" }, h("span", { class: "tag" }, t(`sheet.${sheet}`)),
          twice ? h("span", { class: "proposal-twice" }, twice === "here" ? t("proposals.here") : t("proposals.twice", { entry: twice })) : null),
        Object.keys(cells).map((column) => this.#field(column)),
        problems.map(({ message, severity }) => h("p", { class: "proposal-problem", "data-severity": severity }, message)),
        h("div", { class: "row-actions" }, this.#accept, this.#skip)));
  }

  /** @param {string} column */
  #field(column) {
    const { cells, shorter } = this.item;
    const id = `proposal-${this.number}-${column}`;
    const field = control({ column, kind: column.startsWith("answer") ? "long" : "line" }, id, cells[column]);
    if (field instanceof HTMLTextAreaElement) field.rows = Math.min(6, Math.max(2, Math.ceil(cells[column].length / 60)));
    field.addEventListener("input", () => this.#write(column, field.value));
    const short = shorter[column];
    const use = short && short !== cells[column] && h("button", { class: "quiet", onclick: () => {
      this.#write(column, short);
      this.#render();
      /** @type {HTMLElement | null} */ (this.querySelector(`[id="${id}"]`))?.focus();
    } }, t("proposals.shorter", { n: short.length }));
    return h("div", { class: "row-field wide" }, h("label", { for: id }, columnName(column)), field, use || null);
  }

  /** What was wrong with a text is not said of another one. @param {string} column @param {string} text */
  #write(column, text) {
    this.item.cells[column] = text;
    this.item.problems = this.item.problems.filter(({ loc }) => !loc.some((part) => column === part || column.startsWith(`${part}_`)));
    this.#accept.disabled = !isFilled(this.item);
    tell(this, "changed");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const writes = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (altKey || (writes && !(key === "Enter" && (ctrlKey || metaKey)))) return;
    if (!writes && (ctrlKey || metaKey)) return;
    if ((key === "Enter" && !(target instanceof HTMLButtonElement)) || key.toLowerCase() === "a") this.#accept.click();
    else if (key.toLowerCase() === "s") this.#skip.click();
    else return;
    event.preventDefault();
  }

  /** The same again takes it back. @param {"accepted" | "skipped"} decided */
  #decide(decided) {
    this.item.decided = this.item.decided === decided ? "" : decided;
    this.#render();
    tell(this, "decided");
  }
}

customElements.define("proposal-card", ProposalCard);
