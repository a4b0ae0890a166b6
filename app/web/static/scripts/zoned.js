// @ts-check
// Times of day in a stream's zone, as `datetime-local` fields have them: `2026-11-21T20:03`.

/** @type {(at: number, zone: string) => string} */
export const local = (at, timeZone) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at).replace(" ", "T");

/** @type {(field: string, zone: string) => number} The moment that a field means, in milliseconds since 1970. */
export function moment(field, zone) {
  const wanted = Date.parse(`${field}Z`);
  const nearer = (/** @type {number} */ at) => at + wanted - Date.parse(`${local(at, zone)}Z`);
  return nearer(nearer(wanted));
}
