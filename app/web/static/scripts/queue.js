// @ts-check

import { now } from "./clock.js";

/** @import { Suggestion } from "../shapes.d.ts" */
/** @typedef {{ text?: string, intent?: string, language?: string, product?: string, urgency?: string, snoozed?: boolean }} Filter */

/**
 * A stream's waiting suggestions, the most urgent first. What would push the open one, or those before it, out of its
 * place is held back until it is asked for; what is snoozed sleeps until its time.
 */
export class Queue {
  /** @type {Suggestion[]} */ items = [];
  /** @type {Map<string, Suggestion>} */ held = new Map();
  /** @type {Map<string, Suggestion>} */ asleep = new Map();
  /** @type {Map<string, Suggestion>} */ #known = new Map();

  /** @param {string} id */
  get(id) {
    return this.#known.get(id) ?? null;
  }

  /** @param {string} id */
  has(id) {
    return this.#known.has(id) || this.held.has(id) || this.asleep.has(id);
  }

  /** The ids of all that wait here, whether they are shown or not. */
  get ids() {
    return [...this.#known.keys(), ...this.held.keys(), ...this.asleep.keys()];
  }

  /**
   * Takes a suggestion in, or its present state; `openId` is the one being worked on.
   * @param {Suggestion} suggestion
   * @param {string | null} openId
   * @returns {"changed" | "added" | "held" | "asleep"}
   */
  put(suggestion, openId) {
    const { id, snoozed_until: until } = suggestion;
    if (until && Date.parse(until) > now()) {
      this.remove(id);
      this.asleep.set(id, suggestion);
      return "asleep";
    }
    this.asleep.delete(id);
    const before = this.#known.get(id);
    if (before && before.due_at === suggestion.due_at) {
      this.items[this.index(id)] = suggestion;
      this.#known.set(id, suggestion);
      return "changed";
    }
    if (before) this.remove(id);
    const place = this.#place(suggestion);
    if (this.held.has(id) || (openId && place <= this.index(openId))) {
      this.held.set(id, suggestion);
      return "held";
    }
    this.#insert(suggestion, place);
    return "added";
  }

  /** @param {string} id */
  remove(id) {
    const at = this.index(id);
    if (at >= 0) this.items.splice(at, 1);
    for (const known of [this.#known, this.held, this.asleep]) known.delete(id);
  }

  /** Lets in what was held back; their ids. */
  release() {
    const held = [...this.held.values()];
    this.held.clear();
    for (const suggestion of held) this.#insert(suggestion, this.#place(suggestion));
    return held.map(({ id }) => id);
  }

  /** Those whose sleep is over, which are to be put in again. */
  awoken() {
    return [...this.asleep.values()].filter(({ snoozed_until: until }) => Date.parse(until ?? "") <= now());
  }

  /**
   * Where it stands; -1 where it does not.
   * @param {string} id
   */
  index(id) {
    const known = this.#known.get(id);
    return known ? this.#place(known) - 1 : -1;
  }

  /** How many wait, held ones too. */
  get size() {
    return this.items.length + this.held.size;
  }

  /** The earliest comment's suggestion; null when nothing waits. */
  get oldest() {
    let oldest = this.items[0] ?? null;  // in the order of due times, which is nearly that of the comments
    for (const other of this.held.values()) if (!oldest || other.comment.posted_at < oldest.comment.posted_at) oldest = other;
    return oldest;
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} place
   */
  #insert(suggestion, place) {
    this.items.splice(place, 0, suggestion);
    this.#known.set(suggestion.id, suggestion);
  }

  /**
   * The number of those that stand before it, or are it.
   * @param {Suggestion} suggestion
   */
  #place(suggestion) {
    const due = Date.parse(suggestion.due_at);
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.items[middle];
      const before = Date.parse(other.due_at) - due || (other.id <= suggestion.id ? -1 : 1);
      if (before <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
