// @ts-check

import { all, ask } from "./api.js";
import { now } from "./clock.js";
import { on, tell } from "./dom.js";
import { Live } from "./live.js";
import { MAKES, Stage, undoable } from "./stage.js";

const TYPES = ["suggestion", "suggestion.settled", "follow_up", "knowledge", "stream", "stats"];
const MOST = 20_000;

/** The open streams, kept as the service has them. Tells `put`, `left`, `loaded`, `known` (of its stream or products) with a Told; `failed`. */
export class Stages extends EventTarget {
  /** @type {Map<string, Stage>} */ open = new Map();
  live = new Live([], TYPES);

  constructor(/** @type {string} */ me, /** @type {(id: string) => boolean} */ decides) {
    super();
    this.me = me;
    this.decides = decides;
    const { live } = this;
    on(live, "open", () => this.open.forEach((stage) => this.load(stage)));
    on(live, "lost", () => this.open.forEach((stage) => stage.loaded || this.load(stage)));
    on(live, "suggestion", (suggestion) => this.put(suggestion, true));
    on(live, "suggestion.settled", (suggestion) => this.settle(suggestion));
    on(live, "stats", (stats) => this.#of(stats.stream_id, (stage) => (stage.stats = stats)));
    on(live, "stream", (stream) => this.#of(stream.id, (stage) => this.#now(stage, stream)));
    on(live, "knowledge", ({ stream_id: id, state, version }) => state === "active" && this.#of(id, (stage) => this.#learn(stage, version)));
  }

  get streams() {
    return [...this.open.values()].map(({ stream }) => stream);
  }

  /** Follows these streams; the others no more. */
  follow(/** @type {Stream[]} */ streams) {
    for (const id of this.open.keys()) if (!streams.some((stream) => stream.id === id)) this.open.delete(id);
    for (const stream of streams) {
      if (this.open.has(stream.id)) continue;
      const stage = new Stage(stream);
      this.open.set(stream.id, stage);
      this.#learn(stage);
    }
    this.live.follow([...this.open.keys()]);
  }

  /** One that is new or has changed; `told` by an event, which may be older than what was done here. */
  put(/** @type {Suggestion} */ suggestion, told = false) {
    const stage = this.open.get(suggestion.stream_id);
    const { id, leaving, snoozed_until: snoozed } = suggestion;
    if (!stage || stage.gone.has(id)) return;
    if (told) {
      if (leaving?.by === this.me) stage.decided.delete(id);  // whatever is told after this is newer
      if (this.decides(id) || (stage.decided.has(id) && !leaving && !snoozed)) return;
      stage.decided.delete(id);
    }
    const until = stage.parting.get(id)?.until || undoable(stage).until;
    if (leaving) stage.parting.set(id, { kind: "leaving", state: MAKES[leaving.action], by: leaving.by, until });
    else stage.parting.delete(id);
    const fresh = !stage.get(id) && !leaving;
    const added = stage.put(suggestion);
    if (leaving && leaving.by !== this.me) this.#left(stage, suggestion);
    tell(this, "put", { stage, suggestion, added, fresh });
  }

  settle(/** @type {Suggestion} */ suggestion) {
    this.#of(suggestion.stream_id, (stage) => {
      const { id, state, settled_by: by } = suggestion;
      stage.gone.add(id);
      stage.decided.delete(id);
      if (stage.get(id)) stage.parting.set(id, { kind: "done", state, by: by ?? "", until: 0 });
      this.#left(stage, suggestion);
    });
  }

  /** Reads how the stream stands, and what waits. */
  async load(/** @type {Stage} */ stage) {
    if (stage.loading) return;
    stage.loading = true;
    const { stream: known } = stage;  // an event is newer
    ask("GET", `streams/${known.id}`).then((stream) => stage.stream === known && this.#now(stage, stream), () => null);
    const gone = new Set(stage.ids);
    try {
      await all(`streams/${stage.stream.id}/suggestions?state=waiting`, MOST, (items) => {
        for (const item of items) {
          gone.delete(item.id);
          const decided = stage.decided.has(item.id);
          if (stage.gone.has(item.id) || (decided && stage.get(item.id))) continue;
          if (!decided) stage.parting.delete(item.id);
          stage.put(item);
        }
        stage.loaded = true;
        tell(this, "loaded", { stage });
      });
      for (const id of gone) {
        if (stage.parting.has(id)) continue;
        if (stage.openId === id) stage.openId = stage.following(this.me);
        stage.remove(id);
      }
      tell(this, "loaded", { stage });
    } catch (failure) {
      tell(this, "failed", failure);
    } finally {
      stage.loading = false;
    }
  }

  #now(/** @type {Stage} */ stage, /** @type {Stream} */ stream) {
    stage.stream = stage.catalogue.stream = stream;
    tell(this, "known", { stage });
  }

  /** Lets those in whose sleep is over. */
  tick() {
    const asleep = [...this.open.values()].flatMap((stage) => [...stage.asleep.values()]);
    for (const item of asleep) if (Date.parse(item.snoozed_until ?? "") <= now()) this.put({ ...item, snoozed_until: null });
  }

  #left(/** @type {Stage} */ stage, /** @type {Suggestion} */ suggestion) {
    const wasOpen = stage.openId === suggestion.id;
    if (wasOpen) stage.openId = stage.following(this.me);
    tell(this, "left", { stage, suggestion, wasOpen });
  }

  /** @type {(stage: Stage, version?: number) => Promise<void>} */
  async #learn(stage, version) {
    await stage.catalogue.load(version).catch(() => null);
    tell(this, "known", { stage });
  }

  #of(/** @type {string} */ id, /** @type {(stage: Stage) => void} */ act) {
    const stage = this.open.get(id);
    if (stage) act(stage);
  }
}
