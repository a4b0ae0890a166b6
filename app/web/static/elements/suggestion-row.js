// @ts-check

import { age, now, urgency } from "../scripts/clock.js";
import { fill, h, words } from "../scripts/dom.js";
import { meaning, t, viewerOf } from "../scripts/words.js";

/** @import { Suggestion } from "../shapes.d.ts" */

/**
 * Who holds a suggestion, if it is not `me` and the claim has not lapsed.
 * @param {Suggestion} suggestion
 * @param {string} me
 */
export function holder(suggestion, me) {
  const { claimed_by: who, claimed_until: until } = suggestion;
  return who && who !== me && until && Date.parse(until) > now() ? who : null;
}

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

/** One line of the waiting list; dispatches `pick` when it is chosen. */
export class SuggestionRow extends HTMLElement {
  /** @type {Suggestion} */ suggestion = /** @type {any} */ (null);
  #clock = new AgeClock();
  #tag = h("span", { class: "tag" });
  #button = h("button", { class: "row", onclick: () => this.dispatchEvent(new Event("pick", { bubbles: true })) });

  /**
   * @param {Suggestion} suggestion
   * @param {{ me: string, zone: string, product: (sku: string) => string }} context
   */
  show(suggestion, context) {
    this.suggestion = suggestion;
    const { comment, product, intents, reply } = suggestion;
    const about = [product && context.product(product.sku), ...intents.map(({ name }) => meaning("intent", name))]
      .filter(Boolean).join(" · ");
    fill(
      this.#button,
      this.#clock,
      h("span", { class: "row-words" },
        words("span", "row-text", comment.text, comment.language),
        h("span", { class: "row-about" },
          words("bdi", "viewer", viewerOf(comment)),
          comment.language ? ` · ${comment.language}` : "", about ? ` · ${about}` : "")),
      reply ? words("span", "row-draft", reply.text, reply.language) : h("span", { class: "row-draft none" }, t("row.no_draft")),
      this.#tag,
    );
    if (!this.contains(this.#button)) this.append(this.#button);
    this.setAttribute("role", "listitem");
    this.tick(context);
  }

  /** @param {{ me: string, zone: string }} context */
  tick({ me, zone }) {
    if (this.#tag.dataset.kind === "done") return;
    this.#clock.tick(this.suggestion, zone);
    const who = holder(this.suggestion, me);
    const said = who ? t("card.claimed", { who }) : "";
    if (this.#tag.textContent !== said) this.#tag.textContent = said;
  }

  /** @param {boolean} open */
  set open(open) {
    if (open) this.#button.setAttribute("aria-current", "true");
    else this.#button.removeAttribute("aria-current");
    this.#button.tabIndex = open ? 0 : -1;
  }

  /** Puts the keyboard on it. */
  focusRow() {
    this.#button.focus({ preventScroll: true });
    this.scrollIntoView({ block: "nearest" });
  }

  /**
   * Says in place what became of it, before it folds away.
   * @param {string} state
   * @param {string} [who] somebody else
   */
  settled(state, who = "") {
    this.#tag.dataset.kind = "done";
    this.#tag.textContent = [meaning("done", state), who].filter(Boolean).join(" · ");
    this.dataset.state = state;
    this.#button.disabled = true;
  }
}

customElements.define("age-clock", AgeClock);
customElements.define("suggestion-row", SuggestionRow);
