// @ts-check

import { late } from "./alerts.js";
import { claims } from "./claims.js";
import { decisions } from "./decisions.js";
import { kept } from "./kept.js";
import { act } from "./keys.js";
import { meaning, on, t, the, view } from "./making.js";
import { MAKES } from "./stage.js";
import { stages } from "./stages.js";
import "../elements/desk-toolbar.js";
import "../elements/news-line.js";
import "../elements/suggestion-card.js";
import { PHONE } from "../elements/waiting-list.js";

/** @type {Begin} */
export function workplace(host, root, me, foreign, signal, streams, first) {
  let chosen = false;  // by the agent, what is open
  const writing = () => Boolean(card.querySelector("textarea, input"));

  const desk = /** @type {Workplace} */ (/** @type {Partial<Workplace>} */ ({
    me, signal,
    say: (...said) => the(root, "news-line").say(...said),
    help: () => the(root, "dialog").showModal(),
    search: () => the(root, "list-filter").search(),
    beside(step) {
      const ids = [...desk.stages.open.keys()];
      desk.show(ids.at((ids.indexOf(desk.stage.id) + step) % ids.length));
    },
    show(id = "") {
      const stage = desk.stages.open.get(id);
      if (!stage || stage === desk.stage) return;
      desk.stage = stage;
      desk.known(stage);
      list.open(stage.openId);
      desk.changed(stage);
      desk.place();
    },
    place() {
      const open = [...desk.stages.open.keys()];
      if (!foreign) history.replaceState(null, "", `?stream=${desk.stage.id}${open.length > 1 ? `&open=${open}` : ""}${location.hash}`);
    },
    back(suggestion, why) {
      const { id, stream_id: stream } = suggestion;
      const stage = desk.stages.open.get(stream);
      desk.stages.put(suggestion);
      if (why) desk.say(why);
      if (!stage || (why && (stage !== desk.stage || writing()))) return;
      desk.show(stream);
      if (stage.held.has(id)) stage.release();
      list.open(id, true);
      if (why) card.refused = why;
    },
    known(stage) {
      if (stage !== desk.stage) return;
      list.stage = stage;
      card.tick();
    },
    count() {
      const { waiting } = desk.stage;
      if (!foreign) document.title = `${waiting ? `(${waiting}) ` : ""}${t("page.desk")} · ${t("app.name")}`;
      the(root, "desk-toolbar").show();
    },
    opened(suggestion, byHand) {
      host.toggleAttribute("open-card", Boolean(suggestion));
      held.open(suggestion?.id);
      chosen = byHand;
      if (byHand && suggestion && suggestion.id === card.suggestion?.id) return;
      card.open(suggestion);
      side.show(suggestion);
    },
    changed(stage, added) {
      if (stage !== desk.stage || !stage.loaded) return;
      list.changed(added);
      const open = stage.get(stage.openId);
      if (open && card.suggestion?.id === open.id) return card.update(open);
      const first = PHONE.matches ? "" : stage.following(me) || stage.shown.find(({ id }) => !stage.parting.has(id))?.id;
      list.open(open ? open.id : first);
    },
    left(stage, suggestion) {
      const { id, leaving, settled_by, state } = suggestion;
      const wasOpen = stage.openId === id;
      const gone = wasOpen && stage === desk.stage;
      if (wasOpen) stage.openId = stage.following(me);
      if (!leaving) {
        card.written.delete(id);
        list.later(() => stage.gone.has(id) && (stage.parting.delete(id), stage.remove(id)));
      }
      if (gone) held.settled();
      desk.changed(stage);
      const who = leaving?.by ?? settled_by;
      const done = meaning("done", leaving ? MAKES[leaving.action] : state);
      if (gone && who !== me) desk.say(t("news.gone", { who: who || t("someone"), done }));
    },
    taken(id, stands) {
      const { stage } = desk;
      desk.stages.found(stage, id, stands);
      const next = stage.following(me);
      // else two who go down one list meet over and over
      if (next && !chosen && stage.openId === id && !writing()) list.open(next);
    },
    act(action, body, ids = [desk.stage.openId]) {
      const { stage } = desk;
      const about = ids.flatMap((id) => stage.get(id) ?? []);
      if (!about.length) return;
      desk.decisions.decide(stage, about, action, body);
      held.settled();
      list.open(stage.following(me));
    },
  }));

  function tick() {
    for (const part of [desk.stages, card, held]) part.tick();
    for (const { oldest } of desk.stages.open.values()) if (oldest) late(oldest);
    list.render();
  }

  const held = claims(desk);
  desk.decisions = decisions(desk);
  desk.stages = stages(desk);
  const [{ live }, { outbox }] = [desk.stages, desk.decisions];
  host.work = desk;
  view(desk, root, "sidestage-desk");
  const [list, card, side] = [the(root, "waiting-list"), the(root, "suggestion-card"), the(root, "viewer-panel")];
  Object.assign(desk, { list, card });
  const place = `sidestage-written-${me}`;
  card.written = new Map(Object.entries(kept("sessionStorage", place)));
  addEventListener("pagehide", () => kept("sessionStorage", place, Object.fromEntries(card.written)), { signal });
  (foreign ? host : document).addEventListener("keydown", (event) => act(desk, /** @type {KeyboardEvent} */ (event)), { signal });
  const clock = setInterval(tick, 1000);
  signal.onabort = () => {
    clearInterval(clock);
    held.open();
    outbox.stop();
    live.stop();
  };
  on(live, "open", () => (outbox.run(), side.show(card.suggestion)));
  desk.stages.follow(streams);
  desk.show(first);
  desk.decisions.resume();
  live.start();
  return live;
}
