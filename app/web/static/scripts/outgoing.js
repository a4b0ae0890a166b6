// @ts-check
// What may leave the open card, and what it can be made to do.

import { t } from "./words.js";

/** What a canned answer may hold. */
export const VARIABLE = /\{(viewer|product|price|agent)\}/g;
/** @type {Record<string, string>} What the keys do. */
export const ACTS = { Enter: "send", E: "edit", A: "all", H: "host", F: "follow_up", S: "snooze", X: "reject" };

export const tooLate = (/** @type {Card} */ { stage }, key = "") => stage.ended && !"FX".includes(key);

export function label(/** @type {Card} */ { suggestion, stage, others }, key = "") {
  if (key === "Enter" && stage.stream.posting === "by_hand") return t("act.copy");
  return t(`act.${key === "E" && !suggestion?.reply ? "write" : ACTS[key]}`, { n: others.length + 1 });
}

export function actions(/** @type {Card} */ card) {
  const keys = Object.keys(ACTS).filter((key) => key === "Enter" ? card.shown : key !== "A" || card.others.length);
  return keys.map((key, n) => ({ key, label: label(card, key), kind: !n && "primary", late: tooLate(card, key) }));
}

/** The request; nothing where it stays for what the card says. */
export async function approval(/** @type {Card} */ card, /** @type {ReplyField | null} */ field) {
  const { shown, suggestion, warned, stage: { stream } } = card;
  const text = (field ?? shown)?.text.trim() ?? "";
  const over = [...text].length - stream.max_reply_length;
  const gap = text.match(VARIABLE)?.[0];
  if (gap || over > 0) return void (card.refused = gap ? t("card.gap", { gap }) : t("card.too_long", { n: over }));
  /** @type {any} */ const body = { draft_id: shown?.id };
  if (field && text !== shown?.text.trim()) {
    card.written.set(suggestion?.id ?? "", text);
    Object.assign(body, { text, check: text !== warned });
    const missing = body.check && await field.missing();
    if (card.form !== field || field.text.trim() !== text) return;
    if (missing) return void card.warn(text, "check.again");
  }
  if (stream.posting === "by_hand") {
    body.by_hand = true;
    const copied = text === warned || await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (card.suggestion?.id !== suggestion?.id) return;
    if (!copied) return void card.copyByHand(text);
  }
  return body;
}
