// @ts-check
/** As `datetime-local` fields have it: `2026-11-21T20:03`. */
export const local = (at = 0, timeZone = "") =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at).replace(" ", "T");

/** The moment that a field means. */
export function moment(field = "", zone = "") {
  const wanted = Date.parse(`${field}Z`);
  const nearer = (at = 0) => at + wanted - Date.parse(`${local(at, zone)}Z`);
  return nearer(nearer(wanted));
}
