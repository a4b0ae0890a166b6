// @ts-check

import { holder } from "./claims.js";
import { now } from "./clock.js";

/** @type {Makes} */
export const MAKES = { approve: "approved", reject: "rejected", "to-host": "to_host", "follow-up": "follow_up" };

const place = ({ due_at = "", id = "" }) => `${due_at} ${id}`;
const inOrder = (/** @type {Suggestion[]} */ some) => some.sort((one, other) => place(one) < place(other) ? -1 : 1);
const matter = (/** @type {Suggestion} */ { intents, product }) => `${[product?.sku, ...intents.map(({ name }) => name).sort()]}`;

/** @type {(stream: Stream) => Stage} */
export const stageOf = (stream) => ({
  stream, all: new Map(), sorted: null, held: new Set(), parting: new Map(), decided: new Set(), gone: new Set(), products: {},
  openId: "", passes: () => true, snoozed: false, stats: null, loaded: false, loading: false, top: 0, below: 0,
  get id() {
    return this.stream.id;
  },
  get zone() {
    return this.stream.timezone;
  },
  get ended() {
    return this.stream.state === "ended";
  },
  get undo() {
    return this.stream.undo_seconds ?? 5;
  },
  label(sku) {
    return this.products[sku]?.label ?? sku;
  },
  get(id = "") {
    return this.all.get(id);
  },
  get items() {
    return (this.sorted ??= inOrder([...this.all.values()].filter(({ id, snoozed_until }) => !snoozed_until && !this.held.has(id))));
  },
  get asleep() {
    return [...this.all.values()].filter(({ snoozed_until }) => snoozed_until);
  },
  put(suggestion) {
    const { id, due_at, snoozed_until } = suggestion;
    const sleeps = Date.parse(snoozed_until ?? "") > now();
    const [before, open] = [this.get(id), this.get(this.openId)];
    const waited = before && !before.snoozed_until;
    const stays = waited && !sleeps && before.due_at === due_at;
    const taken = sleeps ? suggestion : { ...suggestion, snoozed_until: null };
    this.all.set(id, taken);
    if (sleeps) this.held.delete(id);
    else if (!stays && open && open !== before && place(suggestion) < place(open)) this.held.add(id);
    this.sorted = stays ? this.items.map((item) => (item === before ? taken : item)) : null;
    return !waited && !sleeps && !this.held.has(id);
  },
  remove(id) {
    this.all.delete(id);
    this.held.delete(id);
    this.sorted = null;
  },
  release() {
    const { back: [first] } = this;
    this.held.clear();
    this.sorted = null;
    return first;
  },
  get back() {
    return inOrder([...this.held].flatMap((id) => this.get(id) ?? []));
  },
  get waiting() {
    return this.items.length + this.held.size - [...this.parting.keys()].filter((id) => this.get(id)).length;
  },
  get oldest() {
    const first = this.items.find(({ id }) => !this.parting.has(id));
    return inOrder([first ?? [], this.back].flat())[0];
  },
  get shown() {
    return (this.snoozed ? this.asleep : this.items).filter(this.passes);
  },
  free(item, me) {
    return !this.parting.has(item.id) && !holder(item, me);
  },
  following(me) {
    const { shown } = this;
    const at = shown.findIndex(({ id }) => id === this.openId);
    return [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find((item) => this.free(item, me))?.id ?? "";
  },
  others(one, me) {
    return this.items.filter((item) => item.id !== one.id && item.reply && this.free(item, me)
      && (item.reply.text === one.reply?.text || (one.intents.length && matter(item) === matter(one))));
  },
});
