// @ts-check

import { holder } from "../scripts/claims.js";
import { age, urgency } from "../scripts/clock.js";
import { changes, fill, h, say, words } from "../scripts/dom.js";
import { meaning, t, viewerOf } from "../scripts/words.js";

/** A comment's age: a number, a colour, and the same in words. */
export class AgeClock extends HTMLElement {
  /** @type {(suggestion: Suggestion, zone: string) => void} */
  tick(suggestion, zone) {
    const level = urgency(suggestion);
    const text = age(Date.parse(suggestion.comment.posted_at), zone);
    if (!changes(this, text + level)) return;
    this.dataset.level = level;
    fill(this, text, h("span", { class: "unseen" }, ` ${t(`urgency.${level}`)}`));
  }
}

/** A line of the list. Its `undo` stands beside it: an option holds no button. */
export class SuggestionRow extends HTMLElement {
  /** @type {Suggestion} */ suggestion = /** @type {any} */ (null);
  undo = h("button", { class: "undo", hidden: true });
  #clock = new AgeClock();
  #tag = h("span", { class: "tag" });

  /** @type {(suggestion: Suggestion, context: Context) => void} */
  show(suggestion, context) {
    if (suggestion === this.suggestion) return;
    this.suggestion = suggestion;
    const { id, comment, product, intents, reply, grouped } = suggestion;
    const about = [grouped && t("row.grouped", { n: grouped + 1 }), comment.language,
      product && context.product(product.sku), ...intents.map(({ name }) => meaning("intent", name))];
    this.id = `row-${id}`;
    this.role = "option";
    fill(this, this.#clock,
      h("span", { class: "row-words" }, words("span", "row-text", comment.masked ?? comment.text, comment.language),
        h("span", { class: "row-about" }, words("bdi", "viewer", viewerOf(comment)), about.filter(Boolean).map((part) => ` · ${part}`))),
      reply ? words("span", "row-draft", reply.text, reply.language) : h("span", { class: "row-draft none" }, t("row.no_draft")),
      this.#tag);
  }

  /** @type {(index: number, size: number, top: number, open: boolean) => void} */
  place(index, size, top, open) {
    this.style.top = this.undo.style.top = `${top}px`;
    this.ariaPosInSet = String(index + 1);
    this.ariaSetSize = String(size);
    this.ariaSelected = String(open);
  }

  /** @type {(context: Context, parting?: Parting) => void} */
  tick({ me, zone }, parting) {
    const { kind, state = "", by, until = 0 } = parting ?? {};
    const waits = kind === "waits";
    const seconds = kind === "leaving" && by === me ? Math.ceil((until - Date.now()) / 1000) : 0;
    const who = parting ? by !== me && by : holder(this.suggestion, me);
    const done = meaning("done", state);
    this.undo.hidden = seconds <= 0 && !waits;
    this.undo.textContent = waits ? t("undo") : t("undo.in", { n: seconds });
    this.undo.ariaLabel = t("undo.of", { viewer: viewerOf(this.suggestion.comment) });
    this.dataset.kind = kind ?? "";
    this.dataset.state = state;
    if (!parting) this.#clock.tick(this.suggestion, zone);
    const settled = waits ? t("row.waits", { done }) : [done, who].filter(Boolean).join(" · ");
    say(this.#tag, parting ? settled : who ? t("card.claimed", { who }) : "");
  }
}

customElements.define("age-clock", AgeClock);
customElements.define("suggestion-row", SuggestionRow);
