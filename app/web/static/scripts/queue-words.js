// @ts-check
// How the controller's view says things of a topic.

import { now, time } from "./clock.js";
import { hasMeaning, meaning, t } from "./words.js";

/** @import { Topic } from "../shapes.d.ts" */

/** @type {(seconds: number) => string} `0:21`, `12:07`. */
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** @type {(entry: string) => string} An entry of the workbook by its sheet and name: `FAQ F-12`. */
export function entryName(entry) {
  const [sheet, ...rest] = entry.split(":");
  return [hasMeaning("entry", sheet) ? t(`entry.${sheet}`) : sheet, ...rest].filter((part) => part && part !== "*").join(" ");
}

/** @type {(topic: Topic) => string} Who asks in which language: `ms 12, en 5`. */
export const languages = ({ languages: asked = {} }) =>
  Object.entries(asked).sort(([, a], [, b]) => b - a).map(([name, n]) => `${name} ${n}`).join(", ");

/** @type {(topic: Topic) => string} */
export const rate = ({ rate: each }) => each ? t("queue.rate", { n: each < 1 ? Number(each.toFixed(1)) : Math.round(each) }) : "";

/** @type {(topic: Topic) => { level: string, text: string } | null} How long the first who waits has left, or is late. */
export function due({ due_at: at, waiting }) {
  if (!at || waiting === 0) return null;
  const left = (Date.parse(at) - now()) / 1000;
  if (left < 0) return { level: "late", text: t("queue.overdue", { at: clock(-left) }) };
  return { level: "ok", text: t("queue.due_in", { at: clock(left) }) };
}

/** @type {(topic: Topic) => [string, string][]} What its priority is made of, and how many points each gives. */
export function points({ askers, rate: each = 0, why, priority_parts: parts = {} }) {
  const said = {
    askers: t("queue.part_askers", { n: askers }), rate: t("queue.rate", { n: Number(each.toFixed(1)) }),
    late: t("queue.part_late"), why: meaning("why", why ?? "recurring"),
  };
  return Object.entries(parts).filter(([, value]) => value)
    .map(([name, value]) => [/** @type {Record<string, string>} */ (said)[name] ?? name, `+${Number(value.toFixed(1))}`]);
}

/** @type {(topic: Topic, zone: string) => { over: boolean, text: string }} For how long what was said holds. */
export function holds({ answer, valid_until: until, off_air_ends: air }, zone) {
  if (until) {
    const left = Math.ceil((Date.parse(until) - now()) / 60_000);
    if (left <= 0) return { over: true, text: t("queue.held", { at: time(until, zone) }) };
    return { over: false, text: left < 60 ? t("queue.holds_for", { n: left }) : t("queue.holds_until", { at: time(until, zone) }) };
  }
  if (!answer) return { over: true, text: t("queue.no_words") };
  return { over: false, text: t(air ? "queue.holds_air" : "queue.holds_stream") };
}
