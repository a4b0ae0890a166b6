// @ts-check
// The service's clock: the browser's may be wrong, or slower than a replay.

import { locale, t } from "./words.js";

const RESYNC_MS = 20_000;
const FIRST_MS = 3_000;

let known = Date.now();
let heard = performance.now();
let rate = 1;

export const now = () => known + (performance.now() - heard) * rate;

/** Two moments of the service say how fast its clock runs. */
export function hear(moment = "") {
  const told = Date.parse(moment);
  if (Number.isNaN(told)) return;
  const passed = performance.now() - heard;
  const ran = (told - known) / passed;
  if (passed >= FIRST_MS * 0.9 && ran > 0.05 && ran < 200) rate = Math.abs(ran - 1) < 0.05 ? 1 : ran;
  [known, heard] = [told, performance.now()];
}

/** An event may be old: it only moves the clock forward. */
export function hearEvent(moment = "") {
  const told = Date.parse(moment);
  if (told > now()) [known, heard] = [told, performance.now()];
}

/** Until what it returns is called. */
export function keepInStep(/** @type {() => unknown} */ ask) {
  const timers = [setTimeout(ask, FIRST_MS), setInterval(ask, RESYNC_MS)];
  return () => timers.forEach(clearTimeout);
}

export const minutes = (seconds = 0) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

export function age(moment = 0, zone = "") {
  const seconds = Math.max(0, Math.floor((now() - moment) / 1000));
  return seconds < 3600 ? minutes(seconds) : time(moment, zone);
}

/** `20:03`, with the day if not today. */
export function time(/** @type {number | string} */ moment, timeZone = "") {
  const at = new Date(moment);
  const said = (/** @type {object} */ given, how = locale) => new Intl.DateTimeFormat(how, { timeZone, ...given });
  const clock = said({ timeStyle: "short" }, "en-GB").format(at);
  const day = said({});
  return day.format(at) === day.format(now()) ? clock : `${said({ day: "numeric", month: "short" }).format(at)} ${clock}`;
}

/** As `datetime-local` fields have it: `2026-11-21T20:03`. */
export const local = (at = 0, timeZone = "") =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at).replace(" ", "T");

/** The moment that a field means. */
export function moment(field = "", zone = "") {
  const wanted = Date.parse(`${field}Z`);
  const nearer = (at = 0) => at + wanted - Date.parse(`${local(at, zone)}Z`);
  return nearer(nearer(wanted));
}

/** Late is half-way from due to missed. */
export function urgency({ due_at = "", breach_at = "" }) {
  const [due, breach, at] = [Date.parse(due_at), Date.parse(breach_at), now()];
  return at >= breach ? "missed" : at >= (due + breach) / 2 ? "late" : at >= due ? "warn" : "ok";
}

/** A comment's age, also as a colour and in words. */
export function aged(/** @type {Suggestion} */ suggestion, zone = "") {
  const level = urgency(suggestion);
  return { level, age: age(Date.parse(suggestion.comment.posted_at), zone), late: ` ${t(`urgency.${level}`)}` };
}
