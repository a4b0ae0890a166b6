// @ts-check
// The interface's own strings, one catalogue per language: docs/new-interface-language.md.

/** The interface's languages by their own names: another one is a line here and a file in ../words/. */
export const LANGUAGES = {
  en: { title: "English", locale: "en-GB" },
  zh: { title: "中文", locale: "zh-CN" },
};
/** @typedef {keyof typeof LANGUAGES} Language */

const STORED = "sidestage-language";
const own = new URL(import.meta.url).origin === location.origin;

/**
 * The first of some BCP 47 tags whose language the interface has; English where it has none.
 * @param {Iterable<string | null | undefined>} tags
 * @returns {Language}
 */
export function spoken(tags) {
  for (const tag of tags) {
    const name = tag?.toLowerCase().split("-")[0];
    if (name && Object.hasOwn(LANGUAGES, name)) return /** @type {Language} */ (name);
  }
  return "en";
}

/** What the language is chosen by: the element or page that holds the desk, what was chosen here, the browser. */
function* wishes() {
  yield document.querySelector("sidestage-desk[lang]")?.getAttribute("lang");
  if (!own) yield document.documentElement.lang;
  try {
    yield localStorage.getItem(STORED);
  } catch {
    // Without storage the browser's own languages count.
  }
  yield* navigator.languages;
}

/** The language that the interface speaks. */
export const language = spoken(wishes());
/** How numbers and times are written in it. */
export const locale = LANGUAGES[language].locale;
if (own) document.documentElement.lang = language;

/**
 * Speaks another language from now on: the page is loaded anew.
 * @param {string} name
 */
export function speak(name) {
  localStorage.setItem(STORED, name);
  location.reload();
}

/**
 * @param {Language} name
 * @returns {Promise<Record<string, string>>}
 */
async function read(name) {
  return (await import(`../words/${name}.json`, { with: { type: "json" } })).default;
}

// English says what the chosen catalogue does not
const [english, chosen] = await Promise.all([read("en"), language === "en" ? {} : read(language).catch(() => ({}))]);
/** @type {Record<string, string>} */
const catalogue = { ...english, ...chosen };

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
export function explained({ status, message, problem }) {
  if (status === 0) return t("error.offline");
  if (status === 429) return t("error.too_many", { n: problem.retry_after ?? 60 });
  if (status >= 500) return t("error.unavailable");
  return status === 403 ? t("error.forbidden") : message;
}

/**
 * What to call the viewer who wrote a comment.
 * @param {import("../shapes.d.ts").Comment} comment
 */
export function viewerOf({ author }) {
  return author.name || t("a_viewer");
}
