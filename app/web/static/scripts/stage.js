// @ts-check

import { holder } from "./claims.js";
import { now } from "./clock.js";

/** @type {Record<string, string>} What an action makes of a suggestion. */
export const MAKES = { approve: "approved", reject: "rejected", "to-host": "to_host", "follow-up": "follow_up" };

const place = (/** @type {Suggestion} */ { due_at, id }) => `${due_at} ${id}`;
const inOrder = (/** @type {Suggestion[]} */ some) => some.sort((one, other) => place(one) < place(other) ? -1 : 1);

/** What waits in a stream, the most urgent first; what would push the open one out of its place is held back. */
export class Stage {
  /** @type {Map<string, Suggestion>} */ all = new Map();
  /** @type {Suggestion[] | null} */ #items = null;
  /** @type {Set<string>} */ held = new Set();
  /** @type {Map<string, Parting>} What was decided of those still in the list. */ parting = new Map();
  /** @type {Set<string>} Here; events have not told it yet. */ decided = new Set();
  /** @type {Set<string>} An older word that comes later changes nothing. */ gone = new Set();
  /** @type {Record<string, { label: string, price: string | null }>} */ products = {};
  openId = "";
  passes = (/** @type {Suggestion} */ _) => true;
  snoozed = false;
  /** @type {Stats | null} */ stats = null;
  loaded = false;
  loading = false;
  /** How many replies of the agent's own were sent. */ mine = 0;
  top = 0;
  below = 0;

  constructor(/** @type {Stream} */ stream) {
    this.stream = stream;
  }

  get id() {
    return this.stream.id;
  }

  get zone() {
    return this.stream.timezone;
  }

  get ended() {
    return this.stream.state === "ended";
  }

  get undo() {
    return this.stream.undo_seconds ?? 5;
  }

  label(sku = "") {
    return this.products[sku]?.label ?? sku;
  }

  get(id = "") {
    return this.all.get(id);
  }

  get items() {
    return (this.#items ??= inOrder([...this.all.values()].filter(({ id, snoozed_until }) => !snoozed_until && !this.held.has(id))));
  }

  get asleep() {
    return [...this.all.values()].filter(({ snoozed_until }) => snoozed_until);
  }

  /** Takes one in, or its present state; whether it is new, and in the list. */
  put(/** @type {Suggestion} */ suggestion) {
    const { id, due_at, snoozed_until } = suggestion;
    const sleeps = Date.parse(snoozed_until ?? "") > now();
    const [before, open] = [this.get(id), this.get(this.openId)];
    const waited = before && !before.snoozed_until;
    const stays = waited && !sleeps && before.due_at === due_at;
    const taken = sleeps ? suggestion : { ...suggestion, snoozed_until: null };
    this.all.set(id, taken);
    if (sleeps) this.held.delete(id);
    else if (!stays && open && open !== before && place(suggestion) < place(open)) this.held.add(id);
    this.#items = stays ? this.items.map((item) => (item === before ? taken : item)) : null;
    return !waited && !sleeps && !this.held.has(id);
  }

  remove(id = "") {
    this.all.delete(id);
    this.held.delete(id);
    this.#items = null;
  }

  /** Lets in what was held back; the topmost of it. */
  release() {
    const [first] = inOrder(this.#back);
    this.held.clear();
    this.#items = null;
    return first;
  }

  get #back() {
    return [...this.held].flatMap((id) => this.get(id) ?? []);
  }

  /** Without those that are on their way. */
  get waiting() {
    return this.items.length + this.held.size - [...this.parting.keys()].filter((id) => this.get(id)).length;
  }

  get oldest() {
    const first = this.items.find(({ id }) => !this.parting.has(id));
    return inOrder([first ?? [], this.#back].flat())[0];
  }

  get shown() {
    return (this.snoozed ? this.asleep : this.items).filter(this.passes);
  }

  free(/** @type {Suggestion} */ item, me = "") {
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
}
