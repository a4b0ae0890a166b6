// @ts-check
// What the open card shows, and what may leave it.

import { holder } from "./claims.js";
import { aged, hasMeaning, meaning, t, time, viewerOf } from "./making.js";

export const VARIABLE = /\{(viewer|product|price|agent)\}/g;
/** @type {Texts} */
export const ACTS = { Enter: "send", E: "edit", A: "all", H: "host", F: "follow_up", S: "snooze", X: "reject" };

export const tooLate = (/** @type {Card} */ { desk }, key = "") => desk.stage.ended && !"FX".includes(key);

export function label(/** @type {Card} */ { suggestion, desk, others }, key = "") {
  if (key === "Enter" && desk.stage.stream.posting === "by_hand") return t("act.copy");
  return t(`act.${key === "E" && !suggestion?.reply ? "write" : ACTS[key]}`, { n: others.length + 1 });
}

function actions(/** @type {Card} */ card) {
  const keys = Object.keys(ACTS).filter((key) => key === "Enter" ? card.shown : key !== "A" || card.others.length);
  return keys.map((key, n) => ({ key, label: label(card, key), kind: !n && "primary", late: tooLate(card, key) }));
}

/** @type {Approval} */
export async function approval(card, field) {
  const { shown, suggestion, warned, desk: { stage: { stream } } } = card;
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

/** From which probability on. */
const SURE = Object.entries({ very: 0.9, fairly: 0.75, not: 0.5, guess: 0 });

/** @type {Evidence} */
export function evidence(reply, most = 2) {
  return (reply?.evidence ?? []).filter(({ quote }) => quote).slice(0, most).map(({ entry, quote }) => {
    const [kind, ...rest] = entry.split(":");
    const place = [meaning("entry", kind), ...rest].filter((part) => part && part !== "*").join(" ");
    return { place, quote: (most > 2 || ![reply?.text, reply?.original].includes(quote)) && quote };
  });
}

export function drafted(/** @type {Card} */ card) {
  const { shown, recalled, form, rests, desk: { me, stage, stage: { stream, zone } } } = card;
  const suggestion = /** @type {Suggestion} */ (card.suggestion);
  const { comment, product, grouped, reasons, reply, alternatives, confidence, snoozed_by } = suggestion;
  const draft = !form && shown;
  const length = [...shown?.text ?? ""].length;
  const longest = stream.max_reply_length;
  const sure = SURE.find(([, least]) => (confidence ?? -1) >= least)?.[0];
  const why = reasons.find((reason) => !hasMeaning("found", reason));
  const who = holder(suggestion, me);
  return {
    comment, viewer: viewerOf(comment), draft, ...aged(suggestion, zone),
    tag: who ? t("card.claimed", { who }) : rests > 0 && t("card.snoozed", { who: snoozed_by ?? "", at: time(rests, zone) }),
    grouped: grouped > 0 && t("row.grouped", { n: grouped + 1 }),
    product: product && t(product.how === "on_air" ? "card.on_air" : "card.about", { product: stage.label(product.sku) }),
    length: `${length}/${longest}`, over: length > longest && "over",
    sure: shown !== reply ? t("card.other") : sure && t(`sure.${sure}`),
    original: draft && draft.original !== draft.text && draft.original,
    evidence: form && !("text" in form) ? [] : evidence(shown),
    picks: (alternatives ?? []).slice(0, 3).map((other, at) => ({ ...other, n: at + 1, pressed: String(other === shown) })),
    bare: !form && !shown && t(recalled ? "card.drafting" : "card.no_draft"),
    why: !form && (why ? meaning("reason", why) : t("card.more")), acts: actions(card), calm: !form,
  };
}
