// @ts-check

import { now } from "./clock.js";
import { on } from "./dom.js";
import { Outbox } from "./outbox.js";
import { MAKES, undoable } from "./stage.js";
import { explained, meaning, t, viewerOf } from "./words.js";

/** What the agent decides. */
export class Decisions {
  constructor(/** @type {Workplace} */ desk) {
    this.desk = desk;
    this.outbox = new Outbox(desk.me);
    on(this.outbox, "taken", ({ act, answer }) => this.#taken(act, answer));
    on(this.outbox, "refused", ({ act, failure }) => act.ids.forEach((/** @type {string} */ id) => this.#refused(act, id, failure)));
    on(this.outbox, "waits", (act) => {
      const known = desk.stages.open.get(act.stream)?.parting.get(act.ids[0])?.kind === "waits";
      this.#mark(act, "waits");
      const done = MAKES[act.action];
      if (done && !known) desk.say(`${act.viewer}: ${t("row.waits", { done: meaning("done", done) })}`, "warn", () => this.undo(act));
    });
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
    const act = { action: many ? "approve" : action, ids, many, body, stream: stage.stream.id, viewer, ...undoable(stage) };
    this.#mark(act, "leaving");
    const said = t(many ? "news.leaving_many" : `news.${MAKES[action] ?? action}`, { viewer, n: about.length });
    this.desk.say(said, "ok", act.undo ? () => this.undo(act) : undefined, act.undo || undefined);
    this.outbox.add(act);
  }

  /** Takes back what was decided about one, here or in another tab. */
  undoOne(/** @type {string} */ id) {
    const elsewhere = /** @type {any} */ ({ ids: [id], stream: this.desk.stage.stream.id });
    return this.undo(this.outbox.undoable(id) ?? elsewhere, [id]);
  }

  /** Takes the latest back that can be, or one. */
  async undo(act = this.outbox.undoable(), ids = act?.ids) {
    const stage = this.desk.stages.open.get(act?.stream ?? "");
    if (!act || !stage) return this.desk.say(t("undo.nothing"));
    try {
      for (const back of await this.outbox.undo(act, ids)) this.#back(stage, { ...stage.get(back.id), ...back }, "");
      this.desk.say(t("undo.done"), "ok");
    } catch (failure) {
      this.desk.say(failure.status === 409 ? t("undo.late") : explained(failure));
    }
  }

  /** @type {(act: Act, kind: "leaving" | "waits") => void} */
  #mark({ ids, action, stream, body, until }, kind) {
    const stage = this.desk.stages.open.get(stream);
    if (!stage) return;
    for (const id of ids) {
      const item = stage.get(id);
      stage.decided.add(id);
      if (action !== "snooze") stage.parting.set(id, { kind, state: MAKES[action], by: this.desk.me, until });
      else if (item) stage.put({ ...item, snoozed_until: new Date(now() + body.seconds * 1000).toISOString() });
    }
    this.desk.list.changed();
  }

  /** @type {(act: Act, answer: any) => void} */
  #taken(act, answer) {
    const outcomes = act.many ? answer.items : [{ id: act.ids[0], status: 200, suggestion: answer }];
    for (const { id, status, suggestion, ...problem } of outcomes) {
      if (status !== 200) this.#refused(act, id, { status, problem, message: problem.detail });
      else if (["waiting", "leaving"].includes(suggestion.state)) {
        if (suggestion.leaving) act.until = Date.now() + act.undo * 1000;
        this.desk.stages.put(suggestion);
      } else this.desk.stages.settle(suggestion);
    }
  }

  /** @type {(act: Act, id: string, failure: any) => void} How things stand, told kindly; what is still to do comes back. */
  #refused({ stream, viewer, action, body }, id, failure) {
    const { me, stages, say } = this.desk;
    const stage = stages.open.get(stream);
    const item = stage?.get(id);
    const stands = failure.status === 409 ? failure.problem : { state: "waiting" };
    const { state, leaving, settled_by, claimed_by, sent_text: text } = stands;
    const who = leaving?.by ?? settled_by ?? claimed_by ?? t("someone");
    if (stage && stands.stream_state) stages.load(stage);
    if (state !== "waiting") {
      if (item) stages[leaving ? "put" : "settle"]({ ...item, ...stands, id });
      const became = leaving ? MAKES[leaving.action] : state;
      const told = text ?? leaving?.text;
      // an answer had been lost: it was done the first time
      if (who === me && became === MAKES[action] && (body.text ?? told) === told) return;
      return say(t(told ? "news.other_text" : "news.other", { who, viewer, done: meaning("done", became), text: told }));
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
