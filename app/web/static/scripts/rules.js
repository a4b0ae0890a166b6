// @ts-check
// Which rules there are, in which words, and by what they are set.

import { h } from "./dom.js";
import { t } from "./words.js";

/** @typedef {"stream" | "shop" | "standard" | "none"} Whose */
/** @typedef {{ value: any, from: Whose, shop: any, standard: any, kept?: boolean }} Rule `kept`: there is nothing behind it. */
/** @typedef {Record<string, Rule>} Rules */
/** @typedef {{ name: string, least: number, most: number, step?: number, percent?: boolean }} Measure */

/** @type {Record<string, Measure>} Those that are a number in a sentence. */
export const MEASURES = Object.fromEntries([
  { name: "reply_confidence", least: 0, most: 100, percent: true },
  { name: "ignore_below", least: 0, most: 100, percent: true },
  { name: "max_reply_length", least: 20, most: 2000 },
  { name: "undo_seconds", least: 0, most: 30 },
  { name: "ration_seconds", least: 0, most: 120 },
  { name: "ration_hold_seconds", least: 0, most: 30 },
  { name: "delay_seconds", least: 0, most: 600 },
  { name: "due_seconds", least: 1, most: 3600 },
  { name: "alert_seconds", least: 1, most: 3600 },
  { name: "breach_seconds", least: 1, most: 3600 },
  { name: "topic_viewers", least: 2, most: 1000 },
  { name: "topic_window_seconds", least: 1, most: 3600 },
  { name: "answered_minutes", least: 1, most: 1440 },
  { name: "flood_per_minute", least: 1, most: 100_000 },
].map((one) => [one.name, one]));

/** The parts of the page, and what stands in each. */
export const PARTS = {
  auto: ["target_precision", "reply_confidence", "manual_intents", "auto_languages"],
  comments: ["ignore_below", "blocked_terms", "on_air_by"],
  replies: ["posting", "max_reply_length", "undo_seconds", "ration_seconds", "ration_hold_seconds", "delay_seconds"],
  clocks: ["due_seconds", "alert_seconds", "breach_seconds", "alerts"],
  host: ["topic_viewers", "topic_window_seconds", "answered_minutes", "flood_per_minute"],
  new_streams: ["languages", "timezone", "currency"],
};

/** Those of which a stream that there is has its own whatever the shop says. */
export const OF_STREAM = ["delay_seconds"];

/** @type {(name: string, value: any) => string} A rule's value in few words; empty where it takes many. */
export function shortly(name, value) {
  if (typeof value !== "number") return "";
  const percent = name === "target_precision" || MEASURES[name]?.percent;
  return percent ? `${Math.round(value * 1000) / 10}%` : String(value);
}

/**
 * A sentence of the catalogue with a control in the place of `{value}`.
 * @param {string} key
 * @param {...Element} controls the second one in the place of `{other}`
 */
export function sentence(key, ...controls) {
  const text = t(key, { value: "\u0001", other: "\u0002" });
  return h("p", { class: "sentence" }, text.split(/([\u0001\u0002])/).map((part) =>
    part === "\u0001" ? controls[0] : part === "\u0002" ? controls[1] : part));
}
