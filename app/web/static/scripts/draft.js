// @ts-check

import { h, words } from "./dom.js";
import { hasMeaning, sureness, t } from "./words.js";

/** @import { Reply, Suggestion } from "../shapes.d.ts" */

const SHOWN_EVIDENCE = 2;

/** @type {(reply: Reply | null, most?: number) => Node | false} The rows that a reply stands on, and what they say where it does not say the same. */
export function evidence(reply, most = SHOWN_EVIDENCE) {
  const items = reply?.evidence.filter(({ quote }) => quote).slice(0, most) ?? [];
  return items.length > 0 && h("ul", { class: "evidence-lines" }, items.map(({ entry, quote }) => {
    const [kind, ...rest] = entry.split(":");
    const place = [hasMeaning("entry", kind) ? t(`entry.${kind}`) : kind, ...rest].filter((part) => part && part !== "*").join(" ");
    return h("li", {}, h("b", {}, place), " ", (quote !== reply?.text || most > SHOWN_EVIDENCE) && words("q", "", quote));
  }));
}

/**
 * A reply of a suggestion as it would go out, and the others to take instead.
 * @type {(suggestion: Suggestion, reply: Reply, longest: number, edit: () => void, pick: (digit: number) => void) => import("../shapes.d.ts").Child}
 */
export function draft({ reply: first, alternatives, confidence }, reply, longest, edit, pick) {
  const length = [...reply.text].length;
  return [
    h("div", { class: "draft", onclick: edit }, words("p", "draft-text", reply.text, reply.language),
      h("p", { class: "draft-facts" }, h("span", { class: length > longest && "over" }, `${length}/${longest}`),
        h("span", {}, reply === first ? sureness(confidence) : t("card.other")))),
    reply.original && reply.original !== reply.text && h("p", { class: "original" }, `${t("card.original")} `, words("q", "", reply.original)),
    evidence(reply),
    h("ol", { class: "others" }, (alternatives ?? []).slice(0, 3).map((other, at) => h("li", {}, h("button", {
      class: "quiet", "aria-pressed": String(other === reply), "aria-keyshortcuts": at + 1, onclick: () => pick(at + 1),
    }, h("kbd", { "aria-hidden": "true" }, at + 1), words("span", "", other.text, other.language))))),
  ];
}
