// @ts-check

import { ask } from "./api.js";
import { now } from "./clock.js";

const DWELL_MS = 120;
/** A claim is renewed when it has less than this left by the service's clock, while somebody is there. */
const RENEW_MS = 20_000;
const IDLE_MS = 90_000;

/** @type {(suggestion: Suggestion, me: string) => string | null} Who holds it, if not `me`, by a claim that has not lapsed. */
export const holder = ({ claimed_by: who, claimed_until: until }, me) => who && who !== me && until && Date.parse(until) > now() ? who : null;

/** Holds the open suggestion for the agent who looks at it. */
export class Claims {
  #id = "";
  #until = 0;
  /** @type {Timer} */ #dwelling;
  #active = performance.now();

  constructor(/** @type {Workplace} */ desk) {
    this.desk = desk;
    const { signal } = desk;
    const active = () => (this.#active = performance.now());
    for (const sign of ["keydown", "pointerdown", "wheel"]) addEventListener(sign, active, { passive: true, signal });
    addEventListener("pagehide", () => this.open(), { signal });
  }

  /** Claims one, once it is not only passed by, and gives the one before it back. */
  open(id = "") {
    if (id === this.#id) return;
    if (this.#id && this.#until) ask("POST", `suggestions/${this.#id}/release`, undefined, { keepalive: true }).catch(() => null);
    this.settled();
    if (!id || this.desk.signal.aborted) return;
    this.#id = id;
    this.#dwelling = setTimeout(() => this.#claim(id), DWELL_MS);
  }

  /** It was settled: there is nothing to give back. */
  settled() {
    clearTimeout(this.#dwelling);
    this.#id = "";
    this.#until = 0;
  }

  /** Renews a claim that would lapse soon. */
  tick() {
    const there = !document.hidden && performance.now() - this.#active < IDLE_MS;
    if (!this.#until || !there || this.#until - now() >= RENEW_MS) return;
    this.#until = Number.MAX_SAFE_INTEGER;
    this.#claim(this.#id);
  }

  async #claim(id = "") {
    try {
      const suggestion = await ask("POST", `suggestions/${id}/claim`);
      if (id !== this.#id) return;
      this.#until = Date.parse(suggestion.claimed_until);
      this.desk.stages.put(suggestion, true);
    } catch ({ status, problem }) {
      if (id === this.#id) this.#until = 0;
      if (status === 409) this.desk.taken(id, problem);
    }
  }
}
