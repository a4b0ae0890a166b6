// @ts-check

import { ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { fill, h, tell } from "../scripts/dom.js";
import { columnName } from "../scripts/row-fields.js";
import { link } from "../scripts/stylesheet.js";
import { words } from "../scripts/wording.js";
import { explained, language, meaning, t } from "../scripts/words.js";
import { NewRow } from "./new-row.js";

/** @typedef {{ sheet: string, row: number, title: string, goes?: boolean, cells: { column: string, value: string, otherwise?: string }[] }} Line */

const SHOWN = 20;
const UNDO_MS = 15_000;

/**
 * Prices, stock and answers of the version that answers, to be changed in place, and rows to be put in and taken out; each
 * save is a new version, which can be taken back for a while. Tells `edited`.
 */
export class SmallEdits extends HTMLElement {
  /** @type {Stream | null} */ #stream = null;
  /** @type {number | null} */ #version = null;
  /** @type {Line[]} */ #lines = [];
  /** @type {Map<string, { sheet: string, row: number, column: string, value: string }>} */ #edits = new Map();
  /** @type {Map<string, { sheet: string, row: number }>} */ #gone = new Map();
  #saving = false;
  /** @type {{ version: number, before: number } | null} What can be taken back. */ #made = null;
  #details = h("details", { class: "edits", ontoggle: () => this.#load() });
  #filter = h("input", { type: "search", "aria-label": t("edits.find"), placeholder: t("edits.find"), oninput: () => this.#render() });
  #list = h("ul", { class: "edit-list" });
  #more = h("p", { class: "muted" });
  #save = h("button", { class: "primary", disabled: true, onclick: () => this.#send() });
  #said = h("p", { class: "result", role: "status" });
  #undo = h("button", { hidden: true, onclick: () => this.#takeBack() }, t("edits.undo"));
  #row = new NewRow();
  #adding = 0;

  connectedCallback() {
    link("rows");
    const add = h("button", { onclick: () => this.#add() }, t("edits.new_row"));
    fill(this.#details, h("summary", {}, t("edits.title")), h("div", { class: "edit-find" }, this.#filter, add),
      this.#list, this.#more, h("div", { class: "actions" }, this.#save));
    fill(this, this.#details, h("div", { class: "edit-said" }, this.#said, this.#undo), this.#row);
    this.#row.addEventListener("edited", (event) => this.#done(/** @type {CustomEvent} */ (event).detail, this.#adding));
    this.#list.addEventListener("keydown", ({ key, target }) => key === "Enter" && target instanceof HTMLInputElement && this.#send());
    this.#count();
  }

  /** @param {Stream} stream perhaps with another active version, to which edits that are not saved yet don't belong */
  show(stream) {
    if (!this.#stream && stream.state === "live") this.#details.open = true;  // a price is to be changed while viewers wait
    this.#stream = stream;
    this.hidden = stream.active_version === null;
    if (this.#made && ![this.#made.version, this.#made.before].includes(stream.active_version ?? 0)) this.#forget();
    if (this.#saving || stream.active_version === this.#version) return;
    this.#version = null;
    if (this.#edits.size + this.#gone.size) this.#say(t("edits.overtaken"), "error");
    this.#edits.clear();
    this.#gone.clear();
    this.#load();
  }

  async #load() {
    const version = this.#stream?.active_version ?? null;
    if (!this.#stream || !this.#details.open || version === this.#version) return;
    this.#version = version;
    try {
      const catalogue = new Catalogue(this.#stream);
      this.#lines = lines(await catalogue.load(), catalogue);
      this.#render();
    } catch (failure) {
      this.#version = null;
      this.#say(explained(failure), "error");
    }
  }

  #render() {
    const wanted = this.#filter.value.trim().toLowerCase();
    const found = this.#lines.filter(({ title, cells }) => [title, ...cells.map(({ value }) => value)].join(" ").toLowerCase().includes(wanted));
    fill(this.#list, found.slice(0, SHOWN).map((line) => this.#line(line)));
    this.#more.textContent = found.length > SHOWN ? t("kb.shown", { n: SHOWN, all: found.length }) : "";
    this.#count();
  }

  /** @param {Line} line */
  #line(line) {
    const key = `${line.sheet} ${line.row}`;
    const pressed = () => String(this.#gone.has(key));
    const goes = h("button", { class: "quiet", "aria-label": `${t("edits.take_out")}: ${line.title}`, "aria-pressed": pressed(), onclick: () => {
      if (!this.#gone.delete(key)) this.#gone.set(key, { sheet: line.sheet, row: line.row });
      goes.setAttribute("aria-pressed", pressed());
      this.#count();
    } }, t("edits.take_out"));
    return h("li", {}, h("div", {}, words("bdi", "", line.title), line.goes ? goes : null),
      h("div", { class: "cells" }, line.cells.map((cell) => this.#cell(line, cell))));
  }

  /** @param {Line} line @param {Line["cells"][number]} cell */
  #cell({ sheet, row, title }, { column, value, otherwise }) {
    const key = `${sheet} ${row} ${column}`;
    const long = column.startsWith("answer");
    const label = columnName(column);
    const named = { "aria-label": `${title}: ${label}`, dir: "auto", placeholder: otherwise };
    const field = long ? h("textarea", { ...named, rows: 2 }) : h("input", { ...named, inputmode: "decimal" });
    field.value = this.#edits.get(key)?.value ?? value;
    field.addEventListener("input", () => {
      if (field.value === value) this.#edits.delete(key);
      else this.#edits.set(key, { sheet, row, column, value: field.value });
      this.#count();
    });
    return h("label", { class: long && "long" }, label, field);
  }

  #count() {
    const n = this.#edits.size + this.#gone.size;
    this.#save.disabled = !n || this.#saving;
    this.#save.textContent = n ? t("edits.save", { n }) : t("row.save");
  }

  #add() {
    if (!this.#stream || this.#version === null) return;
    this.#adding = this.#version;
    this.#row.open({ stream: this.#stream, version: this.#version });
  }

  async #send() {
    if (this.#save.disabled) return;
    this.#saving = this.#save.disabled = true;
    this.#say(t("edits.saving"));
    const edits = [...this.#edits.values()].filter(({ sheet, row }) => !this.#gone.has(`${sheet} ${row}`));
    try {
      const path = `streams/${this.#stream?.id}/knowledge/${this.#version}/edit?language=${language}`;
      const before = this.#version ?? 0;
      const given = { edits, remove: [...this.#gone.values()], activate: true };
      this.#done(await ask("POST", path, given), before);
      this.#edits.clear();
      this.#gone.clear();
      tell(this, "edited");
    } catch (failure) {
      const [first] = failure.problem.errors ?? [];
      this.#say(t("kb.failed", { detail: first ? `${first.loc.join(" ")}: ${first.message}` : explained(failure) }), "error");
    } finally {
      this.#saving = false;
      this.#count();
      if (this.#stream) this.show(this.#stream);
      if (document.activeElement === document.body) this.#filter.focus();
    }
  }

  /** What was saved can be taken back as long as nothing else answers. @param {{ version: number, state: string }} made @param {number} before */
  #done({ version, state }, before) {
    if (state !== "active") return;
    const made = { version, before };
    this.#made = made;
    this.#undo.hidden = false;
    this.#say(t("edits.saved", { n: version }), "ok");
    setTimeout(() => this.#made === made && this.#forget(), UNDO_MS);
  }

  #forget() {
    this.#made = null;
    this.#undo.hidden = true;
  }

  async #takeBack() {
    const made = this.#made;
    if (!made) return;
    this.#forget();
    try {
      const stream = await ask("GET", `streams/${this.#stream?.id}`);
      if (stream.active_version !== made.version) return this.#say(t("edits.undo_late"), "error");
      await ask("POST", `streams/${stream.id}/knowledge/${made.before}/activate`);
      this.#say(t("edits.undone", { n: made.before }), "ok");
      tell(this, "edited");
    } catch (failure) {
      this.#say(explained(failure), "error");
    }
    this.#filter.focus();
  }

  /** @param {string} message @param {string} [kind] */
  #say(message, kind = "") {
    this.#said.dataset.kind = kind;
    this.#said.textContent = message;
  }
}

/** @type {(workbook: any, catalogue: Catalogue) => Line[]} What changes while a stream is on, with what it belongs to. */
function lines({ products, variants, faq, policies }, catalogue) {
  const cell = (/** @type {string} */ column, /** @type {unknown} */ value, otherwise = "") => ({ column, value: String(value ?? ""), otherwise });
  const answers = (/** @type {Record<string, string>} */ texts) =>
    Object.entries(texts).map(([tag, text]) => cell(tag === "und" ? "answer" : `answer_${tag}`, text));
  const own = new Set(variants.map((/** @type {any} */ { sku }) => sku));
  return [
    ...products.map((/** @type {any} */ { sku, row, price, stock }) => ({
      sheet: "products", row, title: catalogue.label(sku), cells: [cell("price", price), ...(own.has(sku) ? [] : [cell("stock", stock)])],
    })),
    ...variants.map((/** @type {any} */ { sku, row, colour, size, price, stock }) => ({
      sheet: "variants", row, title: [catalogue.label(sku), colour, size].filter(Boolean).join(" · "),
      cells: [cell("price", price, catalogue.products.get(sku)?.price ?? ""), cell("stock", stock)],
    })),
    ...faq.map((/** @type {any} */ { row, question, answer }) => ({
      sheet: "faq", row, goes: true, title: String(Object.values(question)[0] ?? ""), cells: answers(answer),
    })),
    ...policies.map((/** @type {any} */ { row, topic, region, answer }) => ({
      sheet: "policies", row, goes: true, title: [meaning("topic_name", topic), region].filter(Boolean).join(" · "), cells: answers(answer),
    })),
  ];
}

customElements.define("small-edits", SmallEdits);
