// @ts-check
// Tables as text that spreadsheets take.

import { h } from "./dom.js";
import { t } from "./words.js";

const FORMULA = /^(?![+-]?[\d.,]+%?$)[=+\-@\t\r]/;

/** @type {(cell: unknown) => string} What a spreadsheet would work out, other than a number, is text instead: viewers wrote it. */
const plain = (cell) => {
  const text = String(cell ?? "");
  return FORMULA.test(text) ? `'${text}` : text;
};

/** @type {(rows: unknown[][]) => string} With a byte order mark, by which Excel knows UTF-8. */
export const csv = (rows) =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${plain(cell).replaceAll('"', '""')}"`).join(",")).join("\r\n")}\r\n`;

/** @type {(rows: unknown[][]) => string} To be pasted into a spreadsheet. */
const tabbed = (rows) => rows.map((row) => row.map((cell) => plain(cell).replace(/\s+/g, " ")).join("\t")).join("\n");

/** @type {(rows: unknown[][]) => Promise<boolean>} Whether the browser let the rows be copied. */
export const copied = (rows) => navigator.clipboard?.writeText(tabbed(rows)).then(() => true, () => false) ?? Promise.resolve(false);

/** A button that copies what a table shows, and says that it did. @param {() => unknown[][]} rows its header and its lines */
export function copyButton(rows) {
  const button = h("button", { onclick: async () => {
    if (!await copied(rows())) return;
    button.textContent = t("kb.copied");
    setTimeout(() => (button.textContent = t("kb.copy")), 1500);
  } }, t("kb.copy"));
  return button;
}

/** @type {(name: string, content: Blob) => void} Hands the browser a file. */
export function download(name, content) {
  const url = URL.createObjectURL(content);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
