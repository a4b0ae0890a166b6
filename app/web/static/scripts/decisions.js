// @ts-check

import { ask } from "./api.js";
import { now } from "./clock.js";
import { Outbox } from "./outbox.js";
import { MAKES } from "./stage.js";
import { explained, meaning, t, viewerOf } from "./words.js";

/** @import { Suggestion } from "../shapes.d.ts" */
/** @import { Act } from "./outbox.js" */
/** @import { Stage } from "./stage.js" */
/**
 * What decisions need of the desk.
 * @typedef {object} Desk
 * @property {string} me
 * @property {(id: string) => Stage | undefined} stage
 * @property {(suggestion: Suggestion) => void} put
 * @property {(suggestion: Suggestion, quiet?: boolean) => void} settle
 * @property {(suggestion: Suggestion, why: string) => void} back one comes back to be worked on
 * @property {(stage: Stage) => void} changed
 * @property {(message: string, kind: "ok" | "warn", undo?: () => void) => void} say
 */

const UNDO_MS = 5_000;

/** What the agent decides: shown at once, sent, taken back on time, and told kindly where the service has it otherwise. */
export class Decisions {
  /** @type {{ ids: string[], stream: string, until: number, action: string, viewer: string }[]} */ #latest = [];

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.outbox = new Outbox(desk.me, {
      taken: (act, answer) => this.#taken(act, answer),
      refused: (act, failure) => this.#refused(act, failure),
      waits: (act) => this.#mark(act, "waits"),
    });
  }

  /** Whether an id's decision is still on its way, so that nothing else said of it counts. */
  holds(/** @type {string} */ id) {
    return this.outbox.holds(id);
  }

  /** Shows again what was decided before a reload, and sends it. */
  resume() {
    for (const act of this.outbox.acts) this.#mark(act, "waits");
    this.outbox.run();
  }

  /**
   * @param {Stage} stage
   * @param {Suggestion[]} about
   * @param {{ action: string, body?: any }} asked
   */
  decide(stage, about, { action, body }) {
    const many = action === "approve-many";
    const ids = about.map(({ id }) => id);
    const act = { action: many ? "approve" : action, ids, many, body: body ?? {}, stream: stage.stream.id, viewer: many ? "" : viewerOf(about[0].comment) };
    this.#mark(act, "leaving");
    this.#latest.push({ ...act, until: now() + UNDO_MS });
    this.outbox.add(act);
    const said = many ? t("news.leaving_many", { n: ids.length }) : t(`news.leaving.${MAKES[action] ?? action}`, { viewer: act.viewer });
    this.desk.say(said, "ok", () => this.undo(ids));
  }

  /** Takes the latest back that can be. */
  undo(ids = this.#undoable()) {
    const found = this.#latest.find((one) => ids.length && one.ids.includes(ids[0]));
    const stage = found && this.desk.stage(found.stream);
    if (!found || !stage) return this.desk.say(t("undo.nothing"), "warn");
    const kept = new Set();
    for (const id of ids) {
      if (this.outbox.withdraw(id)) this.#restore(stage, id);
      else if (!this.outbox.undoLater(id)) kept.add(id);
    }
    found.ids = found.ids.filter((id) => !ids.includes(id));
    if (kept.size) this.#takeBack(stage, [...kept], found.action);
    else this.desk.say(t("undo.done", { viewer: found.viewer }), "ok");
  }

  #undoable() {
    const waits = (/** @type {string} */ id) => this.outbox.holds(id);
    return this.#latest.findLast(({ ids, until }) => ids.length && (until > now() || ids.some(waits)))?.ids ?? [];
  }

  /**
   * @param {Stage} stage
   * @param {string[]} ids
   * @param {string} action
   */
  async #takeBack(stage, ids, action) {
    try {
      for (const id of ids) {
        const back = await ask("POST", `suggestions/${id}/${action === "snooze" ? "snooze" : "undo"}`, action === "snooze" ? { seconds: 0 } : undefined);
        this.#restore(stage, id, back);
      }
      this.desk.say(t("undo.done"), "ok");
    } catch (failure) {
      if (failure.status === 409) this.desk.say(t("undo.late"), "warn");
      else this.desk.say(explained(failure), "warn");
    }
  }

  /**
   * @param {Stage} stage
   * @param {string} id
   * @param {Suggestion} [known]
   */
  #restore(stage, id, known) {
    const item = known ?? stage.queue.get(id) ?? stage.queue.asleep.get(id);
    stage.parting.delete(id);
    stage.decided.delete(id);
    if (item) this.desk.back({ ...item, snoozed_until: null, leaving: null }, "");
  }

  /**
   * @param {Act} act
   * @param {"leaving" | "waits"} kind
   */
  #mark({ ids, action, stream, body }, kind) {
    const stage = this.desk.stage(stream);
    if (!stage) return;
    for (const id of ids) {
      stage.decided.add(id);
      const item = stage.queue.get(id) ?? stage.queue.held.get(id);
      if (action === "snooze") {
        const until = new Date(now() + body.seconds * 1000).toISOString();
        if (item) stage.queue.put({ ...item, snoozed_until: until, snoozed_by: this.desk.me, claimed_by: null }, null);
      } else stage.parting.set(id, { kind, state: MAKES[action], by: this.desk.me, until: now() + UNDO_MS });
    }
    this.desk.changed(stage);
  }

  /**
   * @param {Act} act
   * @param {any} answer
   */
  #taken(act, answer) {
    const outcomes = act.many ? answer.items : [{ id: act.ids[0], status: 200, suggestion: answer }];
    for (const { id, status, suggestion, ...problem } of outcomes) {
      if (status === 200) this.#told(suggestion);
      else this.#refusal({ ...act, ids: [id] }, { status, problem, message: problem.detail });
    }
    if (act.undone) {
      const stage = this.desk.stage(act.stream);
      if (stage) this.#takeBack(stage, act.ids, act.action);
    }
  }

  /** @param {Suggestion} suggestion */
  #told(suggestion) {
    const latest = this.#latest.findLast(({ ids }) => ids.includes(suggestion.id));
    if (latest && suggestion.leaving) latest.until = Date.parse(suggestion.leaving.at);
    if (suggestion.state === "waiting" || suggestion.state === "leaving") this.desk.put(suggestion);
    else this.desk.settle(suggestion);
  }

  /**
   * @param {Act} act
   * @param {any} failure
   */
  #refused(act, failure) {
    for (const id of act.ids) this.#refusal({ ...act, ids: [id] }, failure);
  }

  /**
   * How things stand, told kindly; what is still to do comes back.
   * @param {Act} act
   * @param {any} failure
   */
  #refusal({ ids: [id], stream, viewer }, failure) {
    const stage = this.desk.stage(stream);
    const { problem, status } = failure;
    const item = stage && (stage.queue.get(id) ?? stage.queue.asleep.get(id));
    if (!stage || !item) return status === 409 ? undefined : this.desk.say(explained(failure), "warn");
    const { state, leaving, settled_by, claimed_by, sent_text: text } = status === 409 ? problem : { state: "waiting" };
    const who = leaving?.by ?? settled_by ?? claimed_by ?? t("someone");
    if (state && state !== "waiting") {
      const now_ = { ...item, ...problem, id };
      if (state === "leaving") this.desk.put(now_);
      else this.desk.settle(now_, true);
      if (who === this.desk.me) return;  // an answer had been lost: it was done the first time
      const done = meaning("done", leaving ? MAKES[leaving.action] : state);
      return this.desk.say(t(text ? "news.other_text" : "news.other", { who, viewer: viewer || viewerOf(item.comment), done, text: text ?? "" }), "warn");
    }
    stage.parting.delete(id);
    stage.decided.delete(id);
    const changes = Object.fromEntries(["reply", "claimed_by", "claimed_until"].filter((key) => key in problem).map((key) => [key, problem[key]]));
    const claimed = status === 409 && claimed_by && claimed_by !== this.desk.me && !("reply" in problem);
    const why = claimed ? t("news.claimed", { who, viewer: viewerOf(item.comment) }) : explained(failure);
    this.desk.back({ ...item, ...changes, snoozed_until: null }, why);
  }
}
