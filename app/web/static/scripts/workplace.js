// @ts-check

import { claims } from "./claims.js";
import { decisions } from "./decisions.js";
import { act } from "./keys.js";
import { load, parts, use } from "./later.js";
import { explained, meaning, on, t, the, view } from "./making.js";
import { MAKES } from "./stage.js";
import { stages } from "./stages.js";
import "../elements/news-line.js";
import "../elements/suggestion-card.js";
import { PHONE } from "../elements/waiting-list.js";

/** How long the list may keep the rest waiting. */
const PATIENCE_MS = 1_000;

/** @type {Begin} */
export function workplace(host, root, me, foreign, signal) {
  /** Whether the agent chose what is open. */ let chosen = false;
  const writing = () => Boolean(desk.card.querySelector("textarea, input"));
  const desk = /** @type {Workplace} */ (/** @type {Partial<Workplace>} */ ({
    me, signal,
    get tab() {
      return host.dataset.tab ?? "";
    },
    set tab(tab) {
      host.dataset.tab = tab;
    },
    say(...said) {
      the(root, "news-line").say(...said);
    },
    failed(failure) {
      desk.say(explained(failure));
    },
    help() {
      use(({ showKeys }) => showKeys(the(root, "main")), desk.say);
    },
    search() {
      use(() => the(root, "list-filter").search(), desk.say);
    },
    begin(streams, first) {
      on(desk.stages.live, "open", desk.decisions.outbox.run);
      document.addEventListener("keydown", (event) => (!foreign || event.composedPath().includes(host)) && act(desk, event), { signal });
      const clock = setInterval(tick, 1000);
      signal.onabort = () => {
        clearInterval(clock);
        held.open();
        desk.decisions.outbox.stop();
        desk.stages.live.stop();
      };
      desk.tab = "waiting";
      desk.stages.follow(streams);
      desk.show(first);
      desk.decisions.resume();
      desk.stages.live.start();
      setTimeout(complete, PATIENCE_MS);
    },
    beside(step) {
      const ids = [...desk.stages.open.keys()];
      desk.show(ids.at((ids.indexOf(desk.stage.id) + step) % ids.length));
    },
    show(id = "") {
      const stage = desk.stages.open.get(id);
      if (!stage || stage === desk.stage) return;
      desk.stage = stage;
      desk.known(stage);
      desk.list.open(stage.openId);
      if (stage.loaded) desk.loaded(stage);
      desk.place();
    },
    back(suggestion, why) {
      const { id, stream_id: stream } = suggestion;
      const stage = desk.stages.open.get(stream);
      desk.stages.put(suggestion);
      if (why) desk.say(why);
      if (!stage || (why && (stage !== desk.stage || writing()))) return;
      desk.show(stream);
      if (stage.held.has(id)) stage.release();
      desk.list.open(id, true);
      if (why) desk.card.refused = why;
    },
    known(stage) {
      if (stage !== desk.stage) return;
      the(root, ".ended").hidden = !stage.ended;
      desk.list.stage = stage;
      if (desk.card.suggestion?.stream_id === stage.id && !desk.card.form) desk.card.render();
    },
    place() {
      const open = [...desk.stages.open.keys()];
      if (!foreign) history.replaceState(null, "", `?stream=${desk.stage.id}${open.length > 1 ? `&open=${open}` : ""}${location.hash}`);
      desk.count();
    },
    count() {
      const { promises: { count: follow_ups }, stage: { stats, waiting } } = desk;
      if (!foreign) document.title = `${waiting ? `(${waiting}) ` : ""}${t("page.desk")} · ${t("app.name")}`;
      if (!parts) return;
      const n = (stats?.by_itself ?? 0) + (stats?.by_people ?? 0);
      desk.list.nothing = [t("desk.empty"), n ? t("desk.empty_figures", { n, mine: sent.count }) : t("desk.empty_more")];
      the(root, "desk-toolbar").show({ waiting, follow_ups, sent: sent.count });
    },
    loaded(stage) {
      if (stage !== desk.stage) return;
      desk.list.render();
      const open = stage.get(stage.openId);
      if (open && desk.card.suggestion?.id === open.id) desk.card.update(open);
      else if (open || PHONE.matches) desk.list.open(open?.id);
      else desk.list.openFirst();
      complete();
    },
    opened(suggestion, byHand) {
      host.toggleAttribute("open-card", Boolean(suggestion));
      held.open(suggestion?.id);
      chosen = byHand;
      if (byHand && suggestion && suggestion.id === desk.card.suggestion?.id) return;
      desk.card.open(suggestion);
      if (parts) side.show(suggestion);
    },
    put(stage, suggestion, added, fresh) {
      if (fresh && stage.loaded) parts?.newcomer(suggestion, stage.waiting === 1);
      if (stage !== desk.stage) return;
      desk.list.changed(added ? suggestion.id : "");
      if (suggestion.id === stage.openId) desk.card.update(suggestion);
      else if (stage.loaded && !stage.openId && !PHONE.matches) desk.list.openFirst();
    },
    left(stage, suggestion, wasOpen) {
      const { id, leaving, settled_by, state } = suggestion;
      if (!leaving) {
        desk.card.written.delete(id);
        if (parts) sent.put(suggestion);
        desk.list.later(() => (stage.parting.delete(id), stage.remove(id)));
      }
      if (stage !== desk.stage) return;
      desk.list.changed();
      if (!wasOpen) return;
      held.settled();
      desk.list.open(stage.openId);
      const who = leaving?.by ?? settled_by;
      const done = meaning("done", leaving ? MAKES[leaving.action] : state);
      if (who !== me) desk.say(t("news.gone", { who: who || t("someone"), done }));
    },
    taken(id, stands) {
      const { stage } = desk;
      const known = stage.get(id);
      if (known) desk.stages[["waiting", "leaving"].includes(stands.state) ? "put" : "settle"]({ ...known, ...stands, id });
      const next = stage.following(me);
      // two who go down one list would open the same ones over and over
      if (next && !chosen && stage.openId === id && !writing()) desk.list.open(next);
    },
    act(action, body, ids = [desk.stage.openId]) {
      const { stage } = desk;
      const about = ids.flatMap((id) => stage.get(id) ?? []);
      if (!about.length) return;
      desk.decisions.decide(stage, about, action, body);
      held.settled();
      desk.list.open(stage.following(me));
    },
  }));

  function tick() {
    for (const part of [desk.stages, desk.list, desk.card, held]) part.tick();
    for (const { oldest } of desk.stages.open.values()) if (oldest) parts?.late(oldest);
    desk.count();
  }

  /** Loads the rest once the list stands; without a connection, with its next load. */
  async function complete() {
    await load().catch(() => null);
    if (!parts || signal.aborted) return;
    desk.promises.show();
    sent.show();
    side.show(desk.card.suggestion);
    desk.count();
  }

  const held = claims(desk);
  desk.decisions = decisions(desk);
  desk.stages = stages(desk);
  host.work = desk;
  view(desk, root, "sidestage-desk");
  const [sent, side] = [the(root, "sent-list"), the(root, "viewer-panel")];
  Object.assign(desk, { list: the(root, "waiting-list"), card: the(root, "suggestion-card"), promises: the(root, "follow-up-list") });
  return desk;
}
