// @ts-check

import { explained, meaning, now, t, viewerOf } from "./making.js";
import { outbox } from "./outbox.js";
import { MAKES } from "./stage.js";

/** @type {(desk: Workplace) => Decisions} */
export function decisions(desk) {
  const stageOf = (/** @type {Act} */ { stream }) => desk.stages.open.get(stream);
  const makes = (/** @type {Act} */ { action, back }) => back ? "taken_back" : MAKES[action];

  /** @type {Mark} */
  function mark(act, kind) {
    const { ids, action, body, until, back } = act;
    const stage = stageOf(act);
    if (!stage) return;
    for (const id of ids) {
      const item = stage.get(id);
      stage.decided.add(id);
      if (back || action !== "snooze") stage.parting.set(id, { kind, state: makes(act), by: desk.me, until });
      else if (item) stage.put({ ...item, snoozed_until: new Date(now() + body.seconds * 1000).toISOString() });
    }
    desk.list.changed();
  }

  /** @type {Returns} */
  function back(stage, id, news, why) {
    const one = { ...stage?.get(id), ...news, leaving: null, snoozed_until: null };
    stage?.decided.delete(id);
    if (one.comment) desk.back(one, why);
    else if (why) desk.say(why);
  }

  /** @type {Came} */
  function tookBack(act, items) {
    const stage = stageOf(act);
    let [n, late, why] = [0, 0, t("undo.late")];
    for (const { id, status, suggestion, detail, ...stands } of items) {
      if (status === 200 || stands.state === "waiting") {  // it had never arrived
        back(stage, id, suggestion ?? stands, stage?.parting.get(id)?.state === makes(act) ? t("undo.done") : "");
        n += 1;
      } else if (stands.state) {
        desk.stages.found(stage, id, stands);
        late += 1;
      } else {  // the service knows
        why = explained({ status, message: detail, problem: stands });
        stage?.decided.delete(id);
        stage?.parting.delete(id);
        if (stage) desk.stages.load(stage);
      }
    }
    desk.say(n + late < items.length || !n ? why : late ? t("undo.some", { n, late }) : t("undo.done"), n < items.length ? "warn" : "ok");
  }

  /** @type {Refused} */
  function refused(act, { id, status, detail, ...problem }) {
    const { me, stages, say } = desk;
    const { viewer, action, body } = act;
    const stage = stageOf(act);
    const stands = status === 409 ? problem : { state: "waiting" };
    const { state, leaving, settled_by, claimed_by, sent_text } = stands;
    const who = leaving?.by ?? settled_by ?? claimed_by ?? t("someone");
    if (stage && stands.stream_state) stages.load(stage);
    if (state !== "waiting") {
      stages.found(stage, id, stands);
      const became = leaving ? MAKES[leaving.action] : state;
      const text = sent_text ?? leaving?.text;
      // done the first time, its answer lost
      if (who === me && became === MAKES[action] && (body.text ?? text) === text) return;
      box.drop(act, [id]);
      return say(t(text ? "news.other_text" : "news.other", { who, viewer, done: meaning("done", became), text }));
    }
    box.drop(act, [id]);
    const held = claimed_by && claimed_by !== me && !("reply" in stands);
    back(stage, id, stands, held ? t("news.claimed", { who, viewer }) : explained({ status, message: detail, problem }));
  }

  const box = outbox(desk.me, {
    waits(act) {
      const { kind, state } = stageOf(act)?.parting.get(act.ids[0]) ?? {};
      const { viewer } = act;
      const done = makes(act);
      mark(act, "waits");
      if (!done || (kind === "waits" && state === done)) return;
      if (act.back) desk.say(t("undo.waits", { viewer }));
      else desk.say(`${viewer}: ${t("row.waits", { done: meaning("done", done) })}`, "warn", () => made.undo(act));
    },
    came(act, items) {
      if (act.back) return tookBack(act, items);
      for (const item of items) {
        const { id, status, suggestion } = item;
        if (suggestion?.leaving) act.until = Date.now() + act.undo * 1000;
        if (status === 200) desk.stages.found(stageOf(act), id, suggestion);
        else refused(act, item);
      }
    },
  });
  /** @type {Decisions} */
  const made = {
    outbox: box,
    resume: () => box.acts.forEach((act) => mark(act, "waits")),
    decide(stage, about, action, body = {}) {
      const many = action === "approve-many";
      const { id: stream, undo } = stage;
      const viewer = viewerOf(about[0].comment);
      const ids = about.map(({ id }) => id);
      const act = { action: many ? "approve" : action, ids, many, body, stream, viewer, undo, until: Date.now() + undo * 1000 };
      mark(act, "leaving");
      const said = t(many ? "news.leaving_many" : `news.${MAKES[action] ?? action}`, { viewer, n: about.length });
      desk.say(said, "ok", undo ? () => made.undo(act) : undefined, undo || undefined);
      box.add(act);
    },
    undoOne(id, viewer) {
      const elsewhere = /** @type {any} */ ({ ids: [id], stream: desk.stage.id, viewer, body: {} });
      return made.undo(box.undoable(id) ?? elsewhere, [id]);
    },
    async undo(act = box.undoable(), ids = act?.ids) {
      if (act && stageOf(act)) await box.undo(act, ids);
      else desk.say(t("undo.nothing"));
    },
  };
  return made;
}
