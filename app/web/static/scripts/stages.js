// @ts-check

import { newcomer } from "./alerts.js";
import { events } from "./live.js";
import { all, ask, explained, now, on } from "./making.js";
import { MAKES, stageOf } from "./stage.js";

const TYPES = ["suggestion", "suggestion.settled", "knowledge", "stream", "stats"];
const MOST = 20_000;

/** @type {(desk: Workplace) => Stages} */
export function stages(desk) {
  /** @type {Stages["open"]} */ const open = new Map();
  const live = events([], TYPES);

  /** @type {Heard} */
  const heard = (type, id, take) => on(live, type, (told) => {
    const stage = open.get(told[id]);
    if (stage) take(stage, told);
  });

  function stands(/** @type {Stage} */ stage, /** @type {Stream} */ stream) {
    stage.stream = stream;
    desk.known(stage);
  }

  async function learn(/** @type {Stage} */ stage) {
    stage.products = await ask("GET", `streams/${stage.id}/products`).catch(() => stage.products);
    desk.known(stage);
  }

  /** @type {Takes} */
  function take(stage, items) {
    for (const item of items) {
      const decided = stage.decided.has(item.id);
      if (stage.gone.has(item.id) || (decided && stage.get(item.id))) continue;
      if (!decided) stage.parting.delete(item.id);
      stage.put(item);
    }
    stage.loaded = true;
    desk.changed(stage);
  }

  /** @type {Stages} */
  const made = {
    live, open,
    get streams() {
      return [...open.values()].map(({ stream }) => stream);
    },
    follow(streams) {
      for (const id of open.keys()) if (!streams.some((stream) => stream.id === id)) open.delete(id);
      for (const stream of streams) {
        if (open.has(stream.id)) continue;
        const stage = stageOf(stream);
        open.set(stream.id, stage);
        learn(stage);
      }
      live.follow([...open.keys()]);
    },
    put(suggestion, told = false) {
      const { id, stream_id, leaving, snoozed_until } = suggestion;
      const stage = open.get(stream_id);
      if (!stage || stage.gone.has(id)) return;
      if (told) {
        if (leaving?.by === desk.me) stage.decided.delete(id);  // whatever is told after this is newer
        if (desk.decisions.outbox.holds(id) || (stage.decided.has(id) && !leaving && !snoozed_until)) return;
        stage.decided.delete(id);
      }
      const until = stage.parting.get(id)?.until || Date.now() + stage.undo * 1000;
      if (leaving) stage.parting.set(id, { kind: "leaving", state: MAKES[leaving.action], by: leaving.by, until });
      else stage.parting.delete(id);
      const fresh = !stage.get(id) && !leaving;
      const added = stage.put(suggestion);
      if (leaving && leaving.by !== desk.me) desk.left(stage, suggestion);
      if (fresh && stage.loaded) newcomer(suggestion, stage.waiting === 1);
      desk.changed(stage, added ? id : "");
    },
    settle(suggestion, told = false) {
      const { id, stream_id, state, settled_by: by } = suggestion;
      const stage = open.get(stream_id);
      if (!stage) return;
      if (told) stage.decided.delete(id);
      else if (!stage.gone.has(id)) stage.decided.add(id);
      stage.gone.add(id);
      if (stage.get(id)) stage.parting.set(id, { kind: "done", state, by: by ?? "", until: 0 });
      desk.left(stage, suggestion);
    },
    found(stage, id, news) {
      const one = { ...stage?.get(id), ...news, id };
      if (one.comment) made[["waiting", "leaving"].includes(one.state) ? "put" : "settle"](one);
    },
    async load(stage) {
      if (stage.loading) return;
      stage.loading = true;
      const { id, stream: known } = stage;  // an event is newer
      const before = [...stage.all.keys()];
      ask("GET", `streams/${id}`).then((read) => stage.stream === known && stands(stage, read), () => null);
      try {
        const items = await all(`streams/${id}/suggestions?state=waiting`, MOST, (some) => take(stage, some));
        const waiting = new Set(items.map(({ id }) => id));
        for (const id of before) {
          if (waiting.has(id) || stage.parting.has(id)) continue;
          if (stage.openId === id) stage.openId = stage.following(desk.me);
          stage.remove(id);
        }
        desk.changed(stage);
      } catch (failure) {
        desk.say(explained(failure));
      } finally {
        stage.loading = false;
      }
    },
    tick() {
      for (const { asleep } of open.values()) for (const item of asleep) if (Date.parse(item.snoozed_until ?? "") <= now()) made.put(item);
    },
  };

  on(live, "open", () => open.forEach(made.load));
  on(live, "lost", () => open.forEach((stage) => stage.loaded || made.load(stage)));
  heard("suggestion", "stream_id", (stage, suggestion) => {
    if (!stage.decided.has(suggestion.id)) stage.gone.delete(suggestion.id);  // it waits again
    made.put(suggestion, true);
  });
  on(live, "suggestion.settled", (suggestion) => made.settle(suggestion, true));
  heard("stats", "stream_id", (stage, stats) => (stage.stats = stats));
  heard("stream", "id", stands);
  heard("knowledge", "stream_id", (stage, { state }) => state === "active" && learn(stage));
  return made;
}
