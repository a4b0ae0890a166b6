// @ts-check

import { fill, h, press, words } from "./dom.js";
import { hasMeaning, meaning, t } from "./words.js";

const SHOWN_EVIDENCE = 2;
/** @type {[number, string][]} From which probability on something is said to be how sure. */
const SURE = [[0.9, "very"], [0.75, "fairly"], [0.5, "not"], [0, "guess"]];

/** @type {(reply: Reply | null, most?: number) => Child} What a reply stands on, where it does not say the same. */
export function evidence(reply, most = SHOWN_EVIDENCE) {
  const items = reply?.evidence.filter(({ quote }) => quote).slice(0, most) ?? [];
  return items.length > 0 && h("ul", { class: "evidence-lines" }, items.map(({ entry, quote }) => {
    const [kind, ...rest] = entry.split(":");
    const place = [hasMeaning("entry", kind) ? t(`entry.${kind}`) : kind, ...rest].filter((part) => part && part !== "*").join(" ");
    return h("li", {}, h("b", {}, place), " ", (![reply?.text, reply?.original].includes(quote) || most > SHOWN_EVIDENCE) && words("q", "", quote));
  }));
}

/** @type {(card: Card, suggestion: Suggestion) => Child} What would go out, and what may instead. */
export function draft(card, suggestion) {
  const { shown, recalled, context: { longest, zone } } = card;
  const why = suggestion.reasons.find((reason) => !hasMeaning("found", reason));
  const place = h("div");
  const tellMore = () => card.use(({ ViewerPanel }) => {
    const panel = new ViewerPanel();
    fill(place, panel);
    panel.show(suggestion, zone);
  });
  return [
    shown ? replies(card, suggestion, shown, longest) : h("p", { class: "no-draft" }, t(recalled ? "card.drafting" : "card.no_draft")),
    h("details", { class: "more", ontoggle: tellMore }, h("summary", {}, why ? meaning("reason", why) : t("card.more")), place),
  ];
}

/** @type {(card: Card, suggestion: Suggestion, reply: Reply, longest: number) => Child} */
function replies(card, { reply: first, alternatives, confidence }, reply, longest) {
  const length = [...reply.text].length;
  const sure = SURE.find(([least]) => (confidence ?? -1) >= least)?.[1];
  return [
    h("div", { class: "draft", onclick: () => card.does("E") }, words("p", "draft-text", reply.text, reply.language),
      h("p", { class: "draft-facts" }, h("span", { class: length > longest && "over" }, `${length}/${longest}`),
        h("span", {}, reply !== first ? t("card.other") : sure && t(`sure.${sure}`)))),
    reply.original && reply.original !== reply.text && h("p", { class: "original" }, `${t("card.original")} `, words("q", "", reply.original)),
    evidence(reply),
    h("ol", { class: "others" }, (alternatives ?? []).slice(0, 3).map((other, at) => {
      const button = press(at + 1, words("span", "", other.text, other.language), () => card.pick(at + 1), "quiet");
      button.ariaPressed = String(other === reply);
      return h("li", {}, button);
    })),
  ];
}
