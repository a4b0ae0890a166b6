// @ts-check

import { now } from "./clock.js";
import { Outbox } from "./outbox.js";
import { MAKES } from "./stage.js";
import { explained, meaning, t, viewerOf } from "./words.js";

/** What the agent decides. */
export class Decisions {
  constructor(/** @type {Workplace} */ desk) {
    this.desk = desk;
    this.outbox = new Outbox(desk.me, this);
  }

  /** Shows again what was decided before a reload. */
  resume() {
    for (const act of this.outbox.acts) this.#mark(act, "waits");
  }

  /** @type {(stage: Stage, about: Suggestion[], action: string, body?: any) => void} */
  decide(stage, about, action, body = {}) {
    const many = action === "approve-many";
    const viewer = viewerOf(about[0].comment);
    const ids = about.map(({ id }) => id);
    const act = { action: many ? "approve" : action, ids, many, body, stream: stage.id, viewer, ...stage.undoable };
    this.#mark(act, "leaving");
    const said = t(many ? "news.leaving_many" : `news.${MAKES[action] ?? action}`, { viewer, n: about.length });
    this.desk.say(said, "ok", act.undo ? () => this.undo(act) : undefined, act.undo || undefined);
    this.outbox.add(act);
  }

  /** Takes back what was decided about one, here or in another tab. */
  undoOne(id = "") {
    const elsewhere = /** @type {any} */ ({ ids: [id], stream: this.desk.stage.id });
    return this.undo(this.outbox.undoable(id) ?? elsewhere, [id]);
  }

  /** Takes the latest back that can be, or one. */
  async undo(act = this.outbox.undoable(), ids = act?.ids) {
    const stage = act && this.#stage(act);
    if (!stage) return this.desk.say(t("undo.nothing"));
    try {
      for (const back of await this.outbox.undo(act, ids)) this.#back(stage, { ...stage.get(back.id), ...back }, "");
      this.desk.say(t("undo.done"), "ok");
    } catch (failure) {
      this.desk.say(failure.status === 409 ? t("undo.late") : explained(failure));
    }
  }

  #stage(/** @type {Act} */ { stream }) {
    return this.desk.stages.open.get(stream);
  }

  /** @type {(act: Act, kind: "leaving" | "waits") => void} */
  #mark(act, kind) {
    const { ids, action, body, until } = act;
    const stage = this.#stage(act);
    if (!stage) return;
    for (const id of ids) {
      const item = stage.get(id);
      stage.decided.add(id);
      if (action !== "snooze") stage.parting.set(id, { kind, state: MAKES[action], by: this.desk.me, until });
      else if (item) stage.put({ ...item, snoozed_until: new Date(now() + body.seconds * 1000).toISOString() });
    }
    this.desk.list.changed();
  }

  /** It has not left yet: without a connection. */
  waits(/** @type {Act} */ act) {
    const known = this.#stage(act)?.parting.get(act.ids[0])?.kind === "waits";
    const done = MAKES[act.action];
    this.#mark(act, "waits");
    if (done && !known) this.desk.say(`${act.viewer}: ${t("row.waits", { done: meaning("done", done) })}`, "warn", () => this.undo(act));
  }

  /** @type {(act: Act, answer: any) => void} */
  taken(act, answer) {
    const outcomes = act.many ? answer.items : [{ id: act.ids[0], status: 200, suggestion: answer }];
    for (const { id, status, suggestion, ...problem } of outcomes) {
      if (status !== 200) this.refused(act, id, { status, problem, message: problem.detail });
      else if (["waiting", "leaving"].includes(suggestion.state)) {
        if (suggestion.leaving) act.until = Date.now() + act.undo * 1000;
        this.desk.stages.put(suggestion);
      } else this.desk.stages.settle(suggestion);
    }
  }

  /** @type {(act: Act, id: string, failure: any) => void} How things stand, told kindly; what is still to do comes back. */
  refused(act, id, failure) {
    const { me, stages, say } = this.desk;
    const stage = this.#stage(act);
    const item = stage?.get(id);
    const stands = failure.status === 409 ? failure.problem : { state: "waiting" };
    const { state, leaving, settled_by, claimed_by, sent_text } = stands;
    const { viewer, action, body } = act;
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
    this.#back(stage, { ...item, ...redrawn, ...(held && { claimed_by, claimed_until: stands.claimed_until }) }, why);
  }

  /** @type {(stage: Stage, suggestion: any, why: string) => void} */
  #back(stage, suggestion, why) {
    stage.decided.delete(suggestion.id);
    if (suggestion.comment) this.desk.back({ ...suggestion, leaving: null, snoozed_until: null }, why);
  }
}
