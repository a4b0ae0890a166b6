// @ts-check

import { ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { explained, language, t } from "../scripts/words.js";

/** @typedef {{ sheet: string, row: number, title: string, cells: { column: string, value: string, otherwise?: string }[] }} Line */

const SHOWN = 20;

/** Prices, stock and answers of the version that answers, to be changed in place; each save is a new version. Tells `edited`. */
export class SmallEdits extends HTMLElement {
  /** @type {Stream | null} */ #stream = null;
  /** @type {number | null} */ #version = null;
  /** @type {Line[]} */ #lines = [];
  /** @type {Map<string, { sheet: string, row: number, column: string, value: string }>} */ #edits = new Map();
  #saving = false;
  #details = h("details", { class: "edits", ontoggle: () => this.#load() });
  #filter = h("input", { type: "search", "aria-label": t("edits.find"), placeholder: t("edits.find"), oninput: () => this.#render() });
  #list = h("ul", { class: "edit-list" });
  #more = h("p", { class: "muted" });
  #save = h("button", { class: "primary", disabled: true, onclick: () => this.#send() });
  #said = h("p", { class: "result", role: "status" });

  connectedCallback() {
    fill(this.#details, h("summary", {}, t("edits.title")), this.#filter, this.#list, this.#more, h("div", { class: "actions" }, this.#save));
    fill(this, this.#details, this.#said);
    this.#count();
  }

  /** @param {Stream} stream perhaps with another active version, to which edits that are not saved yet don't belong */
  show(stream) {
    this.#stream = stream;
    this.hidden = stream.active_version === null;
    if (this.#saving || stream.active_version === this.#version) return;
    this.#version = null;
    if (this.#edits.size) this.#say(t("edits.overtaken"), "error");
    this.#edits.clear();
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
    fill(this.#list, found.slice(0, SHOWN).map((line) => h("li", {}, words("bdi", "", line.title),
      h("div", { class: "cells" }, line.cells.map((cell) => this.#cell(line, cell))))));
    this.#more.textContent = found.length > SHOWN ? t("kb.shown", { n: SHOWN, all: found.length }) : "";
    this.#count();
  }

  /** @param {Line} line @param {Line["cells"][number]} cell */
  #cell({ sheet, row, title }, { column, value, otherwise }) {
    const key = `${sheet} ${row} ${column}`;
    const long = column.startsWith("answer");
    const [name, tag] = column.split("_");
    const label = `${t(`edit_column.${name}`)}${tag ? ` (${tag})` : ""}`;
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
    this.#save.disabled = !this.#edits.size;
    this.#save.textContent = t("edits.save", { n: this.#edits.size });
  }

  async #send() {
    this.#saving = this.#save.disabled = true;
    this.#say(t("edits.saving"));
    const edits = [...this.#edits.values()];
    try {
      const path = `streams/${this.#stream?.id}/knowledge/${this.#version}/edit?language=${language}`;
      const { version } = await ask("POST", path, { edits, activate: true });
      this.#edits.clear();
      this.#count();
      this.#say(t("edits.saved", { n: version }), "ok");
      tell(this, "edited");
    } catch (failure) {
      const [first] = failure.problem.errors ?? [];
      this.#say(t("kb.failed", { detail: first ? `${first.loc.join(" ")}: ${first.message}` : explained(failure) }), "error");
      this.#count();
    } finally {
      this.#saving = false;
      if (this.#stream) this.show(this.#stream);
      if (document.activeElement === document.body) this.#filter.focus();
    }
  }

  /** @param {string} message @param {string} [kind] */
  #say(message, kind = "") {
    this.#said.dataset.kind = kind;
    this.#said.textContent = message;
  }
}

/** @type {(workbook: any, catalogue: Catalogue) => Line[]} What changes while a stream is on, with what it belongs to. */
function lines({ products, variants, faq }, catalogue) {
  const cell = (/** @type {string} */ column, /** @type {unknown} */ value, otherwise = "") => ({ column, value: String(value ?? ""), otherwise });
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
      sheet: "faq", row, title: String(Object.values(question)[0] ?? ""),
      cells: Object.entries(answer).map(([tag, text]) => cell(tag === "und" ? "answer" : `answer_${tag}`, text)),
    })),
  ];
}

customElements.define("small-edits", SmallEdits);
