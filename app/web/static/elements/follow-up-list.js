// @ts-check

import { all, ask } from "../scripts/api.js";
import { now, time } from "../scripts/clock.js";
import { on } from "../scripts/dom.js";
import { promise } from "../scripts/promise.js";
import { meaning, t } from "../scripts/words.js";
import { StreamList } from "./stream-list.js";

const UNDO_MS = 5000;
const MINUTE = 60_000;
const OVER = ["done", "dropped"];

/** A stream's promises by due time. */
export class FollowUpList extends StreamList {
  /** @type {Map<string, FollowUp>} */ #items = new Map();
  /** @type {any[]} */ rows = [];
  /** @type {Set<string>} What was done here a moment ago. */ #leaving = new Set();

  connectedCallback() {
    const ticking = setInterval(() => this.isConnected ? this.#show() : clearInterval(ticking), MINUTE / 4);
    on(this.desk.stages.live, "follow_up", (item) => this.put(item));
  }

  /** How many are open. */
  get count() {
    return [...this.#items.values()].filter(({ state }) => !OVER.includes(state)).length;
  }

  async load() {
    const state = this.which === "done" ? "" : "&state=unfinished";
    /** @type {FollowUp[] | undefined} */ const items = await this.answer(all(`follow-ups?stream=${this.stream}${state}`));
    if (!items) return;
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#show();
  }

  put(/** @type {FollowUp} */ item) {
    if (item.stream_id !== this.stream) return;
    this.#items.set(item.id, item);
    this.#show();
  }

  /** @type {HTMLElement[]} */
  get #lines() {
    return [.../** @type {any} */ (this.the("ul").children)];
  }

  /** Which row the keyboard is in; -1: none. */
  get #at() {
    return this.#lines.findIndex((row) => row.matches(":focus-within"));
  }

  /** Does what a key means here; whether it means something. */
  key(key = "") {
    const [lines, at] = [this.#lines, this.#at];
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
    if (step) lines[Math.max(at + step, 0)]?.focus();
    const place = key === "z" ? this : lines[at];
    /** @type {HTMLElement | false | null | undefined} */
    const button = "edz".includes(key) && place?.querySelector(`li:not(:has(card-form)) > [aria-keyshortcuts=${key.toUpperCase()}]`);
    if (button) button.click();
    return Boolean(step || button);
  }

  #show() {
    const { which, desk: { me } } = this;
    const at = this.#at;
    this.rows = [...this.#items.values()].filter(({ id, state, owner }) =>
      this.#leaving.has(id) || OVER.includes(state) === (which === "done") && (which !== "mine" || owner === me));
    this.rows = this.rows.sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at)).map((item) => this.#row(item));
    this.draw();
    if (at >= 0 && this.#at < 0) (this.#lines[at] ?? this.#lines[at - 1])?.focus();
    this.desk.count();
  }

  #row(/** @type {FollowUp} */ item) {
    const { id, matter, owner, due_at, state } = item;
    const left = Math.round((Date.parse(due_at) - now()) / MINUTE);
    const near = Math.abs(left) < 60;
    const over = OVER.includes(state);
    const how = !over && left < 0 ? "over" : near && left >= 0 ? "in" : "due";
    const due = t(`follow.${how}`, { at: near ? t("follow.minutes", { n: Math.abs(left) }) : time(due_at, this.desk.stage.zone) });
    const about = ` · ${meaning("intent", matter)} · ${owner ? t("follow.owner", { who: owner }) : t("follow.nobody")}`;
    const fresh = over && this.#leaving.has(id);
    return { ...item, due, level: how === "over" && "late", about, over, open: !over, fresh, old: over && !fresh };
  }

  edit(/** @type {FollowUp} */ item) {
    const row = this.#lines.find(({ id }) => id === item.id);
    const form = promise(this.desk.me, this.desk.stage.zone, item);
    const leave = () => {
      form.foot.remove();
      form.remove();
      this.#show();
      row?.focus();
    };
    on(form, "leave", leave);
    on(form, "choice", async (choice) => await this.#change(item, choice) && leave());
    row?.append(form, form.foot);
    form.begin();
  }

  async done(/** @type {FollowUp} */ item) {
    this.#leaving.add(item.id);
    await this.#change(item, { state: "done" });
    setTimeout(() => {
      this.#leaving.delete(item.id);
      this.#show();
    }, UNDO_MS);
  }

  reopen(/** @type {FollowUp} */ item) {
    this.#change(item, { state: "open" });
  }

  /** @type {(item: FollowUp, change: Partial<FollowUp>) => Promise<any>} */
  async #change(item, change) {
    const changed = await ask("PATCH", `follow-ups/${item.id}`, change).catch(this.desk.failed);
    if (changed) this.put(changed);
    return changed;
  }
}

customElements.define("follow-up-list", FollowUpList);
