// @ts-check

import { access } from "./api.js";

/** Another one: docs/new-interface-language.md. */
export const LANGUAGES = {
  en: { title: "English", locale: "en-GB" },
  zh: { title: "中文", locale: "zh-CN" },
};

const STORED = "sidestage-language";
const own = new URL(import.meta.url).origin === location.origin;

let [wish, root] = ["", document.documentElement];
try {
  wish = localStorage.getItem(STORED) ?? "";
} catch {}  // there is no storage

const wishes = [document.querySelector("sidestage-desk[lang]")?.getAttribute("lang"), own ? "" : root.lang, wish, ...navigator.languages];
const names = wishes.map((tag) => tag?.toLowerCase().split("-")[0] ?? "");
export const language = /** @type {keyof typeof LANGUAGES} */ (names.find((name) => Object.hasOwn(LANGUAGES, name)) ?? "en");
export const locale = LANGUAGES[language].locale;
access.language = language;
if (own) root.lang = language;

export function speak(name = "") {
  localStorage.setItem(STORED, name);
  location.reload();
}

const read = async (name = "") => (await import(`../words/${name}.json`, { with: { type: "json" } })).default;

const [english, chosen] = await Promise.all([read("en"), language === "en" ? {} : read(language).catch(() => ({}))]);
/** @type {Texts} */
const catalogue = { ...english, ...chosen };

/** `{name}` and `{n|one thing|# things}` are filled in. */
export function t(key = "", /** @type {Values} */ values = {}) {
  return (catalogue[key] ?? key).replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name, one, many) => {
    const value = `${values[name] ?? ""}`;
    return one === undefined ? value : (value === "1" ? one : many).replaceAll("#", value);
  });
}

/** As of `reason.below_bar`, if written. */
export const meaning = (group = "", name = "") => catalogue[`${group}.${name}`] ?? name.replaceAll("_", " ");

export const hasMeaning = (group = "", name = "") => `${group}.${name}` in catalogue;

export function explained(/** @type {Why} */ { status, message, problem }) {
  if (status === 429) return t("error.too_many", { n: problem.retry_after ?? 60 });
  return status === 0 ? t("error.offline") : status === 403 ? t("error.forbidden") : status >= 500 ? t("error.unavailable") : message;
}

export const viewerOf = (/** @type {{ author: { name: string } }} */ { author }) => author.name || t("a_viewer");
