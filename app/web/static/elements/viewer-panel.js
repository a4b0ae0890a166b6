// @ts-check

import { time } from "../scripts/clock.js";
import { fill, h, words } from "../scripts/dom.js";
import { hasMeaning, meaning, t, viewerOf } from "../scripts/words.js";

/** @import { Suggestion } from "../shapes.d.ts" */
/** @import { Said } from "../scripts/viewers.js" */

/** What stands behind the open suggestion: the viewer's words, why it waits, and its evidence. */
export class ViewerPanel extends HTMLElement {
  /**
   * @param {Suggestion | null} suggestion
   * @param {Said[]} said
   * @param {string} zone
   */
  show(suggestion, said, zone) {
    this.hidden = !suggestion;
    if (!suggestion) return fill(this);
    const { comment, reply } = suggestion;
    const found = suggestion.reasons.filter((reason) => hasMeaning("found", reason));
    const against = suggestion.reasons.filter((reason) => !found.includes(reason));
    const name = viewerOf(comment);
    fill(
      this,
      h("section", { title: t("side.seen") },
        h("h2", {}, words("bdi", "", name), h("small", {}, t("side.viewer", { n: said.length }))),
        h("ol", { class: "said" }, said.map((one) => this.#said(one, comment.comment_id, zone)))),
      h("section", {},
        h("h2", {}, t("side.why")),
        h("ul", {}, against.map((reason) => h("li", {}, meaning("reason", reason)))),
        against.length ? null : h("p", { class: "muted" }, t("side.none"))),
      h("section", {},
        h("h2", {}, t("side.evidence")),
        found.map((reason) => h("p", {}, meaning("found", reason))),
        reply?.evidence.length
          ? h("dl", { class: "evidence" }, reply.evidence.map((item) => [h("dt", {}, item.entry), words("dd", "", item.quote)]))
          : h("p", { class: "muted" }, t("side.none"))),
    );
  }

  /**
   * @param {Said} one
   * @param {string} open the open comment's id
   * @param {string} zone
   */
  #said({ id, text, language, at, told, reply }, open, zone) {
    const became = hasMeaning("told", told) ? t(`told.${told}`) : meaning("done", told);
    return h("li", { "aria-current": id === open && "true" },
      h("time", {}, time(at, zone)),
      h("div", {}, words("p", "", text, language), reply && words("p", "told", reply), id === open ? null : h("p", { class: "muted" }, became)));
  }
}

customElements.define("viewer-panel", ViewerPanel);
