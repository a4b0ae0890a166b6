// @ts-check

import { access } from "./api.js";
import { tell } from "./dom.js";

const AGAIN_MS = 5_000;

/** Keeps the ticket of a desk good: fetched anew from its `ticket-url`, or asked for by `ticket-needed`. */
export class Ticket {
  /** @type {Timer} */ #timer;
  /** @type {Promise<void> | null} */ #renewing = null;
  /** @type {(value?: any) => void} */ #given = () => {};

  constructor(/** @type {HTMLElement} */ desk, /** @type {(over: boolean) => void} */ over) {
    this.over = over;
    const renewed = () => desk.hasAttribute("ticket-url") ? this.#fetch(desk.getAttribute("ticket-url") ?? "") : this.#wait(desk);
    access.renew = () => (this.#renewing ??= renewed().finally(() => (this.#renewing = null)));
  }

  take(ticket = "") {
    access.ticket = ticket;
    this.over(false);
    this.#given();
  }

  stop() {
    clearTimeout(this.#timer);
    Object.assign(access, { renew: null, ticket: "" });
  }

  /** @returns {Promise<void>} */
  async #fetch(url = "") {
    const answer = await fetch(url, { method: "POST" }).then((given) => given.json()).catch(() => null);
    if (!answer?.ticket) {
      this.over(true);
      await new Promise((later) => (this.#timer = setTimeout(later, AGAIN_MS)));
      return this.#fetch(url);
    }
    this.take(answer.ticket);
  }

  #wait(/** @type {HTMLElement} */ desk) {
    this.over(true);
    const { promise, resolve } = Promise.withResolvers();
    this.#given = resolve;
    tell(desk, "ticket-needed");
    return promise;
  }
}
