// @ts-check
// What of a stream the list shows.

import { urgency } from "./clock.js";
import { viewerOf } from "./words.js";

/** @type {(filter: Filter) => ((item: Suggestion) => boolean) | null} Whether an item is to be shown; null where all are. */
export function passing({ text = "", intent, language, product, urgency: level }) {
  const wanted = text.trim().toLowerCase();
  if (!wanted && !intent && !language && !product && !level) return null;
  return (item) => (!intent || item.intents.some(({ name }) => name === intent))
    && (!language || item.comment.language === language) && (!product || item.product?.sku === product) && (!level || urgency(item) === level)
    && (!wanted || `${item.comment.text}\n${viewerOf(item.comment)}\n${item.reply?.text ?? ""}`.toLowerCase().includes(wanted));
}

/** @type {(stage: Stage, of: (item: Suggestion) => (string | null | undefined)[]) => string[]} The most frequent first. */
export function facets({ items }, of) {
  const counts = new Map();
  for (const value of items.flatMap(of)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
