// @ts-check

import { all } from "./api.js";
import { VARIABLE } from "./outgoing.js";

/** @type {Map<string, Promise<import("../shapes.d.ts").Canned[]>>} Those of streams, once they were read. */
export const known = new Map();

/** The canned answers of a stream, read once. */
export function canned(streamId = "") {
  const answers = known.get(streamId) ?? all(`canned-answers?stream=${streamId}`);
  known.set(streamId, answers);
  answers.catch(() => known.delete(streamId));
  return answers;
}

/** @type {(text: string, values: Record<string, string>) => string} What is not known stays in its braces. */
export const filledIn = (text, values) => text.replace(VARIABLE, (whole, name) => values[name] || whole);
