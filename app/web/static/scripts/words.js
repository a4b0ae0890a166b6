// @ts-check
// The interface's own strings, one catalogue per language. Another language is another file in ../words/ and a line here.

import en from "../words/en.json" with { type: "json" };

/** @type {Record<string, string>} */
const catalogue = en;

/**
 * A string of the catalogue with its values filled in: `{name}`, and `{n|one thing|# things}` for numbers.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const text = catalogue[key] ?? key;
  const counted = text.replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, (_, name, one, many) =>
    (values[name] === 1 ? one : many).replaceAll("#", String(values[name])));
  return counted.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/**
 * What a name of the interface means in words, as `reason.below_bar`; the bare name where nobody has written it.
 * @param {string} group
 * @param {string} name
 */
export function meaning(group, name) {
  return catalogue[`${group}.${name}`] ?? name.replaceAll("_", " ");
}

/**
 * Whether somebody has written what a name means.
 * @param {string} group
 * @param {string} name
 */
export function hasMeaning(group, name) {
  return `${group}.${name}` in catalogue;
}

/**
 * A probability in words.
 * @param {number | null} confidence
 */
export function sureness(confidence) {
  if (confidence === null) return "";
  if (confidence >= 0.9) return t("sure.very");
  if (confidence >= 0.75) return t("sure.fairly");
  return confidence >= 0.5 ? t("sure.not") : t("sure.guess");
}

/**
 * A request's failure in words.
 * @param {import("./api.js").Failure} failure
 */
export function explained({ status, message }) {
  if (status === 0) return t("error.offline");
  return status === 403 ? t("error.forbidden") : message;
}

/**
 * What to call the viewer who wrote a comment.
 * @param {import("../shapes.d.ts").Comment} comment
 */
export function viewerOf({ author }) {
  return author.name || t("a_viewer");
}
