// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { cells, changeOf, COLUMNS, GROUPS, nameOf, why } from "../scripts/preflight.js";
import { copyButton, csv, download } from "../scripts/table-text.js";
import { refill, words } from "../scripts/wording.js";
import { meaning, t } from "../scripts/words.js";

/** @import { Asked, Flight } from "../shapes.d.ts" */

const SHOWN = 200;

/** Every question with what would become of it, those that nobody can answer first. Tells `gap` with a question that wants a row. */
export class PreflightQuestions extends HTMLElement {
  /** @type {Flight | null} */ #flight = null;
  /** @type {(sku: string) => string} */ #label = (sku) => sku;
  #group = "gaps";
  #groups = h("div", { class: "groups", role: "group", "aria-label": t("preflight.which") });
  #filter = h("input", { type: "search", placeholder: t("kb.filter"), "aria-label": t("kb.filter"), oninput: () => this.#fillRows() });
  #copy = copyButton(() => this.#table());
  #csv = h("button", { onclick: () => download("preflight.csv", new Blob([csv(this.#table())], { type: "text/csv" })) }, t("preflight.csv"));
  #count = h("span", { class: "muted", role: "status" });
  #body = h("tbody");
  #scroll = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t("preflight.table") },
    h("table", { class: "asked" },
      h("thead", {}, h("tr", {}, ["question", "askers", "outcome", "nearest"].map((name) => h("th", { scope: "col" }, t(`preflight_col.${name}`))),
        h("td"))),
      this.#body));

  connectedCallback() {
    if (this.childElementCount) return;
    fill(this, h("div", { class: "section-head" }, this.#groups, this.#count, this.#filter, this.#copy, this.#csv), this.#scroll);
    document.addEventListener("keydown", this.#key);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#key);
  }

  /** @type {(flight: Flight, label: (sku: string) => string, fresh: boolean) => void} A fresh report is looked at where it has gaps. */
  show(flight, label, fresh) {
    this.#flight = flight;
    this.#label = label;
    if (fresh) {
      this.#filter.value = "";
      this.#group = Object.keys(GROUPS).find((name) => GROUPS[name](flight).length) ?? "all";
    }
    this.#fillGroups(flight);
    this.#fillRows();
  }

  /** N is the row that the keyboard is at, or the first gap. @type {(event: KeyboardEvent) => void} */
  #key = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.key !== "n" || event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, dialog")) return;
    const button = /** @type {HTMLButtonElement | null} */ ((target.closest("tr") ?? this.#body).querySelector("button.new"));
    if (!button) return;
    event.preventDefault();
    button.click();
  };

  /** @param {Flight} flight */
  #fillGroups(flight) {
    const there = Object.entries(GROUPS).map(([name, of]) => /** @type {const} */ ([name, of(flight).length]));
    refill(this.#groups, there.filter(([name, n]) => n || name === "gaps" || name === this.#group).map(([name, n]) =>
      h("button", { "aria-pressed": String(name === this.#group), onclick: () => {
        this.#group = name;
        for (const button of this.#groups.children) button.ariaPressed = String(button.getAttribute("data-group") === name);
        this.#fillRows();
      }, "data-group": name }, t(`preflight_group.${name}`), h("span", { class: "count" }, n))));
  }

  get #shown() {
    const wanted = this.#filter.value.trim().toLowerCase();
    const mended = ({ mended = false }) => this.#group === "gaps" && mended;  // it stays where it was, green
    const flight = /** @type {Flight} */ (this.#flight);
    const some = new Set([...GROUPS[this.#group](flight), ...flight.questions.filter(mended)]);
    return flight.questions.filter((asked) => some.has(asked)
      && this.#cells(asked).some((cell) => String(cell).toLowerCase().includes(wanted)));
  }

  #cells(/** @type {Asked} */ asked) {
    return cells(asked, asked.product ? this.#label(asked.product) : "");
  }

  #table() {
    return [COLUMNS.map((name) => t(`preflight_col.${name}`)), ...this.#shown.map((asked) => this.#cells(asked))];
  }

  #fillRows() {
    const found = this.#shown;
    fill(this.#body, found.slice(0, SHOWN).map((asked) => this.#row(asked)),
      !found.length && h("tr", {}, h("td", { colspan: 5, class: "muted" },
        t(this.#filter.value ? "preflight.none_found" : `preflight_none.${this.#group}`))));
    this.#count.textContent = found.length > SHOWN ? t("kb.shown", { n: SHOWN, all: found.length }) : "";
  }

  /** @param {Asked} asked */
  #row(asked) {
    const { id, question, askers, answered, reply, nearest: [near], mended } = asked;
    const about = [...asked.intents.map((intent) => meaning("intent", intent)), nameOf(asked.language, "language")];
    const change = changeOf(/** @type {Flight} */ (this.#flight), id);
    const gap = ["doubtful", "nobody", "ignored"].includes(answered);
    return h("tr", { "data-outcome": answered, "data-mended": mended },
      h("td", { class: "at-question" }, words("p", "question", question, asked.language),
        h("small", {}, about.join(" · "), asked.product && [" · ", words("bdi", "", this.#label(asked.product))])),
      h("td", { class: "at-askers" }, askers, h("span", { class: "unit" }, ` ${t("preflight.asked", { n: askers })}`)),
      h("td", { class: "at-outcome" },
        h("p", { class: "outcome" }, h("span", { class: "mark", "data-outcome": answered, "aria-hidden": "true" }),
          t(mended ? "preflight.mended" : `preflight_is.${answered}`)),
        change && this.#group === "changed" && change.before.reply !== null && words("del", "", change.before.reply),
        reply && words("p", "reply", reply.text), why(asked) && h("small", {}, why(asked))),
      h("td", { class: "at-near" }, reply ? words("small", "", reply.evidence.join(" "))
        : near && [words("p", "", near.question, "und"), h("small", {}, words("bdi", "", near.entry), ` · ${near.score.toFixed(2)}`)]),
      h("td", { class: "at-do" }, gap
        && h("button", { class: "new", "aria-keyshortcuts": "n", onclick: () => tell(this, "gap", asked) }, t("preflight.new_row"))));
  }
}

customElements.define("preflight-questions", PreflightQuestions);
