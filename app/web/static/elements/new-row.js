// @ts-check

import { ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { fill, h } from "../scripts/dom.js";
import { columnName, control, fieldsOf, SHEETS } from "../scripts/row-fields.js";
import { link } from "../scripts/stylesheet.js";
import { explained, language, meaning, t } from "../scripts/words.js";

/** @typedef {{ stream: Stream, version: number, sheet?: string, cells?: Record<string, string>, why?: string }} Wanted */

/** Languages that are asked for at once; of more, only the stream's own. */
const FEW = 2;

/** A form for one row of the knowledge, which is checked and saved as a new version. Tells `edited`, bubbling, with what came of it. */
export class NewRow extends HTMLElement {
  /** @type {Wanted | null} */ #wanted = null;
  /** @type {[string, string][]} */ #products = [];
  /** @type {Map<string, string>} */ #written = new Map();
  /** @type {string[]} */ #languages = [];
  #leaving = false;
  #sheet = h("select", { id: "row-sheet", onchange: () => this.#render() },
    SHEETS.map((name) => h("option", { value: name }, meaning("sheet", name))));
  #why = h("p", { class: "muted" });
  #fields = h("div", { class: "row-fields" });
  #wrong = h("p", { class: "row-wrong", role: "alert" });
  #save = h("button", { type: "submit", class: "primary" });
  #form = h("form", {
    onsubmit: (/** @type {Event} */ event) => this.#send(event),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    oninput: (/** @type {Event} */ event) => this.#write(event),
  });
  #dialog = h("dialog", { class: "row-dialog", "aria-labelledby": "row-title",
    oncancel: (/** @type {Event} */ event) => this.#leave(event) });

  connectedCallback() {
    link("rows");
    this.#save.type = "submit";
    fill(this.#form,
      h("div", { class: "row-head" }, h("h2", { id: "row-title" }, t("row.title")), h("label", { for: "row-sheet" }, t("row.sheet")), this.#sheet),
      this.#why, this.#fields, this.#wrong,
      h("div", { class: "row-actions" }, this.#save, h("button", { class: "quiet", onclick: () => this.#dialog.close() }, t("act.cancel"))));
    fill(this.#dialog, this.#form);
    fill(this, this.#dialog);
  }

  /** Shows the form, with what is known of the row already. @param {Wanted} wanted */
  async open(wanted) {
    this.#wanted = wanted;
    this.#products = [];
    this.#written = new Map(Object.entries(wanted.cells ?? {}));
    this.#leaving = false;
    const { default_language: first, languages } = wanted.stream;
    const written = Object.keys(wanted.cells ?? {}).flatMap((column) => column.match(/^(?:question|answer|title|name)_(.+)$/)?.[1] ?? []);
    this.#languages = [...new Set([first, ...(languages.length > FEW ? [] : languages), ...written])];
    this.#sheet.value = SHEETS.includes(wanted.sheet ?? "") ? wanted.sheet ?? "faq" : "faq";
    this.#why.textContent = wanted.why ?? "";
    this.#why.hidden = !wanted.why;
    this.#say("");
    this.#render();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#first()?.focus();
    const catalogue = new Catalogue(wanted.stream);
    await catalogue.load(wanted.version).catch(() => null);
    if (this.#wanted !== wanted) return;
    this.#products = [...catalogue.products.keys()].map((sku) => [sku, catalogue.label(sku)]);
    const products = this.#form.querySelector("select[name=sku]");
    if (products && this.#products.length) products.append(...this.#products.map(([sku, label]) => h("option", { value: sku }, label)));
    if (products instanceof HTMLSelectElement) products.value = this.#written.get("sku") ?? "";
  }

  #render() {
    const fields = fieldsOf(this.#sheet.value, this.#languages, this.#products);
    const suggested = fields.find(({ suggest }) => suggest)?.suggest ?? [];
    fill(this.#fields, h("datalist", { id: "row-suggested" }, suggested.map((name) => h("option", { value: name }, meaning("topic_name", name)))),
      fields.map((field) => {
        const id = `row-${field.column}`;
        const input = control(field, id, this.#written.get(field.column) ?? "");
        const wide = field.kind === "long" || /^(question|title)/.test(field.column);
        return h("div", { class: wide ? "row-field wide" : "row-field" },
          h("label", { for: id }, columnName(field.column), field.needed ? h("span", { "aria-hidden": "true" }, " *") : null), input,
          h("p", { class: "row-wrong", id: `${id}-wrong` }));
      }), this.#others());
    this.#name();
  }

  /** Languages of the stream that have no fields yet, each to be asked for. */
  #others() {
    const others = this.#wanted?.stream.languages.filter((tag) => !this.#languages.includes(tag)) ?? [];
    if (!others.length || this.#sheet.value === "shipping") return null;
    return h("p", { class: "row-languages" }, t("row.languages"), others.map((tag) => h("button", { class: "quiet", onclick: () => {
      this.#languages.push(tag);
      this.#render();
      /** @type {HTMLElement | null} */ (this.#fields.querySelector(`[name$="_${tag}"]`))?.focus();
    } }, tag)));
  }

  /** @param {Event} event */
  #write({ target }) {
    const field = /** @type {HTMLInputElement} */ (target);
    if (target === this.#sheet) return;
    this.#written.set(field.name, field.value);
    this.#leaving = false;
    this.#mark(field.name, "");
  }

  #name() {
    const { stream, version } = this.#wanted ?? {};
    this.#save.textContent = t(stream?.active_version === version ? "row.save_active" : "row.save");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#form.requestSubmit();
  }

  /** Escape asks once where something is written. @param {Event} event */
  #leave(event) {
    const given = this.#wanted?.cells ?? {};
    const changed = [...this.#written].some(([column, text]) => text.trim() !== (given[column] ?? ""));
    if (!changed || this.#leaving) return;
    event.preventDefault();
    this.#leaving = true;
    this.#say(t("row.leave"));
  }

  /** @param {Event} event */
  async #send(event) {
    event.preventDefault();
    const wanted = this.#wanted;
    if (!wanted || this.#save.disabled) return;
    const sheet = this.#sheet.value;
    const shown = new Set([...this.#form.elements].map((element) => element.getAttribute("name")));
    const cells = Object.fromEntries([...this.#written].filter(([column, text]) => shown.has(column) && text.trim())
      .map(([column, text]) => [column, text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/, "$1 $2")]));
    if (!Object.keys(cells).length) {
      this.#say(t("row.empty"));
      return this.#first()?.focus();
    }
    for (const column of shown) if (column) this.#mark(column, "");
    this.#save.disabled = true;
    this.#say(t("edits.saving"), "busy");
    try {
      const activate = wanted.stream.active_version === wanted.version;
      const path = `streams/${wanted.stream.id}/knowledge/${wanted.version}/edit?language=${language}`;
      const made = await ask("POST", path, { rows: [{ sheet, cells }], activate });
      this.#dialog.close();
      this.dispatchEvent(new CustomEvent("edited", { detail: made, bubbles: true }));
    } catch (failure) {
      this.#refused(failure, sheet);
    } finally {
      this.#save.disabled = false;
    }
  }

  /** What is wrong stands beside its field, where it has one. @param {any} failure @param {string} sheet */
  #refused(failure, sheet) {
    const rest = [];
    for (const { loc, message } of failure.problem?.errors ?? []) {
      const column = loc[0] === sheet ? String(loc[2] ?? "") : "";
      if (!this.#mark(column, message)) rest.push(`${loc.join(" ")}: ${message}`);
    }
    const marked = /** @type {HTMLElement | null} */ (this.#form.querySelector("[aria-invalid]"));
    this.#say(rest.join(" ") || (marked ? t("row.mend") : explained(failure)));
    marked?.focus();
  }

  /** Says what is wrong at a column's field; false where it has none. @param {string} column @param {string} message */
  #mark(column, message) {
    const field = [...this.#form.elements].find((element) => {
      const name = element.getAttribute("name");
      return column && (name === column || name?.startsWith(`${column}_`));
    });
    const wrong = field && this.#form.querySelector(`[id="${field.id}-wrong"]`);
    if (!field || !wrong) return false;
    wrong.textContent = message;
    if (message) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", wrong.id);
    } else for (const name of ["aria-invalid", "aria-describedby"]) field.removeAttribute(name);
    return true;
  }

  /** The first field that is still empty. */
  #first() {
    const fields = /** @type {HTMLInputElement[]} */ ([...this.#fields.querySelectorAll("input, textarea")]);
    return fields.find(({ value }) => !value) ?? fields[0];
  }

  /** @param {string} message @param {string} [kind] */
  #say(message, kind = "") {
    this.#wrong.dataset.kind = kind;
    this.#wrong.textContent = message;
  }
}

customElements.define("new-row", NewRow);
