// @ts-check

import { holder } from "./claims.js";
import { aged, hasMeaning, meaning, t, time, viewerOf } from "./making.js";
import { actions } from "./outgoing.js";

/** @type {[number, string][]} From which probability on something is said to be how sure. */
const SURE = [[0.9, "very"], [0.75, "fairly"], [0.5, "not"], [0, "guess"]];

/** What a reply stands on. */
export function evidence(/** @type {Reply | null} */ reply, most = 2) {
  return (reply?.evidence ?? []).filter(({ quote }) => quote).slice(0, most).map(({ entry, quote }) => {
    const [kind, ...rest] = entry.split(":");
    const place = [meaning("entry", kind), ...rest].filter((part) => part && part !== "*").join(" ");
    return { place, quote: (most > 2 || ![reply?.text, reply?.original].includes(quote)) && quote };
  });
}

/** What the card shows: what would go out, and what may instead. */
export function drafted(/** @type {Card} */ card) {
  const { shown, recalled, form, rests, stage: { stream, zone }, desk: { me } } = card;
  const suggestion = /** @type {Suggestion} */ (card.suggestion);
  const { comment, product, grouped, reasons, reply, alternatives, confidence, snoozed_by } = suggestion;
  const draft = !form && shown;
  const length = [...shown?.text ?? ""].length;
  const longest = stream.max_reply_length;
  const sure = SURE.find(([least]) => (confidence ?? -1) >= least)?.[1];
  const why = reasons.find((reason) => !hasMeaning("found", reason));
  const who = holder(suggestion, me);
  return {
    comment, viewer: viewerOf(comment), draft, ...aged(suggestion, zone),
    tag: who ? t("card.claimed", { who }) : rests && t("card.snoozed", { who: snoozed_by ?? "", at: time(rests, zone) }),
    grouped: grouped > 0 && t("row.grouped", { n: grouped + 1 }),
    product: product && t(product.how === "on_air" ? "card.on_air" : "card.about", { product: card.stage.label(product.sku) }),
    length: `${length}/${longest}`, over: length > longest && "over",
    sure: shown !== reply ? t("card.other") : sure && t(`sure.${sure}`),
    original: draft && draft.original !== draft.text && draft.original,
    evidence: form && !("text" in form) ? [] : evidence(shown),
    picks: (alternatives ?? []).slice(0, 3).map((other, at) => ({ ...other, n: at + 1, pressed: String(other === shown) })),
    bare: !form && !shown && t(recalled ? "card.drafting" : "card.no_draft"),
    why: !form && (why ? meaning("reason", why) : t("card.more")), acts: actions(card), calm: !form,
  };
}
