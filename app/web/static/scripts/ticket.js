// @ts-check

import { access, tell } from "./making.js";

const AGAIN_MS = 5_000;

/** @type {Ticketing} */
export function ticket(desk, over) {
  let [given, timer] = [() => {}, 0];
  /** @type {Promise<void> | null} */ let renewing = null;

  function take(/** @type {string | null} */ one) {
    if (!one) return;
    access.ticket = one;
    over(false);
    given();
  }

  async function renewed() {
    const url = desk.getAttribute("ticket-url");
    const answer = url && await fetch(url, { method: "POST" }).then((told) => told.json()).catch(() => null);
    if (answer?.ticket) return take(answer.ticket);
    over(true);
    if (!url) tell(desk, "ticket-needed");
    await new Promise((taken) => {
      given = () => taken(null);
      if (url) timer = setTimeout(taken, AGAIN_MS);
    });
    if (url) await renewed();
  }

  access.renew = () => (renewing ??= renewed().finally(() => (renewing = null)));
  take(desk.getAttribute("ticket"));
  return {
    take,
    stop() {
      clearTimeout(timer);
      Object.assign(access, { renew: null, ticket: "" });
    },
  };
}
