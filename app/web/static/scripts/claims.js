// @ts-check

import { ask } from "./api.js";
import { now } from "./clock.js";

const DWELL_MS = 120;
/** A claim is renewed when it has less than this left by the service's clock, while somebody is there. */
const RENEW_MS = 20_000;
const IDLE_MS = 90_000;

/** @type {(suggestion: Suggestion, me: string) => string | null} Who holds it, if not `me`, by a claim that has not lapsed. */
export const holder = ({ claimed_by: who, claimed_until: until }, me) => who && who !== me && until && Date.parse(until) > now() ? who : null;

/** @typedef {{ suggestion?: Suggestion, refusal?: any, id: string }} Answer What came of a claim. */

/** Holds the open suggestion for the agent who looks at it. */
export class Claims {
  /** @type {string | null} */ #id = null;
  #until = 0;
  /** @type {Timer} */ #dwelling;
  #active = performance.now();
  #away = new AbortController();

  constructor(/** @type {(answer: Answer) => void} */ tell) {
    this.tell = tell;
    const { signal } = this.#away;
    const active = () => (this.#active = performance.now());
    for (const sign of ["keydown", "pointerdown", "wheel"]) addEventListener(sign, active, { passive: true, signal });
    addEventListener("pagehide", () => this.open(null), { signal });
  }

  /** Gives back what it holds, for good. */
  stop() {
    this.open(null);
    this.#away.abort();
  }

  /** Claims one, once it is not only passed by, and gives the one before it back. */
  open(/** @type {string | null} */ id) {
    if (id === this.#id) return;
    if (this.#id && this.#until) ask("POST", `suggestions/${this.#id}/release`, undefined, { keepalive: true }).catch(() => null);
    this.settled();
    this.#id = id;
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

  async #claim(/** @type {string} */ id) {
    try {
      const suggestion = await ask("POST", `suggestions/${id}/claim`);
      if (id !== this.#id) return;
      this.#until = Date.parse(suggestion.claimed_until);
      this.tell({ suggestion, id });
    } catch ({ status, problem }) {
      if (id === this.#id) this.#until = 0;
      if (status === 409) this.tell({ refusal: problem, id });
    }
  }
}
