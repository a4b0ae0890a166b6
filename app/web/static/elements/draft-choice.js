// @ts-check

import { fill, h, tell, words } from "../scripts/dom.js";
import { hasMeaning, sureness, t } from "../scripts/words.js";

/** @import { Reply, Suggestion } from "../shapes.d.ts" */

const MOST = 3;
const SHOWN_EVIDENCE = 2;

/**
 * The rows that a reply stands on, with what they say where the reply does not say the same; nothing where there are none.
 * @param {Reply | null} reply
 */
export function evidence(reply, most = SHOWN_EVIDENCE) {
  const items = reply?.evidence.filter(({ quote }) => quote).slice(0, most) ?? [];
  return items.length > 0 && h("ul", { class: "evidence-lines" }, items.map(({ entry, quote }) => {
    const [kind, ...rest] = entry.split(":");
    const place = [hasMeaning("entry", kind) ? t(`entry.${kind}`) : kind, ...rest].filter((part) => part && part !== "*").join(" ");
    return h("li", {}, h("span", { class: "place" }, place), " ", (quote !== reply?.text || most > SHOWN_EVIDENCE) && words("q", "", quote));
  }));
}

/** The draft as it would go out, and the others to take instead. Dispatches `pick` with a digit, and `write`. */
export class DraftChoice extends HTMLElement {
  /** @type {(suggestion: Suggestion, reply: Reply | null, longest: number) => DraftChoice} Shows a reply of a suggestion. */
  show({ reply: draft, alternatives, confidence }, reply, longest) {
    if (!draft || !reply) return this;
    const length = [...reply.text].length;
    fill(this,
      h("div", { class: "draft", onclick: () => tell(this, "write") }, words("p", "draft-text", reply.text, reply.language),
        h("p", { class: "draft-facts" }, h("span", { class: length > longest ? "over" : "" }, `${length}/${longest}`),
          h("span", {}, reply === draft ? sureness(confidence) : t("card.other")))),
      reply.original && reply.original !== reply.text && h("p", { class: "original" }, `${t("card.original")} `, words("q", "", reply.original)),
      evidence(reply),
      h("ol", { class: "others" }, (alternatives ?? []).slice(0, MOST).map((other, at) => h("li", {}, this.#other(other, at + 1, other === reply)))));
    return this;
  }

  /** @type {(other: Reply, digit: number, picked: boolean) => HTMLElement} */
  #other({ text, language }, digit, picked) {
    return h("button", {
      class: "quiet", "aria-pressed": String(picked), "aria-keyshortcuts": digit, onclick: () => tell(this, "pick", digit),
    }, h("kbd", { "aria-hidden": "true" }, digit), words("span", "", text, language));
  }
}

customElements.define("draft-choice", DraftChoice);
