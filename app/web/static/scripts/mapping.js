// @ts-check
// What a file's own headers mean in the workbook: proposed by the service, said by a person, kept for the shop's next files.

import { ask } from "./api.js";

/** @import { Mapping, Proposal } from "../shapes.d.ts" */

/** @type {(sheets: Proposal[]) => Mapping | null} What was said before of the sheets with the same headers. */
export function recalled(sheets) {
  const said = sheets.flatMap(({ name, header_row, said }) => said ? [[name, { sheet: said.sheet, columns: said.columns, header_row }]] : []);
  return said.length ? Object.fromEntries(said) : null;
}

/** @type {(sheets: Mapping) => Promise<unknown>} Keeps what was said of each sheet's headers for the shop. */
export const remember = (sheets) =>
  Promise.all(Object.values(sheets).map(({ sheet, columns }) => ask("POST", "mappings", { sheet, columns })));

/** @type {(sheets: Proposal[]) => Promise<unknown>} */
export const forget = (sheets) =>
  Promise.all(sheets.flatMap(({ said }) => said ? [ask("DELETE", `mappings/${said.id}`)] : []));

/** @type {(sheet: Proposal) => number} How many headers of a sheet are not known by their names. */
export const strange = ({ columns }) => columns.filter(({ how }) => how !== "name").length;

/** @type {(sheet: Proposal) => boolean} Whether some name of a sheet is not known, so that a person may say what it means. */
export const isStrange = (sheet) => !sheet.known || strange(sheet) > 0;

/** @type {(sheets: Proposal[]) => boolean} Whether a meaning was only guessed, so that a person should look at it first. */
export const isGuessed = (sheets) =>
  sheets.some(({ sheet, known, columns, said }) => !said && sheet && (!known || columns.some(({ how }) => how && how !== "name")));
