// @ts-check

import { all } from "./api.js";
import { on, tell } from "./dom.js";
import { Live } from "./live.js";
import { Stage } from "./stage.js";

/** @import { Stream, Suggestion } from "../shapes.d.ts" */

const TYPES = ["suggestion", "suggestion.settled", "follow_up", "knowledge", "on_air", "stream", "stats"];
const FIRST = new Set(["added", "held"]);
const MOST = 20_000;

/**
 * The open streams and what waits in each, kept as the service has it. Dispatches `changed` with `{ stage, suggestion,
 * outcome }`, `settled` with `{ stage, suggestion, here, wasOpen }`, `loaded` and `stream` and `catalogue` with a stage,
 * `follow_up` with a promise, `failed` with a Failure.
 */
export class Stages extends EventTarget {
  /** @type {Map<string, Stage>} */ #stages = new Map();
  live = new Live([], TYPES);

  /**
   * @param {string} me
   * @param {(id: string) => boolean} holds whether a decision of one's own is on its way
   */
  constructor(me, holds) {
    super();
    this.me = me;
    this.holds = holds;
    on(this.live, "open", () => this.#all().forEach((stage) => this.load(stage)));
    on(this.live, "lost", () => this.#all().forEach((stage) => stage.loaded || this.load(stage)));
    on(this.live, "suggestion", (suggestion) => this.put(suggestion, true));
    on(this.live, "suggestion.settled", (suggestion) => this.settle(suggestion));
    on(this.live, "follow_up", (promise) => tell(this, "follow_up", promise));
    on(this.live, "stats", (stats) => this.#of(stats.stream_id, (stage) => (stage.stats = stats)));
    on(this.live, "stream", (stream) => this.#of(stream.id, (stage) => {
      stage.stream = stage.catalogue.stream = stream;
      tell(this, "stream", stage);
    }));
    this.live.addEventListener("knowledge", (event) => {
      const { stream, detail } = /** @type {any} */ (event);
      if (detail.state === "active") this.#of(stream, (stage) => this.#learn(stage, detail.version));
    });
  }

  /** @param {Stream[]} streams */
  start(streams) {
    for (const stream of streams) this.#add(stream);
    this.live.streams = [...this.#stages.keys()];
    this.live.start();
  }

  stop() {
    this.live.stop();
  }

  /** The stages, in the order in which they were opened. */
  get list() {
    return this.#all();
  }

  /** @param {string} id */
  get(id) {
    return this.#stages.get(id);
  }

  /** Follows another stream too. */
  open(/** @type {Stream} */ stream) {
    if (!this.#stages.has(stream.id)) {
      this.#add(stream);
      this.live.watch([...this.#stages.keys()]);
    }
    return /** @type {Stage} */ (this.#stages.get(stream.id));
  }

  close(/** @type {string} */ id) {
    this.#stages.delete(id);
    this.live.watch([...this.#stages.keys()]);
  }

  /**
   * A suggestion that is new or has changed; `told` where an event says so, which may be older than what was done here.
   * @param {Suggestion} suggestion
   * @param {boolean} [told]
   */
  put(suggestion, told = false) {
    const stage = this.#stages.get(suggestion.stream_id);
    const { id, state, leaving } = suggestion;
    if (!stage || stage.gone.has(id)) return;
    if (told && (this.holds(id) || stage.decided.has(id))) {
      if (this.holds(id) || (state === "waiting" && !suggestion.snoozed_until)) return;
      stage.decided.delete(id);
    }
    if (leaving) {
      if (leaving.by !== this.me && stage.openId === id) return this.#leave(stage, suggestion);
      stage.part(suggestion);
    } else stage.parting.delete(id);
    const outcome = stage.queue.put(suggestion, stage.openId);
    tell(this, "changed", { stage, suggestion, outcome, fresh: FIRST.has(outcome) });
  }

  /**
   * It waits no more.
   * @param {Suggestion} suggestion
   */
  settle(suggestion) {
    const stage = this.#stages.get(suggestion.stream_id);
    if (!stage) return;
    const { id, state, settled_by: by } = suggestion;
    const here = stage.queue.has(id);
    const wasOpen = stage.openId === id;
    stage.gone.add(id);
    stage.decided.delete(id);
    if (here) stage.parting.set(id, { kind: "done", state, by: by ?? "", until: 0 });
    if (wasOpen) stage.openId = stage.following(id, this.me)?.id ?? null;
    tell(this, "settled", { stage, suggestion, here, wasOpen });
  }

  /**
   * Reads what waits in a stream; what was here before and is not in it waits no more.
   * @param {Stage} stage
   */
  async load(stage) {
    if (stage.loading) return;
    stage.loading = true;
    const before = stage.queue.ids;
    const present = new Set();
    try {
      await all(`streams/${stage.stream.id}/suggestions?state=waiting`, MOST, (items) => {
        for (const item of items) {
          present.add(item.id);
          if (stage.gone.has(item.id) || stage.decided.has(item.id)) continue;
          stage.parting.delete(item.id);
          stage.queue.put(item, stage.openId);
        }
        stage.loaded = true;
        tell(this, "loaded", stage);
      });
      for (const id of before) if (!present.has(id) && !stage.parting.has(id)) this.#take(stage, id);
      tell(this, "loaded", stage);
    } catch (failure) {
      tell(this, "failed", failure);
    } finally {
      stage.loading = false;
    }
  }

  /** Lets those in whose sleep is over. */
  tick() {
    for (const stage of this.#all()) for (const item of stage.queue.awoken()) this.put({ ...item, snoozed_until: null });
  }

  /**
   * Somebody else has decided about the open one.
   * @param {Stage} stage
   * @param {Suggestion} suggestion
   */
  #leave(stage, suggestion) {
    stage.part(suggestion);
    stage.queue.put(suggestion, stage.openId);
    stage.openId = stage.following(suggestion.id, this.me)?.id ?? null;
    tell(this, "settled", { stage, suggestion, here: false, wasOpen: true });
  }

  /**
   * @param {Stage} stage
   * @param {string} id
   */
  #take(stage, id) {
    const next = stage.openId === id ? stage.following(id, this.me)?.id ?? null : stage.openId;
    stage.queue.remove(id);
    stage.openId = next;
  }

  /** @param {Stream} stream */
  #add(stream) {
    const stage = new Stage(stream);
    this.#stages.set(stream.id, stage);
    this.#learn(stage);
  }

  /**
   * @param {Stage} stage
   * @param {number} [version]
   */
  async #learn(stage, version) {
    await stage.catalogue.load(version).catch(() => null);
    tell(this, "catalogue", stage);
  }

  #all() {
    return [...this.#stages.values()];
  }

  /**
   * @param {string} id
   * @param {(stage: Stage) => void} change
   */
  #of(id, change) {
    const stage = this.#stages.get(id);
    if (stage) change(stage);
  }
}
