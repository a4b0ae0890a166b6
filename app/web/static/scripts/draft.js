// @ts-check

import { hasMeaning, meaning, t, viewerOf } from "./words.js";

/** @type {[number, string][]} From which probability on something is said to be how sure. */
const SURE = [[0.9, "very"], [0.75, "fairly"], [0.5, "not"], [0, "guess"]];

/** What a reply stands on, where it does not say the same. */
export function evidence(/** @type {Reply | null} */ reply, most = 2) {
  return (reply?.evidence ?? []).filter(({ quote }) => quote).slice(0, most).map(({ entry, quote }) => {
    const [kind, ...rest] = entry.split(":");
    const place = [meaning("entry", kind), ...rest].filter((part) => part && part !== "*").join(" ");
    return { place, quote: (most > 2 || ![reply?.text, reply?.original].includes(quote)) && quote };
  });
}

/** @type {(card: Card, suggestion: Suggestion) => object} What the card shows: what would go out, and what may instead. */
export function drafted(card, { comment, product, grouped, reasons, reply, alternatives, confidence }) {
  const { shown, recalled, form, stage } = card;
  const draft = !form && shown;
  const length = [...shown?.text ?? ""].length;
  const sure = SURE.find(([least]) => (confidence ?? -1) >= least)?.[1];
  const why = reasons.find((reason) => !hasMeaning("found", reason));
  return {
    comment, viewer: viewerOf(comment), draft,
    grouped: grouped > 0 && t("row.grouped", { n: grouped + 1 }),
    product: product && t(product.how === "on_air" ? "card.on_air" : "card.about", { product: stage.label(product.sku) }),
    length: `${length}/${stage.longest}`, over: length > stage.longest && "over",
    sure: shown !== reply ? t("card.other") : sure && t(`sure.${sure}`),
    original: draft && draft.original !== draft.text && draft.original,
    evidence: form && !("text" in form) ? [] : evidence(shown),
    picks: (alternatives ?? []).slice(0, 3).map((other, at) => ({ ...other, n: at + 1, pressed: String(other === shown) })),
    bare: !form && !shown && t(recalled ? "card.drafting" : "card.no_draft"),
    why: !form && (why ? meaning("reason", why) : t("card.more")),
  };
}
