// @ts-check

/** @import { Suggestion } from "../shapes.d.ts" */

/**
 * Waiting suggestions, the most urgent first. What would push the open one, or those before it, out of its place is
 * held back until it is asked for.
 */
export class Queue {
  /** @type {Suggestion[]} */ items = [];
  /** @type {Map<string, Suggestion>} */ held = new Map();

  /** @param {string} id */
  get(id) {
    return this.items.find((item) => item.id === id) ?? null;
  }

  /**
   * Takes a suggestion in, or its present state; `openId` is the one being worked on.
   * @param {Suggestion} suggestion
   * @param {string | null} openId
   * @returns {"changed" | "added" | "held"}
   */
  put(suggestion, openId) {
    const at = this.items.findIndex((item) => item.id === suggestion.id);
    if (at >= 0) {
      this.items[at] = suggestion;
      return "changed";
    }
    const place = this.#place(suggestion);
    const open = this.items.findIndex((item) => item.id === openId);
    if (this.held.has(suggestion.id) || (open >= 0 && place <= open)) {
      this.held.set(suggestion.id, suggestion);
      return "held";
    }
    this.items.splice(place, 0, suggestion);
    return "added";
  }

  /** @param {string} id */
  remove(id) {
    this.held.delete(id);
    this.items = this.items.filter((item) => item.id !== id);
  }

  /** Lets in what was held back. */
  release() {
    for (const suggestion of this.held.values()) this.items.splice(this.#place(suggestion), 0, suggestion);
    this.held.clear();
  }

  /**
   * The one `step` places from another; the first where there is no such one, null at the ends.
   * @param {string | null} id
   * @param {1 | -1} step
   */
  beside(id, step) {
    const at = this.items.findIndex((item) => item.id === id);
    return (at < 0 ? this.items[0] : this.items[at + step]) ?? null;
  }

  /** How many wait, held ones too. */
  get size() {
    return this.items.length + this.held.size;
  }

  /** The earliest comment's time, in milliseconds; null when nothing waits. */
  get oldest() {
    const times = [...this.items, ...this.held.values()].map((item) => Date.parse(item.comment.posted_at));
    return times.length ? times.reduce((a, b) => Math.min(a, b)) : null;
  }

  /** @param {Suggestion} suggestion */
  #place(suggestion) {
    const due = Date.parse(suggestion.due_at);
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.items[middle];
      const before = Date.parse(other.due_at) - due || (other.id < suggestion.id ? -1 : 1);
      if (before <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
