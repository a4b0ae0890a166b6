// @ts-check

import { now } from "../scripts/clock.js";
import { fill, h, on, tell } from "../scripts/dom.js";
import { span } from "../scripts/air.js";
import { words } from "../scripts/wording.js";
import { locale, t } from "../scripts/words.js";
import { AirLineForm } from "./air-line-form.js";

/** @import { Air, Line } from "../scripts/air.js" */

/** What was on air when, the latest first, to be corrected. Tells `correct` with a line and what changes, `remove` with a line, `insert`, `board`. */
export class AirTimeline extends HTMLElement {
  mayPut = false;
  /** @type {Air | null} */ #air = null;
  /** @type {number | "new" | null} */ #open = null;
  #list = h("ol", { class: "lines" });
  #form = h("div", {});

  connectedCallback() {
    fill(this,
      h("div", { class: "section-head" }, h("h2", {}, t("air.timeline")),
        this.mayPut && h("button", { class: "quiet", onclick: () => this.#edit("new") }, t("air.earlier"))),
      this.#form, this.#list);
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  show(/** @type {Air} */ air) {
    const first = !this.#air;
    this.#air = air;
    if (first || this.#open === null) this.#render();
  }

  /** Goes to the latest line. */
  begin() {
    this.querySelector("button")?.focus();
    /** @type {HTMLElement | null} */ (this.#list.querySelector("button"))?.focus();
  }

  #render() {
    const air = this.#air;
    if (!air) return;
    const had = this.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement).dataset.line : undefined;
    fill(this.#form, this.#open === "new" && this.#formOf(null));
    const lines = air.lines.map((line, at) => ({ line, until: air.lines[at + 1]?.at })).reverse();
    fill(this.#list, lines.map(({ line, until }) => this.#line(line, until)),
      !lines.length && h("li", { class: "muted" }, t("air.no_lines")));
    if (had) /** @type {HTMLElement | null} */ (this.#list.querySelector(`[data-line="${had}"]`) ?? this.#list.querySelector("button"))?.focus();
  }

  /** @type {(line: Line, until?: string) => HTMLElement} */
  #line(line, until) {
    const air = /** @type {Air} */ (this.#air);
    if (this.#open === line.id) return h("li", {}, this.#formOf(line));
    const at = Date.parse(line.at);
    const name = words("bdi", line.sku === null ? "muted" : "", air.label(line.sku));
    const told = `${clock(at, air.stream.timezone)} ${name.textContent}`;
    return h("li", { "data-holds": line === air.line },
      h("time", { datetime: line.at }, clock(at, air.stream.timezone)),
      h("span", { class: "what" }, name,
        h("small", {}, until ? `${span(Date.parse(until) - at)} · ` : at > now() ? `${t("air.to_come")} · ` : "", words("bdi", "", line.set_by))),
      this.mayPut && [
        h("button", { class: "quiet", "data-line": line.id, "aria-label": t("air.correct_line", { line: told }),
          onclick: () => this.#edit(line.id) }, t("air.correct")),
        h("button", { class: "quiet remove", "aria-label": t("air.remove_line", { line: told }), title: t("air.remove"),
          onclick: () => tell(this, "remove", line) }, "×")]);
  }

  #formOf(/** @type {Line | null} */ line) {
    const form = new AirLineForm(/** @type {Air} */ (this.#air), line);
    on(form, "leave", () => this.#leave(line));
    on(form, "save", (fields) => {
      this.#leave(line);
      if (line) tell(this, "correct", { line, fields });
      else tell(this, "insert", fields);
    });
    return form;
  }

  #edit(/** @type {number | "new"} */ which) {
    this.#open = which;
    this.#render();
  }

  #leave(/** @type {Line | null} */ line) {
    this.#open = null;
    this.#render();
    if (line) /** @type {HTMLElement | null} */ (this.#list.querySelector(`[data-line="${line.id}"]`))?.focus();
    else this.querySelector("button")?.focus();
  }

  #key(/** @type {KeyboardEvent} */ event) {
    const { key, target } = event;
    if (event.defaultPrevented || !(target instanceof HTMLElement) || target.closest("form")) return;
    if (key === "Escape") tell(this, "board");
    else if (key === "Delete" || key === "Backspace") target.closest("li")?.querySelector("button.remove")?.dispatchEvent(new MouseEvent("click"));
    else if (key === "ArrowDown" || key === "ArrowUp") this.#step(target, key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(/** @type {HTMLElement} */ from, /** @type {number} */ step) {
    const buttons = /** @type {HTMLElement[]} */ ([...this.#list.querySelectorAll("[data-line]")]);
    const at = buttons.findIndex((button) => button.parentElement === from.closest("li"));
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  }
}

/** @type {(at: number, timeZone: string) => string} */
const clock = (at, timeZone) =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(at);

customElements.define("air-timeline", AirTimeline);
