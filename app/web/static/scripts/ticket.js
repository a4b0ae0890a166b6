// @ts-check
// How a desk inside a foreign page says who works there: a ticket, fetched anew before it is over.

import { access } from "./api.js";
import { tell } from "./dom.js";

const EARLY_MS = 60_000;
const AGAIN_MS = 5_000;

/** Keeps a ticket good. Tells its element `ticket-needed` where the page must set another one. */
export class Ticket {
  /** @type {number | undefined} */ #timer;
  /** @type {Promise<void> | null} */ #renewing = null;
  #given = () => {};

  /**
   * @param {HTMLElement} element
   * @param {(over: boolean) => void} told whether work waits for a ticket
   */
  constructor(element, told) {
    this.element = element;
    this.told = told;
    access.renew = () => this.renew();
  }

  /** Takes the ticket that the page set. */
  take(/** @type {string} */ ticket) {
    access.ticket = ticket;
    this.told(false);
    this.#given();
  }

  /** Resolves once there is a ticket that is not known to be over. */
  renew() {
    this.#renewing ??= (this.element.hasAttribute("ticket-url") ? this.#fetch() : this.#wait()).finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  stop() {
    clearTimeout(this.#timer);
    access.renew = null;
    access.ticket = "";
  }

  async #fetch() {
    clearTimeout(this.#timer);
    for (;;) {
      const answer = await fetch(new URL(this.element.getAttribute("ticket-url") ?? "", document.baseURI), { method: "POST" })
        .then((response) => (response.ok ? response.json() : null)).catch(() => null);
      if (answer?.ticket) {
        const life = Date.parse(answer.expires_at) - Date.now();  // roughly: an early end is mended by a 401
        this.#timer = setTimeout(() => this.renew(), Math.max(AGAIN_MS, (life > 0 ? life : EARLY_MS * 2) - EARLY_MS));
        return this.take(answer.ticket);
      }
      this.told(true);
      await new Promise((resolve) => (this.#timer = setTimeout(resolve, AGAIN_MS)));
    }
  }

  /** @returns {Promise<void>} */
  #wait() {
    const given = new Promise((/** @type {(nothing?: any) => void} */ resolve) => (this.#given = resolve));
    this.told(true);
    tell(this.element, "ticket-needed");
    return given;
  }
}
