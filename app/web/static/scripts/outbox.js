// @ts-check

import { ask } from "./api.js";
import { kept } from "./kept.js";

const AGAIN_MS = 3_000;
const LONGEST_MS = 15_000;
/** Answers that say nothing about the decision: it is tried again. */
const PASSING = [0, 401, 429, 502, 503, 504];

/** What the agent has decided, in order, until the service has taken it: after a lost answer it says that it has it already. */
export class Outbox {
  /** @type {Act[]} What may still be undone. */ #latest = [];
  /** @type {Act | null} */ #sending = null;
  /** @type {Promise<any> | undefined} */ #sent;
  /** @type {Timer} */ #again;

  /** @param {string} who @param {import("./decisions.js").Decisions} told */
  constructor(who, told) {
    this.told = told;
    this.place = `sidestage-outbox-${who}`;
    /** @type {Act[]} */ this.acts = kept("sessionStorage", this.place).acts ?? [];
  }

  add(/** @type {Act} */ act) {
    this.#latest = [...this.#latest.slice(-50), act];
    this.#keep([...this.acts, act]);
    if (this.#again) this.told.waits(act);
    else this.run();
  }

  /** Whether a decision about it waits here. */
  holds(id = "") {
    return this.acts.some(({ ids }) => ids.includes(id));
  }

  /** The latest decision that can be taken back, or the one about `id`. */
  undoable(id = "") {
    return this.#latest.findLast((act) => (id ? act.ids.includes(id) : act.until > Date.now() || this.acts.includes(act)))
      ?? this.acts.find(({ ids }) => ids.includes(id));
  }

  /** What comes back, as the service has it where it had taken it. Throws Failure. */
  async undo(/** @type {Act} */ act, ids = act.ids) {
    if (act === this.#sending) await this.#sent;
    act.ids = act.ids.filter((id) => !ids.includes(id));
    if (!act.ids.length) this.#latest = this.#latest.filter((other) => other !== act);
    if (this.acts.includes(act)) {
      this.#keep(this.acts.filter((other) => other.ids.length));
      return ids.map((id) => ({ id }));
    }
    const [way, body] = act.action === "snooze" ? ["snooze", { seconds: 0 }] : ["undo"];
    return Promise.all(ids.map((id) => ask("POST", `suggestions/${id}/${way}`, body)));
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
      this.#sent = this.#send(act).then((told) => [told], (why) => [null, why]);
      const [answer, failure] = await this.#sent;
      this.#sending = null;
      if (PASSING.includes(failure?.status)) {
        this.#again = setTimeout(() => this.run(), AGAIN_MS);
        return this.acts.forEach((one) => this.told.waits(one));
      }
      this.#keep(this.acts.filter((other) => other !== act));
      if (failure) act.ids.forEach((id) => this.told.refused(act, id, failure));
      else this.told.taken(act, answer);
    }
  }

  #send(/** @type {Act} */ { action, ids, many, undo, body: { drafts, ...body } }) {
    const all = many && { ids, draft_ids: drafts && ids.map((id) => drafts[id]) };
    const given = action === "snooze" ? body : { ...body, undo_seconds: undo, ...all };
    const path = many ? "suggestions/approve" : `suggestions/${ids[0]}/${action}`;
    return ask("POST", path, given, { signal: AbortSignal.timeout(LONGEST_MS) });
  }

  /** Without storage they are kept as long as the page is open. */
  #keep(/** @type {Act[]} */ acts) {
    this.acts = acts;
    kept("sessionStorage", this.place, { acts });
  }
}
