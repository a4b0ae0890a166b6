// @ts-check

import { access } from "./api.js";
import { tell } from "./dom.js";

const EARLY_MS = 60_000;
const AGAIN_MS = 5_000;

/** Keeps the ticket of a desk good: fetched anew from its `ticket-url`, or asked for by `ticket-needed`. */
export class Ticket {
  /** @type {Timer} */ #timer;
  /** @type {Promise<unknown> | null} */ #renewing = null;
  #given = () => {};

  constructor(/** @type {HTMLElement} */ desk, /** @type {(over: boolean) => void} */ over) {
    this.desk = desk;
    this.over = over;
    access.renew = () => (this.#renewing ??= (desk.hasAttribute("ticket-url") ? this.#fetch() : this.#wait()).finally(() => (this.#renewing = null)));
  }

  /** The page has set one. */
  take(/** @type {string} */ ticket) {
    access.ticket = ticket;
    this.over(false);
    this.#given();
  }

  stop() {
    clearTimeout(this.#timer);
    access.renew = null;
    access.ticket = "";
  }

  /** @returns {Promise<void>} */
  async #fetch() {
    clearTimeout(this.#timer);
    const answer = await fetch(this.desk.getAttribute("ticket-url") ?? "", { method: "POST" }).then((given) => given.json()).catch(() => null);
    if (!answer?.ticket) {
      this.over(true);
      await new Promise((later) => (this.#timer = setTimeout(later, AGAIN_MS)));
      return this.#fetch();
    }
    const life = Date.parse(answer.expires_at) - Date.now();  // by a clock that may be wrong: a 401 mends that
    this.#timer = setTimeout(() => access.renew?.(), Math.max(AGAIN_MS, life - EARLY_MS));
    this.take(answer.ticket);
  }

  /** @returns {Promise<void>} */
  #wait() {
    this.over(true);
    const given = new Promise((taken) => (this.#given = () => taken(undefined)));
    tell(this.desk, "ticket-needed");
    return /** @type {Promise<any>} */ (given);
  }
}
