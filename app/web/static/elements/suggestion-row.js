// @ts-check

import { holder } from "../scripts/claims.js";
import { age, urgency } from "../scripts/clock.js";
import { fill, h, say } from "../scripts/dom.js";
import { Part } from "../scripts/view.js";
import { meaning, t, viewerOf } from "../scripts/words.js";

/** A comment's age: a number, a colour, and the same in words. */
export class AgeClock extends HTMLElement {
  tick(/** @type {Suggestion} */ suggestion, zone = "") {
    const level = urgency(suggestion);
    const text = age(Date.parse(suggestion.comment.posted_at), zone);
    if (this.dataset.level === level && this.firstChild?.textContent === text) return;
    this.dataset.level = level;
    fill(this, text, h("span", { class: "unseen" }, ` ${t(`urgency.${level}`)}`));
  }
}

/** A line of the list. Its `undo` stands beside it: an option holds no button. */
export class SuggestionRow extends Part {
  /** @type {Suggestion} */ suggestion = /** @type {any} */ (null);
  undo = h("button", { class: "undo", hidden: true });

  /** @type {(suggestion: Suggestion, stage: Stage, me: string) => void} */
  show(suggestion, stage, me) {
    if (suggestion !== this.suggestion) this.#say((this.suggestion = suggestion), stage);
    const parting = stage.parting.get(suggestion.id);
    const { kind = "", state = "", by, until = 0 } = parting ?? {};
    const waits = kind === "waits";
    const seconds = kind === "leaving" && by === me ? Math.ceil((until - Date.now()) / 1000) : 0;
    const who = parting ? by !== me && by : holder(suggestion, me);
    const done = meaning("done", state);
    this.undo.hidden = seconds <= 0 && !waits;
    this.undo.textContent = waits ? t("undo") : t("undo.in", { n: seconds });
    this.undo.ariaLabel = t("undo.of", { viewer: viewerOf(suggestion.comment) });
    Object.assign(this.dataset, { kind, state });
    if (!parting) this.the("age-clock").tick(suggestion, stage.zone);
    const settled = waits ? t("row.waits", { done }) : [done, who].filter(Boolean).join(" · ");
    say(this.the(".tag"), parting ? settled : who ? t("card.claimed", { who }) : "");
  }

  /** @type {(suggestion: Suggestion, stage: Stage) => void} */
  #say({ id, comment, product, intents, reply, grouped }, stage) {
    Object.assign(this, { id: `row-${id}`, role: "option" });
    const about = [grouped && t("row.grouped", { n: grouped + 1 }), comment.language, product && stage.label(product.sku),
      ...intents.map(({ name }) => meaning("intent", name))].filter(Boolean).map((part) => ` · ${part}`).join("");
    this.draw({ said: { ...comment, text: comment.masked ?? comment.text }, viewer: viewerOf(comment), about, reply, bare: !reply });
  }

  /** @type {(index: number, size: number, top: number, open: boolean) => void} */
  place(index, size, top, open) {
    this.style.top = this.undo.style.top = `${top}px`;
    this.ariaPosInSet = `${index + 1}`;
    this.ariaSetSize = `${size}`;
    this.ariaSelected = `${open}`;
  }
}

customElements.define("age-clock", AgeClock);
customElements.define("suggestion-row", SuggestionRow);
