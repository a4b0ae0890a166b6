// @ts-check
// The service's clock: pages never count by the browser's own time, which may be wrong, or run at another speed than the
// stream's (a replay runs faster than life).

import { locale } from "./words.js";

const RESYNC_MS = 20_000;
const FIRST_MS = 3_000;

let known = Date.now();
let heard = performance.now();
let rate = 1;

/** The present moment by the service's clock, in milliseconds since 1970. */
export function now() {
  return known + (performance.now() - heard) * rate;
}

/** Takes the moment that the service told just now; two of them tell how fast its clock runs. @param {string} moment RFC 3339 */
export function hear(moment) {
  const told = Date.parse(moment);
  if (Number.isNaN(told)) return;
  const passed = performance.now() - heard;
  const ran = (told - known) / passed;
  if (passed >= FIRST_MS * 0.9 && ran > 0.05 && ran < 200) rate = Math.abs(ran - 1) < 0.05 ? 1 : ran;
  known = told;
  heard = performance.now();
}

/**
 * Takes the moment of an event: it may be an old one that is told again, so it moves the clock only forward.
 * @param {string} moment RFC 3339
 */
export function hearEvent(moment) {
  const told = Date.parse(moment);
  if (told > now()) {
    known = told;
    heard = performance.now();
  }
}

/** Asks again, soon and then now and then, until what it returns is called. @param {() => Promise<unknown>} ask which calls `hear` */
export function keepInStep(ask) {
  const timers = [setTimeout(ask, FIRST_MS), setInterval(ask, RESYNC_MS)];
  return () => timers.forEach(clearTimeout);
}

/**
 * How long ago as a number: `0:21`, `12:07`; from an hour on the clock time in the stream's zone.
 * @param {number} moment
 * @param {string} zone
 */
export function age(moment, zone) {
  const seconds = Math.max(0, Math.floor((now() - moment) / 1000));
  if (seconds >= 3600) return time(moment, zone);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The clock time in a zone, `20:03`; with the day where it is not today's. @param {number | string} moment @param {string} zone */
export function time(moment, zone) {
  const at = new Date(moment);
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at);
  if (day.format(at) === day.format(now())) return clock;
  return `${new Intl.DateTimeFormat(locale, { timeZone: zone, day: "numeric", month: "short" }).format(at)} ${clock}`;
}

/**
 * How urgent: in time, past its due time, half-way on to being missed, missed.
 * @param {{ due_at: string, breach_at: string }} item
 * @returns {"ok" | "warn" | "late" | "missed"}
 */
export function urgency({ due_at, breach_at }) {
  const [due, breach, at] = [Date.parse(due_at), Date.parse(breach_at), now()];
  if (at >= breach) return "missed";
  if (at >= (due + breach) / 2) return "late";
  return at >= due ? "warn" : "ok";
}
