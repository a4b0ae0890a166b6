// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { SuggestionRow } from "./suggestion-row.js";

/** @import { Suggestion } from "../shapes.d.ts" */
/** @import { Parting, Stage } from "../scripts/stage.js" */
/** @import { Context } from "./suggestion-row.js" */

const FOLD_MS = 900;
const PHONE = matchMedia("(max-width: 719px)");
const OVERSCAN = 6;

/**
 * A stream's waiting suggestions: all rows are of one height, and only those in sight are in the document. Dispatches
 * `open` with the one to work on, or null; `undo` with an id; `count` when what there is changes.
 */
export class WaitingList extends HTMLElement {
  /** @type {Context} */ context = { me: "", zone: "UTC", product: (sku) => sku };
  /** @type {Stage | null} */ #stage = null;
  /** @type {Suggestion[]} */ #shown = [];
  /** @type {Map<string, SuggestionRow>} */ #rows = new Map();
  /** @type {[string, number][]} Rows in sight and how far down they stand, the one to hold still first. */ #sight = [];
  #planned = 0;
  #list = h("div", { role: "listbox", tabindex: "0", "aria-label": t("desk.queue") });
  #undos = h("div", { class: "undos" });
  #scroller = h("div", { class: "rows" }, this.#list, this.#undos);
  #empty = h("div", { class: "empty", hidden: true });
  #pill = h("button", { class: "pill", hidden: true, onclick: () => this.showNew() });
  #resized = new ResizeObserver(() => this.render());

  connectedCallback() {
    fill(this, this.#scroller, this.#empty, this.#pill);
    this.#scroller.onscroll = () => this.#scrolled();
    this.#list.onclick = ({ target }) => {
      const row = /** @type {Element} */ (target).closest("suggestion-row");
      if (row instanceof SuggestionRow && !this.#stage?.parting.has(row.suggestion.id)) this.open(row.suggestion.id, true);
    };
    this.#resized.observe(this.#scroller);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    cancelAnimationFrame(this.#planned);
  }

  /** Shows another stream, as it was left. */
  set stage(/** @type {Stage} */ stage) {
    this.#stage = stage;
    for (const id of [...this.#rows.keys()]) this.#drop(id);
    this.#sight = [];
    this.#measure();
    this.#scroller.scrollTop = stage.top;
    this.render();
  }

  get openId() {
    return this.#stage?.openId ?? null;
  }

  /** How many the filter lets through. */
  get size() {
    return this.#shown.length;
  }

  /**
   * Something has changed: it is shown with the next frame.
   * @param {"added" | "held" | string} [outcome]
   * @param {string} [id]
   */
  changed(outcome, id = "") {
    const stage = this.#stage;
    if (outcome === "added" && stage?.openId && stage.queue.index(id) * this.#height > this.#scroller.scrollTop + this.#scroller.clientHeight) stage.below += 1;
    if (!this.#planned) this.#planned = requestAnimationFrame(() => this.render());
  }

  /**
   * Opens one; with `byHand` the keyboard goes to the list.
   * @param {string | null} id
   * @param {boolean} [byHand] whether the agent chose it
   */
  open(id, byHand = false) {
    const stage = this.#stage;
    if (!stage) return;
    stage.openId = id;
    this.#shown = stage.shown;
    const at = this.#index(id);
    if (at >= 0) {
      const [top, box] = [at * this.#height, this.#scroller];
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + this.#height > box.scrollTop + box.clientHeight) box.scrollTop = top + this.#height - box.clientHeight;
    }
    this.#sight = [];
    this.render();
    if (byHand) this.#list.focus({ preventScroll: true });
    tell(this, "open", { suggestion: id && stage.queue.get(id), byHand });
  }

  /** Opens the first, if there is one. */
  openFirst() {
    this.open(this.#stage?.shown.find(({ id }) => !this.#stage?.parting.has(id))?.id ?? null);
  }

  /** @param {1 | -1} step */
  move(step) {
    const stage = this.#stage;
    if (!stage) return;
    this.#shown = stage.shown;
    let at = this.#index(stage.openId);
    if (at < 0 && step < 0) return;
    do at += step; while (this.#shown[at] && stage.parting.has(this.#shown[at].id));
    if (this.#shown[at]) this.open(this.#shown[at].id, true);
  }

  /** Lets the newcomers in and shows the first of them. */
  showNew() {
    const stage = this.#stage;
    if (!stage) return;
    const held = stage.queue.release();
    this.#shown = stage.shown;
    const at = held.length ? Math.min(...held.map((id) => this.#index(id)).filter((index) => index >= 0)) : this.#shown.length - 1;
    stage.below = 0;
    this.render();
    if (Number.isFinite(at)) this.#scroller.scrollTop = at * this.#height;
    this.render(false);
  }

  /** Moves the clocks on. */
  tick() {
    if (this.#stage?.filter.urgency) this.changed();
    for (const [id, row] of this.#rows) row.tick(this.context, this.#stage?.parting.get(id));
  }

  /** Says everything anew, as when the products' names have come. */
  refresh() {
    for (const id of [...this.#rows.keys()]) this.#drop(id);
    this.render();
  }

  /**
   * What became of one is seen for a moment, then it folds away.
   * @param {() => void} fold
   */
  later(fold) {
    setTimeout(() => {
      fold();
      this.changed();
    }, FOLD_MS);
  }

  /**
   * Puts the rows in sight into the document; with `still`, what was in sight stays where it was.
   * @param {boolean} [still]
   */
  render(still = true) {
    cancelAnimationFrame(this.#planned);
    this.#planned = 0;
    const stage = this.#stage;
    if (!stage) return;
    if (!stage.queue.items.length && stage.queue.held.size) stage.queue.release();
    this.#shown = stage.shown;
    this.#measure();
    if (still) this.#hold();
    const { scrollTop: top, clientHeight: seen } = this.#scroller;
    stage.top = top;
    const from = Math.max(0, Math.floor(top / this.#height) - OVERSCAN);
    const to = Math.min(this.#shown.length, Math.ceil((top + seen) / this.#height) + OVERSCAN);
    const places = new Map();
    for (let at = from; at < to; at += 1) places.set(this.#shown[at].id, at);
    const open = this.#index(stage.openId);
    if (open >= 0) places.set(stage.openId, open);
    for (const id of [...this.#rows.keys()]) if (!places.has(id)) this.#drop(id);
    for (const [id, at] of places) this.#row(id, at, stage);
    if (open >= 0) this.#list.setAttribute("aria-activedescendant", `row-${stage.openId}`);
    else this.#list.removeAttribute("aria-activedescendant");
    this.#look(top, seen, open);
    const fresh = stage.queue.held.size + stage.below;
    this.#pill.hidden = fresh === 0;
    fill(this.#pill, t("desk.new", { n: fresh }));
    this.#empty.hidden = !stage.loaded || this.#shown.length > 0;
    tell(this, "count");
  }

  /** What stands in an empty list. */
  set nothing(/** @type {string[]} */ lines) {
    if (this.#empty.innerText !== lines.join("\n")) fill(this.#empty, lines.map((line) => h("p", {}, line)));
  }

  get #height() {
    return PHONE.matches ? 64 : 56;
  }

  #measure() {
    this.#list.style.height = `${this.#shown.length * this.#height}px`;
  }

  /** @param {string | null} id */
  #index(id) {
    return id ? this.#shown.findIndex((item) => item.id === id) : -1;
  }

  /**
   * @param {string} id
   * @param {number} at
   * @param {Stage} stage
   */
  #row(id, at, stage) {
    let row = this.#rows.get(id);
    if (!row) {
      row = new SuggestionRow();
      row.undo.onclick = () => tell(this, "undo", id);
      this.#rows.set(id, row);
    }
    row.show(this.#shown[at], this.context);
    row.place(at, this.#shown.length, at * this.#height, id === stage.openId);
    row.tick(this.context, stage.parting.get(id));
    if (row.isConnected) return;
    this.#list.append(row);
    this.#undos.append(row.undo);
  }

  /** @param {string} id */
  #drop(id) {
    const row = this.#rows.get(id);
    row?.undo.remove();
    row?.remove();
    this.#rows.delete(id);
  }

  /** Scrolls so that what was looked at stands where it stood. */
  #hold() {
    for (const [id, y] of this.#sight) {
      const at = this.#index(id);
      if (at < 0) continue;
      const top = at * this.#height - y;
      if (Math.abs(top - this.#scroller.scrollTop) > 1) this.#scroller.scrollTop = top;
      return;
    }
  }

  /**
   * @param {number} top
   * @param {number} seen
   * @param {number} open
   */
  #look(top, seen, open) {
    const first = Math.ceil(top / this.#height);
    const sight = this.#shown.slice(first, Math.floor((top + seen) / this.#height)).map((item, n) =>
      /** @type {[string, number]} */ ([item.id, (first + n) * this.#height - top]));
    this.#sight = open >= first && open < first + sight.length ? [sight[open - first], ...sight] : sight;
  }

  #scrolled() {
    const stage = this.#stage;
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    if (stage && scrollTop + clientHeight >= scrollHeight - 8) stage.below = 0;
    this.render(false);
  }
}

customElements.define("waiting-list", WaitingList);
