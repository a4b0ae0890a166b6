// @ts-check
// Moments in the reader's language and zone, for pages that are not about a stream.

import { now } from "./clock.js";
import { locale } from "./words.js";

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60]];
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const whole = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

/**
 * The day and the time: `25 Nov 2026, 20:03`.
 * @param {string} at RFC 3339
 */
export function moment(at) {
  return whole.format(new Date(at));
}

/**
 * How long ago: `5 minutes ago`; the day and the time from a month on.
 * @param {string} at RFC 3339
 */
export function ago(at) {
  const seconds = Math.max(0, (now() - Date.parse(at)) / 1000);
  if (seconds > 30 * 86_400) return moment(at);
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ["second", Infinity];
  return relative.format(-Math.floor(seconds / size), unit);
}
