// @ts-check

import { all, ask } from "./api.js";
import { now } from "./clock.js";
import { on } from "./dom.js";
import { Live } from "./live.js";
import { MAKES, Stage } from "./stage.js";

const TYPES = ["suggestion", "suggestion.settled", "follow_up", "knowledge", "stream", "stats"];
const MOST = 20_000;

/** The open streams, kept as the service has them; the desk is told what changes. */
export class Stages {
  /** @type {Map<string, Stage>} */ open = new Map();
  live = new Live([], TYPES);

  constructor(/** @type {Workplace} */ desk) {
    this.desk = desk;
    const { live, open } = this;
    on(live, "open", () => open.forEach((stage) => this.load(stage)));
    on(live, "lost", () => open.forEach((stage) => stage.loaded || this.load(stage)));
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
    const { desk: { me, decisions } } = this;
    const { id, leaving, snoozed_until: snoozed } = suggestion;
    this.#of(suggestion.stream_id, (stage) => {
      if (stage.gone.has(id)) return;
      if (told) {
        if (leaving?.by === me) stage.decided.delete(id);  // whatever is told after this is newer
        if (decisions.outbox.holds(id) || (stage.decided.has(id) && !leaving && !snoozed)) return;
        stage.decided.delete(id);
      }
      const until = stage.parting.get(id)?.until || stage.undoable.until;
      if (leaving) stage.parting.set(id, { kind: "leaving", state: MAKES[leaving.action], by: leaving.by, until });
      else stage.parting.delete(id);
      const fresh = !stage.get(id) && !leaving;
      const added = stage.put(suggestion);
      if (leaving && leaving.by !== me) this.#left(stage, suggestion);
      this.desk.put(stage, suggestion, added, fresh);
    });
  }

  settle(/** @type {Suggestion} */ suggestion) {
    const { id, state, settled_by: by } = suggestion;
    this.#of(suggestion.stream_id, (stage) => {
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
    const { id: stream, stream: known } = stage;  // an event is newer
    ask("GET", `streams/${stream}`).then((read) => stage.stream === known && this.#now(stage, read), () => null);
    const gone = new Set(stage.ids);
    try {
      await all(`streams/${stream}/suggestions?state=waiting`, MOST, (items) => {
        for (const item of items) {
          gone.delete(item.id);
          const decided = stage.decided.has(item.id);
          if (stage.gone.has(item.id) || (decided && stage.get(item.id))) continue;
          if (!decided) stage.parting.delete(item.id);
          stage.put(item);
        }
        stage.loaded = true;
        this.desk.loaded(stage);
      });
      for (const id of gone) {
        if (stage.parting.has(id)) continue;
        if (stage.openId === id) stage.openId = stage.following(this.desk.me);
        stage.remove(id);
      }
      this.desk.loaded(stage);
    } catch (failure) {
      this.desk.failed(failure);
    } finally {
      stage.loading = false;
    }
  }

  #now(/** @type {Stage} */ stage, /** @type {Stream} */ stream) {
    stage.stream = stage.catalogue.stream = stream;
    this.desk.known(stage);
  }

  /** Lets those in whose sleep is over. */
  tick() {
    const asleep = [...this.open.values()].flatMap((stage) => [...stage.asleep.values()]);
    for (const item of asleep) if (Date.parse(item.snoozed_until ?? "") <= now()) this.put({ ...item, snoozed_until: null });
  }

  #left(/** @type {Stage} */ stage, /** @type {Suggestion} */ suggestion) {
    const wasOpen = stage.openId === suggestion.id;
    if (wasOpen) stage.openId = stage.following(this.desk.me);
    this.desk.left(stage, suggestion, wasOpen);
  }

  async #learn(/** @type {Stage} */ stage, version = stage.stream.active_version) {
    await stage.catalogue.load(version).catch(() => null);
    this.desk.known(stage);
  }

  #of(id = "", /** @type {(stage: Stage) => void} */ act) {
    const stage = this.open.get(id);
    if (stage) act(stage);
  }
}
