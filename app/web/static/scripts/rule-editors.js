// @ts-check
// What each kind of rule is set by.

import { fill, h } from "./dom.js";
import { MEASURES, sentence } from "./rules.js";
import { changes } from "./wording.js";
import { locale, t } from "./words.js";

/** @typedef {import("../elements/rule-row.js").RuleRow} RuleRow */
/** @typedef {import("../elements/rule-row.js").Editor} Editor */
/** @typedef {(row: RuleRow) => Editor} Edit */

const languages = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });

/** @type {(tag: string) => string} A language by its name. */
export function languageName(tag) {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const label = (/** @type {RuleRow} */ { name }) => t(`rule.${name}`);

/** @type {Edit} A number within its sentence. */
export function number(row) {
  const { least, most, percent } = MEASURES[row.name];
  const factor = percent ? 100 : 1;
  const input = h("input", {
    type: "number", min: least, max: most, step: percent ? "any" : 1, inputmode: percent ? "decimal" : "numeric", required: true,
    "aria-label": label(row), "aria-describedby": `${row.level}-${row.name}-problem`, onchange: () => {
      const given = Number(input.value);
      const right = input.value.trim() !== "" && given >= least && given <= most && (percent || Number.isInteger(given));
      if (right) row.give(percent ? Math.round(given * 100) / 10_000 : given);
      else row.refuse(t("settings.number_between", { least, most }));
    },
  });
  let shown = "";
  return { element: sentence(`rule_says.${row.name}`, input), show: (value) => {
    const typing = document.activeElement === input && input.value !== shown;
    shown = value === null ? "" : String(Math.round(value * factor * 100) / 100);
    if (!typing) input.value = shown;
    input.placeholder = value === null ? "–" : "";
  } };
}

/** @type {(choices: Record<string, string>, open?: string) => Edit} One of a few, each in its words; `open` is what is shown for none. */
const oneOf = (choices, open) => (row) => {
  const select = h("select", { "aria-label": label(row), onchange: () => row.give(select.value) },
    open && h("option", { value: "", hidden: true }, open),
    Object.entries(choices).map(([value, text]) => h("option", { value }, text)));
  return { element: sentence(`rule_says.${row.name}`, select), show: (value) => (select.value = value ?? "") };
};

/** @type {(names: string[], told: (name: string) => string) => Record<string, string>} */
const inWords = (names, told) => Object.fromEntries(names.map((name) => [name, told(name)]));

export const posting = oneOf(inWords(["channel", "program", "by_hand"], (name) => t(`rule_posting.${name}`)), t("settings.by_platform"));
export const onAirBy = oneOf(inWords(["nobody", "host", "moderators"], (name) => t(`rule_on_air_by.${name}`)));

/** @type {(precisions: number[]) => Edit} The share that is to be right, of those that were measured. */
export const precision = (precisions) => (row) => {
  const select = h("select", { "aria-label": label(row), onchange: () => row.give(Number(select.value)) });
  const option = (/** @type {number} */ value) =>
    h("option", { value }, value >= 1 ? t("settings.never") : `${Math.round(value * 1000) / 10}%`);
  return { element: sentence("rule_says.target_precision", select), show: (value) => {
    const offered = [...new Set([...precisions, value, 1])].sort((a, b) => a - b);
    select.replaceChildren(...offered.map(option));
    select.value = String(value);
  } };
};

/** @type {(known: string[]) => Edit} All languages, or only those that are ticked. */
export const languagesOf = (known) => (row) => {
  const boxes = h("fieldset", { class: "boxes" });
  const box = (/** @type {string} */ tag) => h("label", { class: "box" }, h("input", { type: "checkbox", value: tag, onchange: () =>
    row.give([...boxes.querySelectorAll("input")].filter(({ checked }) => checked).map(({ value }) => value)) }), languageName(tag));
  const which = h("select", { "aria-label": label(row), onchange: () => row.give(which.value === "all" ? ["*"] : known) },
    ["all", "only"].map((name) => h("option", { value: name }, t(`rule_auto_languages.${name}`))));
  return { element: h("div", {}, sentence("rule_says.auto_languages", which), boxes), show: (value) => {
    const chosen = value === null || value.includes("*") ? null : value;
    which.value = chosen ? "only" : "all";
    boxes.hidden = !chosen;
    const offered = [...new Set([...known, ...(chosen ?? [])])];
    if (changes(boxes, offered)) fill(boxes, h("legend", { class: "unseen" }, label(row)), offered.map(box));
    for (const one of boxes.querySelectorAll("input")) one.checked = chosen?.includes(one.value) ?? true;
  } };
};

/** @type {Edit} Languages as tags with commas between. */
export function tags(row) {
  const input = h("input", { "aria-label": label(row), placeholder: "en, zh, ms", onchange: () => {
    const given = input.value.split(/[\s,，、]+/).filter(Boolean);
    row.give(given.length ? given : null);
  } });
  return { element: sentence(`rule_says.${row.name}`, input), show: (value) => (input.value = (value ?? []).join(", ")) };
}

/** @type {(offered: string[]) => Edit} A word, with some to choose from. */
export const word = (offered) => (row) => {
  const list = h("datalist", { id: `offered-${row.name}` }, offered.map((value) => h("option", { value })));
  const input = h("input", { "aria-label": label(row), list: list.id, autocomplete: "off", onchange: () => row.give(input.value.trim() || null) });
  return { element: h("div", {}, sentence(`rule_says.${row.name}`, input), list), show: (value) => (input.value = value ?? "") };
};

/** @type {Edit} Hours in which only what is urgent is told; the rest of the choice stays. */
export function quietHours(row) {
  const chosen = () => row.rule?.value ?? { channels: [], quiet_hours: null, language: "en" };
  const give = () => row.give({ ...chosen(), quiet_hours: on.checked ? { from: from.value || "23:00", to: to.value || "08:00" } : null });
  const time = (/** @type {string} */ key) => h("input", { type: "time", "aria-label": t(key), onchange: give });
  const [from, to] = [time("team_alert.from"), time("team_alert.to")];
  const on = h("input", { type: "checkbox", "aria-label": t("team_alert.quiet_on"), onchange: give });
  const said = sentence("rule_says.alerts", from, to);
  said.prepend(on, " ");
  return { element: said, show: (value) => {
    const quiet = value?.quiet_hours ?? null;
    on.checked = quiet !== null;
    from.disabled = to.disabled = !quiet;
    from.value = quiet?.from ?? "23:00";
    to.value = quiet?.to ?? "08:00";
  } };
}
