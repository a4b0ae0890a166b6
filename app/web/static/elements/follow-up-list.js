// @ts-check

import { all, ask } from "../scripts/api.js";
import { now, time } from "../scripts/clock.js";
import { changes, fill, h, on, press, refill, tell, words } from "../scripts/dom.js";
import { promise } from "../scripts/promise.js";
import { meaning, t } from "../scripts/words.js";
import { StreamList } from "./stream-list.js";

const UNDO_MS = 5000;
const MINUTE = 60_000;
const OVER = ["done", "dropped"];

/** A stream's promises by due time. */
export class FollowUpList extends StreamList {
  /** @type {Map<string, FollowUp>} */ #items = new Map();
  /** @type {Set<string>} What was done here a moment ago. */ #leaving = new Set();

  constructor() {
    super(t("follow.which"), ["all", "mine", "done"].map((kind) => [kind, t(`follow.${kind}`)]), t("follow.none"));
  }

  connectedCallback() {
    super.connectedCallback();
    const ticking = setInterval(() => this.isConnected ? this.#render() : clearInterval(ticking), MINUTE / 4);
  }

  /** How many are open. */
  get count() {
    return [...this.#items.values()].filter(({ state }) => !OVER.includes(state)).length;
  }

  async load() {
    const state = this.which.value === "done" ? "" : "&state=unfinished";
    const items = await this.answer(all(`follow-ups?stream=${this.stream}${state}`));
    if (!items) return;
    this.#items = new Map(items.map((/** @type {FollowUp} */ item) => [item.id, item]));
    this.#render();
  }

  put(/** @type {FollowUp} */ item) {
    if (item.stream_id !== this.stream) return;
    this.#items.set(item.id, item);
    this.#render();
  }

  get #rows() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /** Which row the keyboard is in; -1: none. */
  get #at() {
    return this.#rows.findIndex((row) => row.matches(":focus-within"));
  }

  /** @type {(key: string) => boolean} Does what a key means here; whether it means something. */
  key(key) {
    const [rows, at] = [this.#rows, this.#at];
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
    if (step) rows[Math.max(at + step, 0)]?.focus();
    const place = key === "z" ? this.list : rows[at];
    /** @type {HTMLElement | false | null | undefined} */
    const button = "edz".includes(key) && place?.querySelector(`[aria-keyshortcuts=${key.toUpperCase()}]`);
    if (button) button.click();
    return Boolean(step || button);
  }

  #render() {
    const which = this.which.value;
    const shown = [...this.#items.values()].filter(({ id, state, owner }) =>
      this.#leaving.has(id) || OVER.includes(state) === (which === "done") && (which !== "mine" || owner === this.me));
    shown.sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at));
    const at = this.#at;
    const rows = shown.map((item) => this.#row(item, this.#rows.find(({ id }) => id === item.id) ?? h("li", { id: item.id, tabindex: -1 })));
    refill(this.list, rows);
    if (at >= 0 && this.#at < 0) (rows[at] ?? rows[at - 1])?.focus();
    this.empty.hidden = rows.length > 0;
    tell(this, "count");
  }

  /** @type {(item: FollowUp, row: HTMLElement) => HTMLElement} */
  #row(item, row) {
    const { comment, viewer, matter, owner, due_at, note, state } = item;
    const left = Math.round((Date.parse(due_at) - now()) / MINUTE);
    const near = Math.abs(left) < 60;
    const how = !OVER.includes(state) && left < 0 ? "over" : near && left >= 0 ? "in" : "due";
    const due = t(`follow.${how}`, { at: near ? t("follow.minutes", { n: Math.abs(left) }) : time(due_at, this.zone) });
    const undo = this.#leaving.has(item.id);
    if (row.querySelector("card-form") || !changes(row, [item, due, undo])) return row;
    row.dataset.state = state;
    const open = () => [press("E", t("follow.change"), () => this.#edit(item, row)), press("D", t("follow.done"), () => this.#done(item))];
    const reopen = press(undo ? "Z" : "D", t(undo ? "undo" : "follow.reopen"), () => this.#change(item, { state: "open" }));
    fill(row,
      h("span", { class: "due", "data-level": how === "over" && "late" }, due),
      h("div", { class: "row-words" }, words("p", "row-text", comment.text, comment.language), h("p", { class: "row-about" },
        words("bdi", "viewer", viewer), ` · ${meaning("intent", matter)} · `, owner ? t("follow.owner", { who: owner }) : t("follow.nobody")),
      note && words("p", "", note)),
      OVER.includes(state) ? [h("span", { class: "tag" }, t("follow.is_done")), reopen] : open());
    return row;
  }

  /** @type {(item: FollowUp, row: HTMLElement) => void} */
  #edit(item, row) {
    const form = promise(this.me, this.zone, item);
    const leave = () => {
      fill(row);
      changes(row, null);
      this.#render();
      row.focus();
    };
    on(form, "leave", leave);
    on(form, "choice", async (choice) => await this.#change(item, choice) && leave());
    fill(row, form, form.foot);
    form.begin();
  }

  async #done(/** @type {FollowUp} */ item) {
    this.#leaving.add(item.id);
    await this.#change(item, { state: "done" });
    setTimeout(() => {
      this.#leaving.delete(item.id);
      this.#render();
    }, UNDO_MS);
  }

  /** @type {(item: FollowUp, change: Partial<FollowUp>) => Promise<any>} */
  async #change(item, change) {
    const changed = await ask("PATCH", `follow-ups/${item.id}`, change).catch((failure) => tell(this, "refused", failure));
    if (changed) this.put(changed);
    return changed;
  }
}

customElements.define("follow-up-list", FollowUpList);
