// @ts-check
// What a file's own headers mean in the workbook: proposed by the service, said by a person, kept for the next file like it.

/** @import { Mapping, Proposal } from "../shapes.d.ts" */

const STORED = "sidestage-mappings";
const MOST = 50;

/** @type {(sheets: Proposal[]) => string} What files of one kind share: their headers, whatever their sheets are called. */
const kindOf = (sheets) => JSON.stringify(sheets.map(({ columns }) => columns.map(({ header }) => header).sort()));

/** @returns {Record<string, Mapping[string][]>} by kind of file, the latest last */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? "{}");
  } catch {
    return {};
  }
}

function keep(/** @type {Record<string, Mapping[string][]>} */ all) {
  try {
    localStorage.setItem(STORED, JSON.stringify(Object.fromEntries(Object.entries(all).slice(-MOST))));
  } catch {}  // without storage the next file is asked about again
}

/** @type {(sheets: Proposal[]) => Mapping | null} What was said of a file with the same headers. */
export function recalled(sheets) {
  const said = kept()[kindOf(sheets)];
  return said ? Object.fromEntries(sheets.map(({ name, header_row: row }, n) => [name, { ...said[n], header_row: row }])) : null;
}

export function remember(/** @type {Proposal[]} */ sheets, /** @type {Mapping} */ mapping) {
  const { [kindOf(sheets)]: _, ...others } = kept();
  keep({ ...others, [kindOf(sheets)]: sheets.map(({ name }) => mapping[name]) });
}

export function forget(/** @type {Proposal[]} */ sheets) {
  const { [kindOf(sheets)]: _, ...others } = kept();
  keep(others);
}

/** @type {(sheet: Proposal) => number} How many headers of a sheet are not known by their names. */
export const strange = ({ columns }) => columns.filter(({ how }) => how !== "name").length;

/** @type {(sheets: Proposal[]) => boolean} Whether some name is not known, so that a person may say what it means. */
export const isStrange = (sheets) => sheets.some((sheet) => !sheet.known || strange(sheet) > 0);

/** @type {(sheets: Proposal[]) => boolean} Whether a meaning was only guessed, so that a person should look at it first. */
export const isGuessed = (sheets) =>
  sheets.some(({ sheet, known, columns }) => sheet && (!known || columns.some(({ how }) => how && how !== "name")));
