// @ts-check

import { Part } from "../scripts/view.js";
import { t } from "../scripts/words.js";
import { SuggestionRow } from "./suggestion-row.js";

export const PHONE = matchMedia("(max-width: 719px)");
const OVERSCAN = 6;
const FOLD_MS = 900;

/** What waits: rows of one height, in the document where in sight. */
export class WaitingList extends Part {
  /** @type {Stage} */ #stage = /** @type {any} */ (null);
  /** @type {Suggestion[]} */ shown = [];
  /** @type {Map<string, SuggestionRow>} */ #rows = new Map();
  /** @type {[string, number][]} Rows in sight and how far down they stand, the one to hold still first. */ #sight = [];
  #planned = 0;
  #box = this.the(".rows");
  #list = this.the("[role]");
  #resized = new ResizeObserver(() => this.render());
  /** What is said where nothing waits. */ nothing = [""];

  connectedCallback() {
    this.#box.onscroll = () => this.render(false);
    this.#resized.observe(this.#box);
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    cancelAnimationFrame(this.#planned);
  }

  /** @type {(_: unknown, event: Event) => void} */
  choose(_, { target }) {
    const { suggestion } = /** @type {Element} */ (target).closest("suggestion-row") ?? {};
    if (suggestion && !this.#stage.parting.has(suggestion.id)) this.open(suggestion.id, true);
  }

  /** Shows a stream as it was left, or says all of it anew. */
  set stage(/** @type {Stage} */ stage) {
    this.#stage = stage;
    this.#sight = [];
    for (const id of this.#rows.keys()) this.#drop(id);
    this.#list.style.height = `${stage.shown.length * this.#height}px`;
    this.#box.scrollTop = stage.top;
    this.render();
  }

  /** Something has changed, maybe `added`: it is shown with the next frame. */
  changed(added = "") {
    const { openId } = this.#stage;
    if (added && openId && this.#stage.index(added) * this.#height > this.#box.scrollTop + this.#box.clientHeight) this.#stage.below += 1;
    this.#planned ||= requestAnimationFrame(() => this.render());
  }

  /** Opens one, or none; by hand, the keyboard goes to the list. */
  open(id = "", byHand = false) {
    const [stage, box, height] = [this.#stage, this.#box, this.#height];
    stage.openId = id;
    const top = stage.shown.findIndex((item) => item.id === id) * height;
    if (top >= 0) box.scrollTop = Math.max(Math.min(box.scrollTop, top), top + height + 56 - box.clientHeight);
    this.#sight = [];
    this.render();
    if (byHand) this.#list.focus({ preventScroll: true });
    this.desk.opened(stage.get(id), byHand);
  }

  openFirst() {
    this.open(this.#stage.shown.find(({ id }) => !this.#stage.parting.has(id))?.id);
  }

  move(step = 1) {
    const { shown, openId, parting } = this.#stage;
    let at = shown.findIndex(({ id }) => id === openId);
    if (at < 0 && step < 0) return;
    do at += step; while (shown[at] && parting.has(shown[at].id));
    if (shown[at]) this.open(shown[at].id, true);
  }

  /** Lets the newcomers in and shows the first of them. */
  showNew() {
    const first = this.#stage.release();
    this.#stage.below = 0;
    this.render();
    const at = first ? this.shown.indexOf(first) : this.shown.length - 1;
    if (at >= 0) this.#box.scrollTop = at * this.#height;
    this.render(false);
  }

  /** What became of one is seen for a moment before it folds away. */
  later(/** @type {() => void} */ fold) {
    setTimeout(() => (fold(), this.changed()), FOLD_MS);
  }

  tick() {
    if (this.#stage.filter.urgency) this.changed();
    for (const [id, row] of this.#rows) row.show(this.#stage.get(id) ?? row.suggestion, this.#stage, this.desk.me);
  }

  /** Puts the rows in sight into the document; with `still`, what was in sight stays. */
  render(still = true) {
    cancelAnimationFrame(this.#planned);
    this.#planned = 0;
    const [stage, box, height] = [this.#stage, this.#box, this.#height];
    if (!stage) return;
    if (!stage.items.length && stage.held.size) stage.release();
    const { shown, openId } = stage;
    this.shown = shown;
    this.#list.style.height = `${shown.length * height}px`;
    const at = new Map(this.#sight.length || openId ? shown.map(({ id }, n) => [id, n]) : []);
    const anchor = still && this.#sight.find(([id]) => at.has(id));
    if (anchor) {
      const top = (at.get(anchor[0]) ?? 0) * height - anchor[1];
      if (Math.abs(top - box.scrollTop) > 1) box.scrollTop = top;
    }
    const [top, seen] = [box.scrollTop, box.clientHeight];
    stage.top = top;
    if (top + seen >= box.scrollHeight - 8) stage.below = 0;
    const from = Math.max(0, Math.floor(top / height) - OVERSCAN);
    const places = shown.slice(from, Math.ceil((top + seen) / height) + OVERSCAN).map((_, n) => from + n);
    const open = at.get(openId) ?? -1;
    if (open >= 0 && !places.includes(open)) places[open < from ? "unshift" : "push"](open);
    const ids = new Set(places.map((place) => shown[place].id));
    for (const id of this.#rows.keys()) if (!ids.has(id)) this.#drop(id);
    places.forEach((place, nth) => this.#row(place, nth, place === open));
    this.#list.setAttribute("aria-activedescendant", open < 0 ? "" : `row-${openId}`);
    const sight = places.filter((place) => place * height >= top && (place + 1) * height <= top + seen);
    this.#sight = sight.sort((a, b) => Number(b === open) - Number(a === open)).map((place) => [shown[place].id, place * height - top]);
    const n = stage.held.size + stage.below;
    this.draw({ still: !n, news: t("desk.new", { n }), filled: !stage.loaded || shown.length > 0 });
    if (still) this.desk.count();
  }

  get #height() {
    return PHONE.matches ? 64 : 56;
  }

  /** @type {(place: number, nth: number, open: boolean) => void} Its place in the list, and in the document. */
  #row(place, nth, open) {
    const item = this.shown[place];
    const row = this.#rows.get(item.id) ?? new SuggestionRow();
    row.show(item, this.#stage, this.desk.me);
    row.place(place, this.shown.length, place * this.#height, open);
    if (this.#list.children[nth] !== row) this.#list.insertBefore(row, this.#list.children[nth]);
    if (this.#rows.has(item.id)) return;
    this.#rows.set(item.id, row);
    row.undo.onclick = () => this.desk.decisions.undoOne(item.id);
    this.#box.lastElementChild?.append(row.undo);
  }

  #drop(/** @type {string} */ id) {
    this.#rows.get(id)?.undo.remove();
    this.#rows.get(id)?.remove();
    this.#rows.delete(id);
  }
}

customElements.define("waiting-list", WaitingList);
