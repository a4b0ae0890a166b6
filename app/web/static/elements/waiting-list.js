// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { Queue } from "../scripts/queue.js";
import { t } from "../scripts/words.js";
import { SuggestionRow, holder } from "./suggestion-row.js";

/** @import { Suggestion } from "../shapes.d.ts" */
/** @typedef {{ me: string, zone: string, product: (sku: string) => string }} Context */

const FOLD_MS = 900;

/**
 * The waiting suggestions: dispatches `open` with the one to work on, or null, as its detail, and `count` when the
 * number of them changes.
 */
export class WaitingList extends HTMLElement {
  /** @type {Context} */ context = { me: "", zone: "UTC", product: (sku) => sku };
  queue = new Queue();
  /** @type {string | null} */ openId = null;
  /** @type {Map<string, SuggestionRow>} */ #rows = new Map();
  /** @type {Set<SuggestionRow>} */ #leaving = new Set();
  /** @type {Set<string>} What has been settled. */ #gone = new Set();
  #below = 0;
  #list = h("div", { class: "rows", role: "list", "aria-label": t("desk.queue") });
  #empty = h("div", { class: "empty", hidden: true }, h("p", {}, t("desk.empty")), h("p", {}, t("desk.empty_more")));
  #pill = h("button", { class: "pill", hidden: true, onclick: () => this.showNew() });

  connectedCallback() {
    this.append(this.#list, this.#empty, this.#pill);
    this.#list.addEventListener("pick", (event) => this.open(/** @type {SuggestionRow} */ (event.target).suggestion.id, true));
    this.#list.addEventListener("scroll", () => this.#seeBelow(), { passive: true });
    this.addEventListener("pointerleave", () => this.#fold());
  }

  /** The ids of all that wait here. */
  get ids() {
    return [...this.queue.items.map(({ id }) => id), ...this.queue.held.keys()];
  }

  /**
   * Takes the list as the service had it; of what was here `before` it was asked, what is not in it waits no more.
   * @param {Suggestion[]} items
   * @param {string[]} before
   */
  load(items, before) {
    const present = new Set(items.map(({ id }) => id));
    for (const id of before) if (!present.has(id)) this.#take(id);
    for (const item of items) this.put(item);
    this.#changed();
  }

  /**
   * A suggestion that is new or has changed.
   * @param {Suggestion} suggestion
   */
  put(suggestion) {
    if (this.#gone.has(suggestion.id)) return "gone";  // an older word that came later
    const outcome = this.queue.put(suggestion, this.openId);
    if (outcome === "changed") this.#rows.get(suggestion.id)?.show(suggestion, this.context);
    if (outcome === "added" && this.#insert(suggestion) && this.openId) this.#below += 1;
    this.#changed();
    return outcome;
  }

  /**
   * It waits no more: says so in its place, folds it away and opens the next where it was the open one.
   * @param {Suggestion} suggestion
   */
  settle(suggestion) {
    const { id, state, settled_by: by } = suggestion;
    this.#gone.add(id);
    if (!this.queue.get(id) && !this.queue.held.has(id)) return false;
    const next = this.openId === id ? this.#following(id) : null;
    this.queue.remove(id);
    const row = this.#rows.get(id);
    this.#rows.delete(id);
    if (row) {
      const mine = by === this.context.me;
      row.settled(state, mine ? "" : by ?? "");
      this.#leaving.add(row);
      setTimeout(() => (mine || !this.matches(":hover")) && this.#fold(), FOLD_MS);
    }
    if (this.openId === id) this.open(next?.id ?? null, false, row?.contains(document.activeElement));
    this.#changed();
    return true;
  }

  /**
   * Opens one; with `focus` the keyboard goes to it.
   * @param {string | null} id
   * @param {boolean} [byHand] whether the agent chose it
   * @param {boolean} [focus]
   */
  open(id, byHand = false, focus = byHand) {
    this.#mark(this.openId, false);
    this.openId = id;
    const row = this.#mark(id, true);
    if (focus) row?.focusRow();
    else row?.scrollIntoView({ block: "nearest" });
    tell(this, "open", { suggestion: id && this.queue.get(id), byHand });
  }

  /** @param {1 | -1} step */
  move(step) {
    const to = this.queue.beside(this.openId, step);
    if (to) this.open(to.id, true);
  }

  /** Lets the newcomers in and shows the first of them. */
  showNew() {
    const held = [...this.queue.held.keys()];
    this.queue.release();
    for (const id of held) this.#insert(/** @type {Suggestion} */ (this.queue.get(id)));
    const first = held.length ? this.#rows.get(held[0]) : this.#list.lastElementChild;
    first?.scrollIntoView({ block: "nearest" });
    this.#below = 0;
    this.#changed();
  }

  /** Moves the clocks on. */
  tick() {
    for (const row of this.#rows.values()) row.tick(this.context);
  }

  /** Says everything anew, as when the products' names have come. */
  refresh() {
    for (const row of this.#rows.values()) row.show(row.suggestion, this.context);
  }

  /** @param {string} id */
  #following(id) {
    const at = this.queue.items.findIndex((item) => item.id === id);
    const after = [...this.queue.items.slice(at + 1), ...this.queue.items.slice(0, Math.max(at, 0))];
    return after.find((item) => !holder(item, this.context.me)) ?? null;
  }

  /**
   * Puts a row in its place; whether that is out of sight below.
   * @param {Suggestion} suggestion
   */
  #insert(suggestion) {
    const row = new SuggestionRow();
    row.show(suggestion, this.context);
    row.open = false;
    this.#rows.set(suggestion.id, row);
    const after = this.queue.items[this.queue.items.findIndex(({ id }) => id === suggestion.id) + 1];
    this.#list.insertBefore(row, (after && this.#rows.get(after.id)) ?? null);
    return row.offsetTop - this.#list.offsetTop > this.#list.scrollTop + this.#list.clientHeight;
  }

  /** @param {string} id */
  #take(id) {
    this.queue.remove(id);
    this.#rows.get(id)?.remove();
    this.#rows.delete(id);
    if (this.openId === id) this.open(this.queue.items[0]?.id ?? null);
  }

  /**
   * @param {string | null} id
   * @param {boolean} open
   */
  #mark(id, open) {
    const row = id ? this.#rows.get(id) : undefined;
    if (row) row.open = open;
    return row;
  }

  #fold() {
    for (const row of this.#leaving) row.remove();
    this.#leaving.clear();
    this.#changed();
  }

  #seeBelow() {
    if (this.#list.scrollTop + this.#list.clientHeight < this.#list.scrollHeight - 8) return;
    this.#below = 0;
    this.#changed();
  }

  #changed() {
    if (!this.queue.items.length && this.queue.held.size) return this.showNew();
    const fresh = this.queue.held.size + this.#below;
    this.#pill.hidden = fresh === 0;
    fill(this.#pill, t("desk.new", { n: fresh }));
    this.#empty.hidden = this.queue.size + this.#leaving.size > 0;
    tell(this, "count");
  }
}

customElements.define("waiting-list", WaitingList);
