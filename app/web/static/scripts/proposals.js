// @ts-check
// Rows that a document proposes, with what was decided about each; kept in the tab, so that a reload loses nothing.

import { kept } from "./kept.js";

/** @typedef {{ loc: string[], message: string, severity: string }} Told */
/** @typedef {{ sheet: string, cells: Record<string, string>, quote: string, page: number | null, heading: string,
 *   shorter: Record<string, string>, duplicate_of: string | null, problems: Told[], decided?: "accepted" | "skipped" | "" }} Proposed */
/** @typedef {{ file: string, items: Proposed[] }} Gathered */

const key = (/** @type {string} */ streamId) => `sidestage-proposals-${streamId}`;

/** @type {(streamId: string) => Gathered} */
export function recall(streamId) {
  const { file = "", items = [] } = kept("sessionStorage", key(streamId));
  return { file, items };
}

export function keep(/** @type {string} */ streamId, /** @type {Gathered} */ gathered) {
  kept("sessionStorage", key(streamId), gathered);
}

/** @type {(one: Proposed) => boolean} Whether nothing is missing of a row, nothing wrong, and nothing answers it yet. */
export const isWhole = ({ cells, duplicate_of: twice, problems }) =>
  !twice && Object.values(cells).every((text) => text.trim()) && !problems.length;

/** @type {(one: Proposed) => boolean} Whether a row could be saved as it stands. */
export const isFilled = ({ cells }) => {
  const columns = Object.entries(cells).filter(([, text]) => text.trim()).map(([column]) => column);
  return columns.some((column) => column.startsWith("answer")) && columns.some((column) => /^(question|topic)/.test(column));
};

/** @type {(items: Proposed[], decided: string) => Proposed[]} */
export const those = (items, decided) => items.filter((one) => (one.decided ?? "") === decided);

/** @type {(one: Proposed) => { sheet: string, cells: Record<string, string> }} The row as it is saved. */
export const rowOf = ({ sheet, cells }) =>
  ({ sheet, cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text.trim())) });
