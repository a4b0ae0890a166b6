// @ts-check

import { explained, meaning, now, t, viewerOf } from "./making.js";
import { outbox } from "./outbox.js";
import { MAKES } from "./stage.js";

/** @type {(desk: Workplace) => Decisions} */
export function decisions(desk) {
  const stageOf = (/** @type {Act} */ { stream }) => desk.stages.open.get(stream);

  /** @type {Mark} */
  function mark(act, kind) {
    const { ids, action, body, until } = act;
    const stage = stageOf(act);
    if (!stage) return;
    for (const id of ids) {
      const item = stage.get(id);
      stage.decided.add(id);
      if (action !== "snooze") stage.parting.set(id, { kind, state: MAKES[action], by: desk.me, until });
      else if (item) stage.put({ ...item, snoozed_until: new Date(now() + body.seconds * 1000).toISOString() });
    }
    desk.list.changed();
  }

  /** @type {(stage: Stage, suggestion: any, why: string) => void} */
  function back(stage, suggestion, why) {
    stage.decided.delete(suggestion.id);
    if (suggestion.comment) desk.back({ ...suggestion, leaving: null, snoozed_until: null }, why);
  }

  /** @type {Outcome} */
  const outcome = {
    waits(act) {
      const known = stageOf(act)?.parting.get(act.ids[0])?.kind === "waits";
      const done = MAKES[act.action];
      mark(act, "waits");
      if (done && !known) desk.say(`${act.viewer}: ${t("row.waits", { done: meaning("done", done) })}`, "warn", () => made.undo(act));
    },
    taken(act, answer) {
      const outcomes = act.many ? answer.items : [{ id: act.ids[0], status: 200, suggestion: answer }];
      for (const { id, status, suggestion, ...problem } of outcomes) {
        if (status !== 200) outcome.refused(act, id, { status, problem, message: problem.detail });
        else if (["waiting", "leaving"].includes(suggestion.state)) {
          if (suggestion.leaving) act.until = Date.now() + act.undo * 1000;
          desk.stages.put(suggestion);
        } else desk.stages.settle(suggestion);
      }
    },
    refused(act, id, failure) {
      const { me, stages, say } = desk;
      const { viewer, action, body } = act;
      const stage = stageOf(act);
      const item = stage?.get(id);
      const stands = failure.status === 409 ? failure.problem : { state: "waiting" };
      const { state, leaving, settled_by, claimed_by, sent_text } = stands;
      const who = leaving?.by ?? settled_by ?? claimed_by ?? t("someone");
      if (stage && stands.stream_state) stages.load(stage);
      if (state !== "waiting") {
        if (item) stages[leaving ? "put" : "settle"]({ ...item, ...stands, id });
        const became = leaving ? MAKES[leaving.action] : state;
        const text = sent_text ?? leaving?.text;
        // an answer had been lost: it was done the first time
        if (who === me && became === MAKES[action] && (body.text ?? text) === text) return;
        return say(t(text ? "news.other_text" : "news.other", { who, viewer, done: meaning("done", became), text }));
      }
      const held = claimed_by && claimed_by !== me;
      const redrawn = "reply" in stands && { reply: stands.reply };
      const why = held && !redrawn ? t("news.claimed", { who, viewer }) : explained(failure);
      if (!stage || !item) return say(why);
      back(stage, { ...item, ...redrawn, ...(held && { claimed_by, claimed_until: stands.claimed_until }) }, why);
    },
  };

  const box = outbox(desk.me, outcome);
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
    undoOne(id) {
      const elsewhere = /** @type {any} */ ({ ids: [id], stream: desk.stage.id });
      return made.undo(box.undoable(id) ?? elsewhere, [id]);
    },
    async undo(act = box.undoable(), ids = act?.ids) {
      const stage = act && stageOf(act);
      if (!stage) return desk.say(t("undo.nothing"));
      try {
        for (const one of await box.undo(act, ids)) back(stage, { ...stage.get(one.id), ...one }, "");
        desk.say(t("undo.done"), "ok");
      } catch (failure) {
        desk.say(failure.status === 409 ? t("undo.late") : explained(failure));
      }
    },
  };
  return made;
}
