// @ts-check

import { now, time } from "../scripts/clock.js";
import { fill, h, tell } from "../scripts/dom.js";
import { changes, refill, words } from "../scripts/wording.js";
import { meaning, t } from "../scripts/words.js";

const MINUTE = 60_000;
const FINISHED = ["done", "dropped"];

/** When a promise is due, in words, and how near that is. */
export function dueOf(/** @type {FollowUp} */ { due_at, state }, /** @type {string} */ zone) {
  const left = Math.round((Date.parse(due_at) - now()) / MINUTE);
  const over = left < 0 && !FINISHED.includes(state);
  const near = Math.abs(left) < 60;
  const at = near ? t("follow.minutes", { n: Math.abs(left) }) : time(due_at, zone);
  return { text: t(`follow.${over ? "over" : near && left >= 0 ? "in" : "due"}`, { at }), level: over ? "late" : "" };
}

/** Promises by due time, those that nobody has seen on top. Tells `open` with an id. */
export class PromiseList extends HTMLElement {
  #parts = { unseen: h("ul", {}), seen: h("ul", {}) };
  #heads = { unseen: h("h2", {}), seen: h("h2", {}) };
  /** @type {string | null} */ #open = null;

  /** @param {Map<string, Stream>} streams */
  constructor(streams) {
    super();
    this.streams = streams;
  }

  connectedCallback() {
    fill(this, ["unseen", "seen"].map((part) => {
      const name = /** @type {"unseen" | "seen"} */ (part);
      this.#heads[name].id = `promises-${name}`;
      this.#parts[name].setAttribute("aria-labelledby", `promises-${name}`);
      return [this.#heads[name], this.#parts[name]];
    }));
  }

  /** @type {(unseen: FollowUp[], seen: FollowUp[], total: number, open: string | null) => void} */
  show(unseen, seen, total, open) {
    this.#open = open;
    const parts = /** @type {["unseen" | "seen", FollowUp[], number][]} */ ([["unseen", unseen, unseen.length], ["seen", seen, total]]);
    for (const [name, items, count] of parts) {
      const [list, head] = [this.#parts[name], this.#heads[name]];
      const old = /** @type {HTMLElement[]} */ ([...list.children]);
      refill(list, items.map((item) => this.#row(item, old.find(({ dataset }) => dataset.id === item.id) ?? h("li", { "data-id": item.id }))));
      list.hidden = head.hidden = !items.length;
      fill(head, t(`promises.part_${name}`, { n: count }));
    }
  }

  /** The buttons of all rows. */
  get rows() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll("li > button")]);
  }

  /** Puts the keyboard so many rows further. */
  move(/** @type {number} */ step) {
    const rows = this.rows;
    const at = rows.findIndex((row) => row === document.activeElement);
    const from = at >= 0 ? at : rows.findIndex((row) => row.ariaCurrent === "true");
    rows[Math.min(Math.max(from + step, 0), rows.length - 1)]?.focus();
  }

  focusOn(/** @type {string} */ id) {
    this.rows.find((row) => row.parentElement?.dataset.id === id)?.focus();
  }

  /** @type {(item: FollowUp, row: HTMLElement) => HTMLElement} */
  #row(item, row) {
    const stream = this.streams.get(item.stream_id);
    const due = dueOf(item, stream?.timezone ?? "UTC");
    if (!changes(row, [item, due, item.id === this.#open])) return row;
    const { comment, viewer, matter, owner, state, reference, acknowledged_at, note } = item;
    row.dataset.state = state;
    const about = [meaning("intent", matter), owner ? t("follow.owner", { who: owner }) : t("follow.nobody"), stream?.title];
    const had = row.contains(document.activeElement);
    fill(row, h("button", { "aria-current": item.id === this.#open && "true", onclick: () => tell(this, "open", item.id) },
      h("span", { class: "due", "data-level": due.level }, due.text),
      h("span", { class: "what" },
        words("span", "row-text", comment.text, comment.language),
        h("span", { class: "row-about" }, words("bdi", "viewer", viewer), about.filter(Boolean).map((part) => ` · ${part}`)),
        note && words("span", "row-note", note)),
      h("span", { class: "marks" },
        h("span", { class: "chip", "data-state": state }, t(`promise_state.${state}`)),
        reference && h("span", { class: "muted" }, t("promises.number", { n: reference })),
        !acknowledged_at && !FINISHED.includes(state) && h("span", { class: "muted untold" }, t("promises.untold")))));
    if (had) row.querySelector("button")?.focus();
    return row;
  }
}

customElements.define("promise-list", PromiseList);
