// @ts-check

import { ask, now } from "./making.js";

const DWELL_MS = 120;
/** With less left it is renewed while somebody is there. */
const RENEW_MS = 20_000;
const IDLE_MS = 90_000;

/** Who holds it, if not `me`, by a claim that has not lapsed. */
export const holder = (/** @type {Suggestion} */ { claimed_by: who, claimed_until: until }, me = "") =>
  who !== me && Date.parse(until ?? "") > now() ? who : null;

/** @type {(desk: Workplace) => Claims} */
export function claims(desk) {
  let [held, until, active, dwelling] = ["", 0, performance.now(), 0];
  const { signal } = desk;
  const passed = new Set();  // a claim granted late is given back
  const release = (id = "") => ask("POST", `suggestions/${id}/release`, undefined, { keepalive: true }).catch(() => null);
  const there = () => (active = performance.now());
  for (const sign of ["keydown", "pointerdown", "wheel"]) addEventListener(sign, there, { passive: true, signal });
  addEventListener("pagehide", () => open(), { signal });

  async function claim(id = "") {
    try {
      const suggestion = await ask("POST", `suggestions/${id}/claim`);
      if (id !== held) return passed.has(id) && release(id);
      until = Date.parse(suggestion.claimed_until);
      desk.stages.put(suggestion, true);
    } catch ({ status, problem }) {
      if (id === held) until = 0;
      if (status === 409) desk.taken(id, problem);
    }
  }

  function settled() {
    clearTimeout(dwelling);
    [held, until] = ["", 0];
  }

  function open(id = "") {
    if (id === held) return;
    if (until) release(held);
    passed.add(held).delete(id);
    settled();
    if (!id || signal.aborted) return;
    held = id;
    dwelling = setTimeout(() => claim(id), DWELL_MS);
  }

  return {
    open, settled,
    tick() {
      if (!until || document.hidden || performance.now() - active > IDLE_MS || until - now() >= RENEW_MS) return;
      until = Infinity;
      claim(held);
    },
  };
}
