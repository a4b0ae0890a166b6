// @ts-check

import { holder } from "../scripts/claims.js";
import { age, now, urgency } from "../scripts/clock.js";
import { fill, h, words } from "../scripts/dom.js";
import { meaning, t, viewerOf } from "../scripts/words.js";

export { holder };

/** @import { Suggestion } from "../shapes.d.ts" */
/** @import { Parting } from "../scripts/stage.js" */
/** @typedef {{ me: string, zone: string, product: (sku: string) => string }} Context */

/** The age of a comment: a number first, then a colour, and the same in words. */
export class AgeClock extends HTMLElement {
  #shown = "";

  /**
   * @param {Suggestion} suggestion
   * @param {string} zone
   */
  tick(suggestion, zone) {
    const level = urgency(suggestion);
    const text = age(Date.parse(suggestion.comment.posted_at), zone);
    if (this.#shown === text + level) return;
    this.#shown = text + level;
    this.dataset.level = level;
    fill(this, text, h("span", { class: "unseen" }, ` ${t(`urgency.${level}`)}`));
  }
}

/** One line of the waiting list. Its `undo` button stands beside it in the list: an option holds no button. */
export class SuggestionRow extends HTMLElement {
  /** @type {Suggestion} */ suggestion = /** @type {any} */ (null);
  undo = h("button", { class: "undo" });
  #clock = new AgeClock();
  #tag = h("span", { class: "tag" });

  /**
   * @param {Suggestion} suggestion
   * @param {Context} context
   */
  show(suggestion, context) {
    if (suggestion === this.suggestion) return;
    this.suggestion = suggestion;
    const { comment, product, intents, reply } = suggestion;
    const about = [product && context.product(product.sku), ...intents.map(({ name }) => meaning("intent", name))]
      .filter(Boolean).join(" · ");
    this.id = `row-${suggestion.id}`;
    this.setAttribute("role", "option");
    fill(
      this,
      this.#clock,
      h("span", { class: "row-words" },
        words("span", "row-text", comment.text, comment.language),
        h("span", { class: "row-about" },
          words("bdi", "viewer", viewerOf(comment)),
          comment.language ? ` · ${comment.language}` : "", about ? ` · ${about}` : "")),
      reply ? words("span", "row-draft", reply.text, reply.language) : h("span", { class: "row-draft none" }, t("row.no_draft")),
      this.#tag,
    );
  }

  /**
   * Where it stands.
   * @param {number} index
   * @param {number} size
   * @param {number} top
   * @param {boolean} open
   */
  place(index, size, top, open) {
    this.style.top = this.undo.style.top = `${top}px`;
    this.setAttribute("aria-posinset", String(index + 1));
    this.setAttribute("aria-setsize", String(size));
    this.setAttribute("aria-selected", String(open));
  }

  /**
   * Moves the clock on, and says who has it or what becomes of it.
   * @param {Context} context
   * @param {Parting | undefined} parting
   */
  tick({ me, zone }, parting) {
    const mine = parting?.kind === "leaving" && (!parting.by || parting.by === me);
    const seconds = mine ? Math.ceil((parting.until - now()) / 1000) : 0;
    const undo = mine && seconds > 0;
    this.undo.hidden = !undo && parting?.kind !== "waits";
    const who = parting ? (parting.by === me ? "" : parting.by) : holder(this.suggestion, me);
    let said = who ? t("card.claimed", { who }) : "";
    if (parting) {
      const done = meaning("done", parting.state);
      said = parting.kind === "waits" ? t("row.waits", { done }) : [done, who].filter(Boolean).join(" · ");
      this.undo.textContent = undo ? t("undo.in", { n: seconds }) : t("undo");
      this.undo.setAttribute("aria-label", t("undo.of", { viewer: viewerOf(this.suggestion.comment) }));
      this.dataset.state = parting.state;
      this.dataset.kind = parting.kind;
    } else {
      delete this.dataset.state;
      delete this.dataset.kind;
      this.#clock.tick(this.suggestion, zone);
    }
    if (this.#tag.textContent !== said) this.#tag.textContent = said;
  }
}

customElements.define("age-clock", AgeClock);
customElements.define("suggestion-row", SuggestionRow);
