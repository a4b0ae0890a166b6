// @ts-check
// What a pre-flight's report says, in numbers and words.

import { hasMeaning, locale, meaning, t } from "./words.js";

/** @import { Asked, Flight } from "../shapes.d.ts" */

/** What becomes of a question, the best first. */
export const OUTCOMES = /** @type {const} */ (["by_itself", "drafted", "doubtful", "nobody", "ignored"]);
/** @typedef {Record<typeof OUTCOMES[number] | "questions" | "askers" | "answered_askers", number>} Counts */

/** @type {(questions: Asked[]) => Counts} */
export function counted(questions) {
  const counts = {
    by_itself: 0, drafted: 0, doubtful: 0, nobody: 0, ignored: 0, questions: questions.length, askers: 0, answered_askers: 0,
  };
  for (const { answered, askers } of questions) {
    counts[answered] += 1;
    counts.askers += askers;
    if (answered === "by_itself" || answered === "drafted") counts.answered_askers += askers;
  }
  return counts;
}

/** @typedef {"intent" | "product" | "language"} By */

/** @type {Record<By, (asked: Asked) => (string | null)[]>} */
const NAMES = {
  intent: ({ intents }) => intents.length ? intents : [null],
  product: ({ product }) => [product],
  language: ({ language }) => [language],
};

/** @type {(questions: Asked[], by: By) => [string | null, Counts][]} The counts by name, the name of the most questions first. */
export function coverage(questions, by) {
  /** @type {Map<string | null, Asked[]>} */ const found = new Map();
  for (const asked of questions) for (const name of NAMES[by](asked)) found.set(name, [...(found.get(name) ?? []), asked]);
  return [...found].map(([name, some]) => /** @type {[string | null, Counts]} */ ([name, counted(some)]))
    .sort(([, a], [, b]) => b.questions - a.questions);
}

/** @type {(code: string, kind: "language" | "region") => string} `ms` is Malay, `MY` Malaysia. */
export function nameOf(code, kind) {
  try {
    return new Intl.DisplayNames([locale], { type: kind }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** @type {(asked: Asked) => string} Why a question is not answered by itself. */
export const why = ({ answered, reasons }) => answered === "by_itself" ? ""
  : reasons.filter((reason) => hasMeaning("reason", reason)).map((reason) => meaning("reason", reason)).join(" ")
    || (answered === "ignored" ? t("preflight.taken_for_chat") : "");

/** The groups that questions are looked at in, each with what belongs to it. @type {Record<string, (flight: Flight) => Asked[]>} */
export const GROUPS = {
  gaps: ({ questions }) => questions.filter(({ answered }) => answered === "nobody" || answered === "doubtful"),
  drafted: ({ questions }) => questions.filter(({ answered }) => answered === "drafted"),
  changed: (flight) => flight.questions.filter(({ id }) => changeOf(flight, id)),
  always_seen: ({ questions, always_seen }) => questions.filter((asked) => always_seen.questions.some(({ id }) => id === asked.id)),
  by_itself: ({ questions }) => questions.filter(({ answered }) => answered === "by_itself"),
  ignored: ({ questions }) => questions.filter(({ answered }) => answered === "ignored"),
  all: ({ questions }) => questions,
};

export const changeOf = (/** @type {Flight} */ { changed }, /** @type {number} */ wanted) => changed.find(({ id }) => id === wanted);

/**
 * A question as a table's cells; `product` is a label.
 * @param {Asked} asked
 * @param {string} product
 */
export const cells = (asked, product) => [
  asked.question, asked.askers, t(`preflight_is.${asked.answered}`), why(asked), asked.reply?.text, asked.reply?.evidence.join(" "),
  asked.nearest[0]?.entry, asked.intents.map((intent) => meaning("intent", intent)).join(", "), nameOf(asked.language, "language"), product,
].map((cell) => cell ?? "");

export const COLUMNS = ["question", "askers", "outcome", "why", "reply", "evidence", "nearest", "intent", "language", "product"];
