// @ts-check

import { ask } from "./api.js";
import { now } from "./clock.js";

/** @import { Suggestion } from "../shapes.d.ts" */

const DWELL_MS = 120;
/** A claim is renewed when it has less than this left by the service's clock, while somebody is there. */
const RENEW_MS = 20_000;
const IDLE_MS = 90_000;

/** Who holds a suggestion, if it is not `me` and the claim has not lapsed. @param {Suggestion} suggestion @param {string} me */
export function holder({ claimed_by: who, claimed_until: until }, me) {
  return who && who !== me && until && Date.parse(until) > now() ? who : null;
}

/** Holds the open suggestion for the agent who looks at it. */
export class Claims {
  /** @type {string | null} */ #id = null;
  #until = 0;
  /** @type {number | undefined} */ #dwelling;
  #active = performance.now();
  #away = new AbortController();

  /** @param {(answer: { suggestion?: Suggestion, refusal?: any, id: string }) => void} tell what came of a claim */
  constructor(tell) {
    this.tell = tell;
    const { signal } = this.#away;
    for (const sign of ["keydown", "pointerdown", "wheel"]) {
      addEventListener(sign, () => (this.#active = performance.now()), { passive: true, signal });
    }
    addEventListener("pagehide", () => this.open(null), { signal });
  }

  /** Gives back what it holds, for good. */
  stop() {
    this.open(null);
    this.#away.abort();
  }

  /** Claims one, once it is not only passed by, and gives the one before it back. @param {string | null} id */
  open(id) {
    if (id === this.#id) return;
    clearTimeout(this.#dwelling);
    if (this.#id && this.#until) this.#release(this.#id);
    this.#id = id;
    this.#until = 0;
    if (id) this.#dwelling = setTimeout(() => this.#claim(id), DWELL_MS);
  }

  /** It was settled: there is nothing to give back. */
  settled() {
    clearTimeout(this.#dwelling);
    this.#id = null;
    this.#until = 0;
  }

  /** Renews a claim that would lapse soon. */
  tick() {
    const there = !document.hidden && performance.now() - this.#active < IDLE_MS;
    if (this.#id && this.#until && there && this.#until - now() < RENEW_MS) {
      this.#until = Number.MAX_SAFE_INTEGER;
      this.#claim(this.#id);
    }
  }

  /** @param {string} id */
  async #claim(id) {
    try {
      const suggestion = await ask("POST", `suggestions/${id}/claim`);
      if (id !== this.#id) return;
      this.#until = Date.parse(suggestion.claimed_until);
      this.tell({ suggestion, id });
    } catch (error) {
      const { status, problem } = error;
      if (id === this.#id) this.#until = 0;
      if (status === 409) this.tell({ refusal: problem, id });
    }
  }

  /** @param {string} id */
  #release(id) {
    ask("POST", `suggestions/${id}/release`, undefined, { keepalive: true }).catch(() => null);
  }
}
