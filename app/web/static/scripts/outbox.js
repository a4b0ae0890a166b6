// @ts-check

import { ask } from "./api.js";

/**
 * A decision: `ids` are what it is about, `many` whether they go in one request.
 * @typedef {{ action: string, ids: string[], many: boolean, body: any, stream: string, viewer: string, undone?: boolean }} Act
 */
/** @typedef {{ taken: (act: Act, answer: any) => void, refused: (act: Act, failure: any) => void, waits: (act: Act) => void }} Told */

const AGAIN_MS = 3_000;
const LONGEST_MS = 15_000;
/** These say nothing about the decision: it is tried again. */
const PASSING = new Set([0, 401, 429, 502, 503, 504]);
const UNDO_SECONDS = 5;

/**
 * What the agent has decided, in order, until the service has taken it. It outlives a lost connection and a reload; where
 * an answer was lost the service says the second time that it has it already.
 */
export class Outbox {
  /** @type {Act[]} */ acts = [];
  /** @type {Act | null} */ #sending = null;
  /** @type {number | undefined} */ #again;

  /**
   * @param {string} who
   * @param {Told} told
   */
  constructor(who, told) {
    this.place = `sidestage-outbox-${who}`;
    this.told = told;
    try {
      this.acts = JSON.parse(sessionStorage.getItem(this.place) ?? "[]");
    } catch {
      this.acts = [];
    }
  }

  /** @param {Act} act */
  add(act) {
    this.acts.push(act);
    this.#save();
    if (this.acts.length > 1 && this.#again) this.told.waits(act);
    else this.run();
  }

  /**
   * Takes a decision back that has not been sent: true where it never will be, false where it may have been.
   * @param {string} id
   */
  withdraw(id) {
    const act = this.acts.find(({ ids }) => ids.includes(id));
    if (!act || act === this.#sending) return false;
    act.ids = act.ids.filter((other) => other !== id);
    if (!act.ids.length) this.acts.splice(this.acts.indexOf(act), 1);
    this.#save();
    return true;
  }

  /** Whether a decision about it is on its way; undo it then as soon as the service has it. */
  undoLater(/** @type {string} */ id) {
    if (!this.#sending?.ids.includes(id)) return false;
    this.#sending.undone = true;
    return true;
  }

  /** Whether a decision about it waits here. */
  holds(/** @type {string} */ id) {
    return this.acts.some(({ ids }) => ids.includes(id));
  }

  stop() {
    clearTimeout(this.#again);
  }

  /** Sends what waits, one after the other. */
  async run() {
    clearTimeout(this.#again);
    this.#again = undefined;
    while (this.acts.length && !this.#sending) {
      const act = (this.#sending = this.acts[0]);
      try {
        const answer = await this.#send(act);
        this.#done(act);
        this.told.taken(act, answer);
      } catch (failure) {
        this.#sending = null;
        if (!("status" in failure)) throw failure;
        if (PASSING.has(failure.status)) return this.#wait();
        this.#done(act);
        this.told.refused(act, failure);
      }
    }
  }

  /** @param {Act} act */
  #send({ action, ids, many, body }) {
    const given = action === "snooze" ? body : { ...body, undo_seconds: UNDO_SECONDS };
    const options = { signal: AbortSignal.timeout(LONGEST_MS) };
    if (many) return ask("POST", "suggestions/approve", { ...given, ids }, options);
    return ask("POST", `suggestions/${ids[0]}/${action}`, given, options);
  }

  #wait() {
    for (const act of this.acts) this.told.waits(act);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.run(), AGAIN_MS);
  }

  /** @param {Act} act */
  #done(act) {
    this.#sending = null;
    this.acts = this.acts.filter((other) => other !== act);
    this.#save();
  }

  #save() {
    try {
      if (this.acts.length) sessionStorage.setItem(this.place, JSON.stringify(this.acts));
      else sessionStorage.removeItem(this.place);
    } catch {
      // a page without storage keeps it as long as it is open
    }
  }
}
