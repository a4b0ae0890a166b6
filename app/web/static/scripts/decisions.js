// @ts-check

import { now } from "./clock.js";
import { on } from "./dom.js";
import { Outbox } from "./outbox.js";
import { MAKES } from "./stage.js";
import { explained, meaning, t, viewerOf } from "./words.js";

/** @import { Act, Suggestion } from "../shapes.d.ts" */
/** @import { Stage } from "./stage.js" */
/** @import { Workplace } from "./workplace.js" */

/** What the agent decides: shown at once, sent, taken back on time, and told kindly where things stand otherwise. */
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

  /** @param {Stage} stage @param {Suggestion[]} about @param {string} action @param {any} body */
  decide(stage, about, action, body = {}) {
    const many = action === "approve-many";
    const viewer = viewerOf(about[0].comment);
    const act = { action: many ? "approve" : action, ids: about.map(({ id }) => id), many, body, stream: stage.stream.id, viewer, until: 0 };
    this.#mark(act, "leaving");
    this.desk.say(t(many ? "news.leaving_many" : `news.${MAKES[action] ?? action}`, { viewer, n: about.length }), "ok", () => this.undo(act));
    this.outbox.add(act);
  }

  /** Takes the latest back that can be, or one. */
  async undo(act = this.outbox.undoable(), /** @type {string[] | undefined} */ ids = undefined) {
    const stage = this.desk.stages.open.get(act?.stream ?? "");
    if (!act || !stage) return this.desk.say(t("undo.nothing"), "warn");
    try {
      for (const back of await this.outbox.undo(act, ids)) this.#back(stage, { ...stage.get(back.id), ...back }, "");
      this.desk.say(t("undo.done"), "ok");
    } catch (failure) {
      this.desk.say(failure.status === 409 ? t("undo.late") : explained(failure), "warn");
    }
  }

  /** @param {Act} act @param {"leaving" | "waits"} kind */
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

  /** @param {Act} act @param {any} answer */
  #taken(act, answer) {
    const outcomes = act.many ? answer.items : [{ id: act.ids[0], status: 200, suggestion: answer }];
    for (const { id, status, suggestion, ...problem } of outcomes) {
      if (status !== 200) this.#refused(act, id, { status, problem, message: problem.detail });
      else if (["waiting", "leaving"].includes(suggestion.state)) {
        if (suggestion.leaving) act.until = Date.parse(suggestion.leaving.at);
        this.desk.stages.put(suggestion);
      } else this.desk.stages.settle(suggestion);
    }
  }

  /** How things stand, told kindly; what is still to do comes back. @param {Act} act @param {string} id @param {any} failure */
  #refused({ stream, viewer }, id, failure) {
    const stage = this.desk.stages.open.get(stream);
    const item = stage?.get(id);
    const { state, leaving, settled_by, claimed_by, sent_text: text, ...problem } = failure.status === 409 ? failure.problem : { state: "waiting" };
    const who = leaving?.by ?? settled_by ?? claimed_by ?? t("someone");
    if (state !== "waiting") {
      if (stage && item) this.desk.stages[leaving ? "put" : "settle"]({ ...item, ...failure.problem, id });
      if (who === this.desk.me) return;  // an answer had been lost: it was done the first time
      const done = meaning("done", leaving ? MAKES[leaving.action] : state);
      return this.desk.say(t(text ? "news.other_text" : "news.other", { who, viewer, done, text }), "warn");
    }
    const held = claimed_by && claimed_by !== this.desk.me;
    const why = held && !("reply" in problem) ? t("news.claimed", { who, viewer }) : explained(failure);
    if (!stage || !item) return this.desk.say(why, "warn");
    const changes = { ...("reply" in problem && { reply: problem.reply }), ...(held && { claimed_by, claimed_until: failure.problem.claimed_until }) };
    this.#back(stage, { ...item, ...changes }, why);
  }

  /** @param {Stage} stage @param {any} suggestion @param {string} why */
  #back(stage, suggestion, why) {
    stage.decided.delete(suggestion.id);
    if (suggestion.comment) this.desk.back({ ...suggestion, leaving: null, snoozed_until: null }, why);
  }
}
