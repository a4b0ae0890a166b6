// @ts-check

import { now } from "../scripts/clock.js";
import { fill, h, tell } from "../scripts/dom.js";
import { swiped } from "../scripts/swipe.js";
import { changes, words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";

/** @import { Topic } from "../shapes.d.ts" */

/** For how long a card is marked as new. */
const NEW_MS = 20_000;

/** One question for the host: how many ask, what they ask, what to say. Tells `act` with an action, and `undo`. */
export class TopicCard extends HTMLElement {
  /** @type {Topic} */ topic;
  /** When it folds away, in milliseconds since 1970; 0: it stands. */ leaves = 0;
  #undoable = 0;
  #undo = h("button", { class: "undo", onclick: () => tell(this, "undo") });
  #key = h("kbd", { "aria-hidden": "true" });
  #ask;
  #acts = h("div", { class: "acts" });
  #marks = h("p", { class: "marks" });

  constructor(/** @type {Topic} */ topic, /** @type {boolean} */ mayAct, /** @type {(sku: string) => string} */ product) {
    super();
    this.topic = topic;
    this.mayAct = mayAct;
    this.product = product;
    this.#ask = h(mayAct ? "button" : "div", { class: "ask" });
  }

  connectedCallback() {
    if (this.childElementCount) return;
    this.role = "listitem";
    this.append(this.#key, this.#ask, h("div", { class: "aside" }, this.#marks, this.#acts));
    if (!this.mayAct) return;
    swiped(this, () => this.does("later"));
    this.addEventListener("click", ({ target }) => {
      if (!(/** @type {Element} */ (target).closest(".acts button"))) this.does("answered");
    });
  }

  /** Does something with the topic, unless that is settled. */
  does(/** @type {string} */ action) {
    if (this.mayAct && !this.leaves) tell(this, "act", action);
  }

  /** @type {(topic: Topic, place: number, onAir: string | null) => void} Shows it as it is now, under its key. */
  show(topic, place, onAir) {
    this.topic = topic;
    this.#key.textContent = String(place);
    const { askers, question, language, translation, gist, suggested_answer: fact, trend, pinned, product } = topic;
    this.toggleAttribute("data-pinned", pinned);
    this.toggleAttribute("data-rising", trend === "rising");
    const another = product && product !== onAir ? this.product(product) : null;
    if (!changes(this.#ask, [askers, question, translation, fact, trend, pinned, another])) return;
    fill(this.#ask,
      this.mayAct && h("span", { class: "unseen" }, `${t("host.answered")}: `),
      h("span", { class: "askers" }, askers, h("span", { class: "unseen" }, ` ${t("host.askers", { n: askers })}: `)),
      h("span", { class: "asked" },
        words("span", "question", gist ?? translation ?? question, translation ? null : language),
        translation && translation !== question && words("span", "original", question, language),
        fact ? words("span", "fact", fact) : h("span", { class: "unknown" }, t("why.unresolved"))));
    fill(this.#marks, trend === "rising" && h("span", { class: "rising" }, t("trend.rising")),
      pinned && h("span", { class: "pinned" }, t("host.pinned")), another && words("span", "other", another));
    if (!this.leaves) this.#offer();
  }

  /** Marks it as new for a while. */
  isNew() {
    this.dataset.new = t("host.new");
    setTimeout(() => delete this.dataset.new, NEW_MS);
  }

  /** @type {(outcome: string, undoable: number, leaves: number) => void} It says what became of it until it `leaves`. */
  settle(outcome, undoable, leaves) {
    this.dataset.outcome = outcome;
    this.leaves = leaves;
    this.#undoable = undoable;
    this.#ask.toggleAttribute("disabled", true);
    fill(this.#acts, h("p", { class: "outcome", role: "status" }, t(`outcome.${outcome}`)), undoable > now() && this.#undo);
    this.tick();
  }

  /** It waits again. */
  stand() {
    if (!this.leaves) return;
    this.leaves = 0;
    delete this.dataset.outcome;
    this.#ask.toggleAttribute("disabled", false);
    this.#offer();
  }

  /** Says how long it can still be taken back. */
  tick() {
    const left = Math.ceil((this.#undoable - now()) / 1000);
    this.#undo.hidden = left <= 0;
    fill(this.#undo, h("kbd", { "aria-hidden": "true" }, "Z"), h("span", {}, t("undo")), h("small", {}, t("host.seconds", { n: left })));
  }

  #offer() {
    fill(this.#acts, this.mayAct && [
      h("button", { class: "quiet", onclick: () => this.does("later"), "aria-keyshortcuts": "L" }, t("host.later")),
      h("button", { class: "quiet", onclick: () => this.does("dismiss"), "aria-keyshortcuts": "X" }, t("host.dismiss"))]);
  }
}

customElements.define("topic-card", TopicCard);
