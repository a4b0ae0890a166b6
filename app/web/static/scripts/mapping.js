// @ts-check
// What a file's own headers mean in the workbook: proposed by the service, said by a person, kept for the next file like it.

/** @import { Mapping, Proposal } from "../shapes.d.ts" */

const STORED = "sidestage-mappings";
const MOST = 50;

/** @type {(sheets: Proposal[]) => string} What files of one kind share: their headers, whatever their sheets are called. */
const kindOf = (sheets) => JSON.stringify(sheets.map(({ columns }) => columns.map(({ header }) => header).sort()));

/** @returns {Record<string, (Mapping[string] | null)[]>} by kind of file, the latest last; null of a sheet that is known */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? "{}");
  } catch {
    return {};
  }
}

function keep(/** @type {ReturnType<typeof kept>} */ all) {
  try {
    localStorage.setItem(STORED, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-MOST))));
  } catch {}  // without storage the next file is asked about again
}

/** @type {(sheets: Proposal[]) => Mapping | null} What was said of a file with the same headers. */
export function recalled(sheets) {
  const said = kept()[kindOf(sheets)];
  if (!said) return null;
  return Object.fromEntries(sheets.flatMap(({ name, header_row: row }, n) => said[n] ? [[name, { ...said[n], header_row: row }]] : []));
}

export function remember(/** @type {Proposal[]} */ sheets, /** @type {Mapping} */ mapping) {
  const { [kindOf(sheets)]: _, ...others } = kept();
  keep({ ...others, [kindOf(sheets)]: sheets.map(({ name }) => mapping[name] ?? null) });
}

export function forget(/** @type {Proposal[]} */ sheets) {
  const { [kindOf(sheets)]: _, ...others } = kept();
  keep(others);
}

/** @type {(sheet: Proposal) => number} How many headers of a sheet are not known by their names. */
export const strange = ({ columns }) => columns.filter(({ how }) => how !== "name").length;

/** @type {(sheet: Proposal) => boolean} Whether some name of a sheet is not known, so that a person may say what it means. */
export const isStrange = (sheet) => !sheet.known || strange(sheet) > 0;

/** @type {(sheets: Proposal[]) => boolean} Whether a meaning was only guessed, so that a person should look at it first. */
export const isGuessed = (sheets) =>
  sheets.some(({ sheet, known, columns }) => sheet && (!known || columns.some(({ how }) => how && how !== "name")));
