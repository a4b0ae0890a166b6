// @ts-check
// Tables as text that spreadsheets take.

const FORMULA = /^[=+\-@\t\r]/;

/** @type {(cell: unknown) => string} What a spreadsheet would work out is text instead: viewers wrote it. */
const plain = (cell) => {
  const text = String(cell ?? "");
  return FORMULA.test(text) ? `'${text}` : text;
};

/** @type {(rows: unknown[][]) => string} With a byte order mark, by which Excel knows UTF-8. */
export const csv = (rows) =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${plain(cell).replaceAll('"', '""')}"`).join(",")).join("\r\n")}\r\n`;

/** @type {(rows: unknown[][]) => string} To be pasted into a spreadsheet. */
export const tabbed = (rows) => rows.map((row) => row.map((cell) => plain(cell).replace(/\s+/g, " ")).join("\t")).join("\n");

/** @type {(name: string, text: string, type: string) => void} Hands the browser a file. */
export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
