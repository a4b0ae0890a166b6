// @ts-check

import { Catalogue } from "./catalogue.js";
import { holder } from "./claims.js";
import { now } from "./clock.js";

/** @type {Record<string, string>} What an action makes of a suggestion. */
export const MAKES = { approve: "approved", reject: "rejected", "to-host": "to_host", "follow-up": "follow_up" };

const due = (/** @type {Suggestion} */ { due_at }) => Date.parse(due_at);

/** What waits in a stream, the most urgent first; what would push the open one out of its place is held back. */
export class Stage {
  /** @type {Suggestion[]} */ items = [];
  /** @type {Suggestions} */ #known = new Map();
  /** @type {Suggestions} */ held = new Map();
  /** @type {Suggestions} */ asleep = new Map();
  #all = [this.#known, this.held, this.asleep];
  /** @type {Map<string, Parting>} Decided, and still in the list. */ parting = new Map();
  /** @type {Set<string>} Decided here; the events have not told it yet. */ decided = new Set();
  /** @type {Set<string>} Settled: an older word that comes later changes nothing. */ gone = new Set();
  openId = "";
  /** @type {Filter} */ filter = {};
  /** @type {((item: Suggestion) => boolean) | null} What of it is shown. */ passes = null;
  /** @type {Stats | null} */ stats = null;
  loaded = false;
  loading = false;
  top = 0;
  below = 0;

  constructor(/** @type {Stream} */ stream) {
    this.stream = stream;
    this.id = stream.id;
    this.catalogue = new Catalogue(stream);
  }

  get zone() {
    return this.stream.timezone;
  }

  get longest() {
    return this.stream.max_reply_length;
  }

  get posting() {
    return this.stream.posting;
  }

  get ended() {
    return this.stream.state === "ended";
  }

  label(sku = "") {
    return this.catalogue.label(sku);
  }

  price(sku = "") {
    return this.catalogue.price(sku);
  }

  /** How long a decision of now can be taken back: seconds, and until when by this machine's clock. */
  get undoable() {
    const { undo_seconds: undo = 5 } = this.stream;
    return { undo, until: Date.now() + undo * 1000 };
  }

  get(id = "") {
    return this.#known.get(id) ?? this.held.get(id) ?? this.asleep.get(id);
  }

  get ids() {
    return this.#all.flatMap((some) => [...some.keys()]);
  }

  /** Takes one in, or its present state; whether it is new, and in the list. */
  put(/** @type {Suggestion} */ suggestion) {
    const { id, snoozed_until: until } = suggestion;
    const before = this.#known.get(id);
    if (until && Date.parse(until) > now()) {
      this.remove(id);
      this.asleep.set(id, suggestion);
    } else if (before?.due_at === suggestion.due_at) {
      this.items[this.index(id)] = suggestion;
      this.#known.set(id, suggestion);
    } else {
      const held = this.held.has(id);
      this.remove(id);
      if (held || this.#place(suggestion) <= this.index(this.openId)) this.held.set(id, suggestion);
      else this.#insert(suggestion);
      return !before && !this.held.has(id);
    }
    return false;
  }

  remove(id = "") {
    const at = this.index(id);
    if (at >= 0) this.items.splice(at, 1);
    for (const some of this.#all) some.delete(id);
  }

  /** Lets in what was held back; the topmost of it. */
  release() {
    const held = [...this.held.values()];
    this.held.clear();
    for (const suggestion of held) this.#insert(suggestion);
    return held.sort((a, b) => this.#place(a) - this.#place(b))[0];
  }

  index(id = "") {
    const known = this.#known.get(id);
    return known ? this.#place(known) - 1 : -1;
  }

  /** How many wait, without those that are on their way. */
  get waiting() {
    return this.items.length + this.held.size - [...this.parting.keys()].filter((id) => this.get(id)).length;
  }

  get oldest() {
    const first = this.items.find(({ id }) => !this.parting.has(id));
    return [...this.held.values()].reduce((a, b) => (!a || due(b) < due(a) ? b : a), first);
  }

  /** Those that the list shows, in its order. */
  get shown() {
    const from = this.filter.snoozed ? [...this.asleep.values()] : this.items;
    return this.passes ? from.filter(this.passes) : from;
  }

  /** @type {(item: Suggestion, me: string) => boolean} */
  free(item, me) {
    return !this.parting.has(item.id) && !holder(item, me);
  }

  /** The one to open after the open one: the next that nobody else holds, else from the top. */
  following(me = "") {
    const { shown } = this;
    const at = shown.findIndex(({ id }) => id === this.openId);
    return [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find((item) => this.free(item, me))?.id ?? "";
  }

  /** Others with a draft that ask the same, or have the same draft. */
  others(/** @type {Suggestion} */ one, me = "") {
    const about = (/** @type {Suggestion} */ { intents, product }) => `${[product?.sku, ...intents.map(({ name }) => name).sort()]}`;
    return this.items.filter((item) => item.id !== one.id && item.reply && this.free(item, me)
      && (item.reply.text === one.reply?.text || (one.intents.length && about(item) === about(one))));
  }

  #insert(/** @type {Suggestion} */ suggestion) {
    this.items.splice(this.#place(suggestion), 0, suggestion);
    this.#known.set(suggestion.id, suggestion);
  }

  /** The number of those that stand before it, or are it. */
  #place(/** @type {Suggestion} */ one) {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.items[middle];
      if ((due(other) - due(one) || (other.id <= one.id ? -1 : 1)) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
