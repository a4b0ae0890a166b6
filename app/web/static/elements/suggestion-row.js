// @ts-check

import { holder } from "../scripts/claims.js";
import { age, now, urgency } from "../scripts/clock.js";
import { fill, h, words } from "../scripts/dom.js";
import { meaning, t, viewerOf } from "../scripts/words.js";

export { holder };

/** @import { Context, Parting, Suggestion } from "../shapes.d.ts" */

/** The age of a comment: a number first, then a colour, and the same in words. */
export class AgeClock extends HTMLElement {
  #shown = "";

  /** @param {Suggestion} suggestion @param {string} zone */
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
  undo = h("button", { class: "undo", hidden: true });
  #clock = new AgeClock();
  #tag = h("span", { class: "tag" });

  /** @param {Suggestion} suggestion @param {Context} context */
  show(suggestion, context) {
    if (suggestion === this.suggestion) return;
    this.suggestion = suggestion;
    const { id, comment, product, intents, reply } = suggestion;
    const about = [comment.language, product && context.product(product.sku), ...intents.map(({ name }) => meaning("intent", name))];
    this.id = `row-${id}`;
    this.role = "option";
    fill(this, this.#clock,
      h("span", { class: "row-words" }, words("span", "row-text", comment.text, comment.language),
        h("span", { class: "row-about" }, words("bdi", "viewer", viewerOf(comment)), about.filter(Boolean).map((part) => ` · ${part}`))),
      reply ? words("span", "row-draft", reply.text, reply.language) : h("span", { class: "row-draft none" }, t("row.no_draft")),
      this.#tag);
  }

  /** Where it stands. @param {number} index @param {number} size @param {number} top @param {boolean} open */
  place(index, size, top, open) {
    this.style.top = this.undo.style.top = `${top}px`;
    this.ariaPosInSet = String(index + 1);
    this.ariaSetSize = String(size);
    this.ariaSelected = String(open);
  }

  /** Moves the clock on, and says who has it or what becomes of it. @param {Context} context @param {Parting} [parting] */
  tick({ me, zone }, parting) {
    const { kind, state = "", by, until = 0 } = parting ?? {};
    const waits = kind === "waits";
    const seconds = kind === "leaving" && by === me ? Math.ceil((until - now()) / 1000) : 0;
    const who = parting ? by !== me && by : holder(this.suggestion, me);
    const done = meaning("done", state);
    this.undo.hidden = seconds <= 0 && !waits;
    this.undo.textContent = waits ? t("undo") : t("undo.in", { n: seconds });
    this.undo.ariaLabel = t("undo.of", { viewer: viewerOf(this.suggestion.comment) });
    this.dataset.kind = kind ?? "";
    this.dataset.state = state;
    if (!parting) this.#clock.tick(this.suggestion, zone);
    const said = !parting ? who && t("card.claimed", { who }) : waits ? t("row.waits", { done }) : [done, who].filter(Boolean).join(" · ");
    if (this.#tag.textContent !== (said || "")) this.#tag.textContent = said || "";
  }
}

customElements.define("age-clock", AgeClock);
customElements.define("suggestion-row", SuggestionRow);
