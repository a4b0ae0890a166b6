// @ts-check

import { Catalogue } from "./catalogue.js";
import { holder } from "./claims.js";
import { urgency } from "./clock.js";
import { Queue } from "./queue.js";
import { viewerOf } from "./words.js";

/** @import { Stats, Stream, Suggestion } from "../shapes.d.ts" */
/** @import { Filter } from "./queue.js" */
/**
 * What was decided about a suggestion that still stands in the list: `leaving` until its time, `waits` for a connection,
 * `done`.
 * @typedef {{ kind: "leaving" | "waits" | "done", state: string, by: string, until: number }} Parting
 */

/** What an action makes of a suggestion. */
export const MAKES = /** @type {Record<string, string>} */ ({
  approve: "approved", reject: "rejected", "to-host": "to_host", "follow-up": "follow_up",
});

/** One stream as the desk knows it, shown or not. */
export class Stage {
  queue = new Queue();
  /** @type {string | null} */ openId = null;
  /** How far its list is scrolled. */
  top = 0;
  /** @type {Filter} */ filter = {};
  /** Newcomers below the last row that is in sight. */
  below = 0;
  loaded = false;
  loading = false;
  /** @type {Stats | null} */ stats = null;
  /** @type {Map<string, Parting>} */ parting = new Map();
  /** @type {Set<string>} What has been settled: an older word of it that comes later changes nothing. */ gone = new Set();
  /** @type {Set<string>} What was decided here, of which the events have not told yet. */ decided = new Set();

  /** @param {Stream} stream */
  constructor(stream) {
    this.stream = stream;
    this.catalogue = new Catalogue(stream);
  }

  get ended() {
    return this.stream.state === "ended";
  }

  /** How many wait, without those that are on their way. */
  get waiting() {
    let parting = 0;
    for (const id of this.parting.keys()) if (this.queue.has(id)) parting += 1;
    return this.queue.size - parting;
  }

  /** Those that the list shows, in its order. */
  get shown() {
    const { filter, queue } = this;
    const from = filter.snoozed ? [...queue.asleep.values()] : queue.items;
    const wanted = filter.text?.trim().toLowerCase();
    if (!wanted && !filter.intent && !filter.language && !filter.product && !filter.urgency) return from;
    return from.filter((item) =>
      (!filter.intent || item.intents.some(({ name }) => name === filter.intent))
      && (!filter.language || item.comment.language === filter.language)
      && (!filter.product || item.product?.sku === filter.product)
      && (!filter.urgency || urgency(item) === filter.urgency)
      && (!wanted || `${item.comment.text}\n${viewerOf(item.comment)}\n${item.reply?.text ?? ""}`.toLowerCase().includes(wanted)));
  }

  /** What there is to filter by, the most frequent first. */
  get facets() {
    const counts = { intents: new Map(), languages: new Map(), products: new Map() };
    const count = (/** @type {Map<string, number>} */ map, /** @type {string | null | undefined} */ key) => key && map.set(key, (map.get(key) ?? 0) + 1);
    for (const { intents, comment, product } of this.queue.items) {
      for (const { name } of intents) count(counts.intents, name);
      count(counts.languages, comment.language);
      count(counts.products, product?.sku);
    }
    const sorted = (/** @type {Map<string, number>} */ map) => [...map].sort((a, b) => b[1] - a[1]);
    return {
      intents: sorted(counts.intents).map(([value, n]) => ({ value, n })),
      languages: sorted(counts.languages).map(([value, n]) => ({ value, n })),
      products: sorted(counts.products).map(([value, n]) => ({ value, n, label: this.catalogue.label(value) })),
    };
  }

  /**
   * The one to open after another: the next that nobody else holds, else from the top.
   * @param {string | null} id
   * @param {string} me
   */
  following(id, me) {
    const { shown } = this;
    const at = shown.findIndex((item) => item.id === id);
    const after = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))];
    return after.find((item) => !this.parting.has(item.id) && !holder(item, me)) ?? null;
  }

  /**
   * Others that wait with the same draft, or with a draft for the same question about the same product.
   * @param {Suggestion} suggestion
   * @param {string} me
   */
  others({ id, reply, intents, product, topic }, me) {
    const about = (/** @type {Suggestion} */ item) => JSON.stringify([item.product?.sku, ...item.intents.map(({ name }) => name)]);
    const wanted = about(/** @type {any} */ ({ intents, product }));
    return this.queue.items.filter((item) => item.id !== id && item.reply && !this.parting.has(item.id) && !holder(item, me)
      && (item.reply.text === reply?.text || (topic ? item.topic === topic : intents.length && about(item) === wanted)));
  }

  /**
   * It is on its way, as the service says.
   * @param {Suggestion} suggestion
   */
  part({ id, leaving }) {
    if (leaving) this.parting.set(id, { kind: "leaving", state: MAKES[leaving.action] ?? leaving.action, by: leaving.by, until: Date.parse(leaving.at) });
  }

  /** It is no longer shown. */
  fold(/** @type {string} */ id) {
    this.parting.delete(id);
    this.queue.remove(id);
  }
}
