// @ts-check

import { all, ask } from "./api.js";
import { now } from "./clock.js";
import { on, tell } from "./dom.js";
import { events } from "./live.js";

/** @import { Topic } from "../shapes.d.ts" */

/** Rates and lateness change with time alone. */
const AGAIN_MS = 30_000;
/** For how long what the service lets be taken back at any time is offered. */
const UNDO_MS = 5_000;
const TYPES = ["topic", "topic.settled", "on_air", "knowledge"];

/** @type {(topic: Topic) => boolean} Whether it was put off, and that is not over. */
export const rests = ({ later_until: until }) => Boolean(until) && Date.parse(/** @type {string} */ (until)) > now();

/** @type {(topic: Topic) => "answered" | "dismissed" | "merged" | "later" | null} What became of it; null: it waits for the host. */
export const outcome = (topic) => topic.state === "open" ? (rests(topic) ? "later" : null) : topic.state;

/** @type {(topic: Topic) => (number | string)[]} */
const rank = ({ pinned, place, priority, askers, first_at }) =>
  [pinned ? 0 : 1, place ?? Infinity, -(priority ?? askers), Date.parse(first_at)];

/** @type {(a: Topic, b: Topic) => number} Pinned ones, then in the controller's own order, then by priority. */
export function urgency(a, b) {
  const [ours, theirs] = [rank(a), rank(b)];
  const at = ours.findIndex((value, n) => value !== theirs[n]);
  return at < 0 ? 0 : ours[at] < theirs[at] ? -1 : 1;
}

/** The host's queue as it is now. Tells `changed`, `new` and `settled` with a topic, `refused` with a Failure, `air`, `knowledge`. */
export class HostQueue extends EventTarget {
  /** @type {Map<string, Topic>} Those that are open. */ topics = new Map();
  /** @type {{ id: string, until: number }[]} What can be taken back, the latest last. */ deeds = [];
  /** @type {Set<string>} What was heard of since it was asked for them all. */ #heard = new Set();
  loaded = false;
  #loads = 0;

  constructor(/** @type {string} */ stream) {
    super();
    this.stream = stream;
    this.live = events(stream, TYPES);
    on(this.live, "open", () => this.load());
    for (const type of ["topic", "topic.settled"]) on(this.live, type, (topic) => this.take(topic));
    on(this.live, "on_air", () => tell(this, "air"));
    on(this.live, "knowledge", (told) => tell(this, "knowledge", told));
  }

  /** Keeps it as it is from now on. */
  start() {
    this.live.start();
    setInterval(() => this.load(), AGAIN_MS);
  }

  /** Those that wait for the host, the most urgent first. */
  get open() {
    return [...this.topics.values()].filter((topic) => !rests(topic)).sort(urgency);
  }

  /** Those that were put off. */
  get later() {
    return [...this.topics.values()].filter(rests).sort((a, b) => Date.parse(a.later_until ?? "") - Date.parse(b.later_until ?? ""));
  }

  /** Asks for all anew. */
  async load() {
    const nth = (this.#loads += 1);
    this.#heard.clear();
    /** @type {Topic[] | null} */
    const listed = await all(`streams/${this.stream}/topics?state=open`).catch((failure) => {
      if (failure.status !== 0) tell(this, "refused", failure);
      return null;
    });
    if (!listed || nth !== this.#loads) return;
    const ids = new Set(listed.map(({ id }) => id));
    for (const id of this.topics.keys()) if (!ids.has(id) && !this.#heard.has(id)) this.topics.delete(id);
    for (const topic of listed) if (!this.#heard.has(topic.id)) this.topics.set(topic.id, topic);
    this.loaded = true;
    tell(this, "air");
    tell(this, "changed");
  }

  /** Takes what was told of a topic. */
  take(/** @type {Topic} */ topic) {
    this.#heard.add(topic.id);
    const known = this.topics.has(topic.id);
    if (topic.state === "open") this.topics.set(topic.id, topic);
    else this.topics.delete(topic.id);
    if (outcome(topic)) tell(this, "settled", topic);
    else if (!known) tell(this, "new", topic);
    tell(this, "changed");
  }

  /** @type {(id: string, action: string, body?: any) => Promise<Topic | null>} The topic after it; null where that was refused. */
  async act(id, action, body) {
    try {
      const topic = /** @type {Topic} */ (await ask("POST", `topics/${id}/${action}`, body));
      this.#remember(topic, action);
      this.take(topic);
      return topic;
    } catch (failure) {
      tell(this, "refused", failure);
      this.load();
      return null;
    }
  }

  /** Puts some first in the controller's own order, the others behind them by priority; none: all by priority. */
  async order(/** @type {string[]} */ ids) {
    await ask("PUT", `streams/${this.stream}/topics/order`, { ids }).catch((failure) => tell(this, "refused", failure));
    await this.load();
  }

  #remember(/** @type {Topic} */ { id, undo_until: given }, /** @type {string} */ action) {
    this.deeds = this.deeds.filter((deed) => deed.id !== id);
    const until = action === "answered" ? Date.parse(given ?? "") : now() + UNDO_MS;
    if (["answered", "dismiss", "later"].includes(action) && until > now()) this.deeds.push({ id, until });
  }

  /** Until when something can be taken back, in milliseconds since 1970; 0: it can't. */
  undoable(/** @type {string} */ id) {
    return this.deeds.find((deed) => deed.id === id && deed.until > now())?.until ?? 0;
  }

  /** Takes back the latest deed, or that on a topic. */
  async undo(/** @type {string} */ id = "") {
    const deed = this.deeds.findLast(({ id: of, until }) => until > now() && (id || of) === of);
    return deed ? this.act(deed.id, "reopen") : null;
  }
}
