// @ts-check
// What bars let go out by themselves, in words.

import { locale, t } from "./words.js";

/** @typedef {{ answerable: number, gone: number, sent: number, wrong: number, gone_between?: [number, number] | null,
 *   wrong_between?: [number, number] | null }} Tally */
/** @typedef {{ precision: number, bar: number, groups: Record<string, Tally> }} Level */
/** @typedef {{ precision: number, unchanged: number, edited: number, rejected: number }} PastLevel */
/** @typedef {{ measured: boolean, comments: number, shops: number, levels: Level[],
 *   curve: (Tally & { confidence: number })[], past: { decided: number, levels: PastLevel[] } | null }} Effects */

const NUMBER = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const FINE = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });

export const percent = (/** @type {number} */ share) => NUMBER.format(share);
export const fine = (/** @type {number} */ share) => FINE.format(share);

/** @type {(effects: Effects, precision: number) => Level | null} What a wanted precision does: the bar of the next one that was measured. */
export const levelOf = (effects, precision) => effects.levels.find((level) => level.precision >= precision - 1e-9) ?? null;

/** @type {(effects: Effects, confidence: number) => Tally | null} What a bar of its own does. */
export const atConfidence = (effects, confidence) => effects.curve.find((point) => point.confidence >= confidence - 1e-9) ?? null;

/** @type {(tally: Tally) => string} How many replies there are to one that is wrong. */
export function wrongOf({ sent, wrong }) {
  if (!sent) return t("settings.none_sent");
  return wrong ? t("settings.one_wrong_in", { n: Math.round(sent / wrong) }) : t("settings.none_wrong_of", { n: sent });
}

/** @type {(between?: [number, number] | null) => string} */
export const range = (between) => between ? t("settings.range", { low: fine(between[0]), high: fine(between[1]) }) : "";

/** @type {(tally: Tally) => string} The same in few words. */
export const shortEffectOf = (tally) => tally.answerable
  ? t("settings.effect_short", { share: percent(tally.gone / tally.answerable), wrong: wrongOf(tally) }) : wrongOf(tally);

/** @type {(tally: Tally | null) => string} One sentence: how many go out, and how many of them wrongly. */
export function effectOf(tally) {
  if (!tally) return t("settings.nothing_goes");
  if (!tally.answerable) return t("settings.only_wrong", { wrong: wrongOf(tally) });
  return t("settings.effect", { share: percent(tally.gone / tally.answerable), wrong: wrongOf(tally) });
}
