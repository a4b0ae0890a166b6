// @ts-check

import { now, time } from "../scripts/clock.js";
import { fill, h, on, press, say, tell, words } from "../scripts/dom.js";
import { holder } from "../scripts/claims.js";
import { draft, evidence } from "../scripts/draft.js";
import { parts, use as later } from "../scripts/later.js";
import { ACTS, actions, approval, label, tooLate } from "../scripts/outgoing.js";
import { t, viewerOf } from "../scripts/words.js";
import { AgeClock } from "./suggestion-row.js";

/** @typedef {import("../scripts/later.js").Parts} Parts */
/** @typedef {import("./card-form.js").CardForm | ReplyField} Form */

/** Nobody sends what they have not seen: so long after it opens or changes, nothing leaves. */
const UNSEEN_MS = 350;

/** The open suggestion. Tells `act` with `{ action, body, ids }`, `left` and `close`. */
export class SuggestionCard extends HTMLElement {
  /** @type {Suggestion | null} */ suggestion = null;
  /** @type {Context} */ context = /** @type {any} */ ({});
  /** @type {Context | null} The context that is shown. */ #known = null;
  /** @type {Map<string, string>} What was written and not sent yet. */ written = new Map();
  /** @type {Form | null} What is asked for in place of the draft. */ form = null;
  #picked = "";
  /** The text that goes as it is, whatever was said of it. */ warned = "";
  recalled = false;
  /** @type {Suggestion[]} Those that ask the same. */ others = [];
  /** @type {Timer} */ #readiness;
  #clock = new AgeClock();
  #tag = h("span", { class: "tag" });
  #note = h("p", { class: "note", role: "status" });

  connectedCallback() {
    this.role = "region";
    this.ariaLabel = t("card.label");
    this.hidden = !this.suggestion;
  }

  open(/** @type {Suggestion | null} */ suggestion) {
    this.suggestion = suggestion;
    this.recalled = false;
    this.#picked = this.warned = this.refused = "";
    this.form = parts && this.written.has(suggestion?.id ?? "") ? this.#field(parts) : null;
    this.unseen();
    this.#render();
    if (suggestion?.reason) this.refused = t("card.not_left");
  }

  /** Takes the open one as it is now; what is being written stays. */
  update(/** @type {Suggestion} */ suggestion) {
    const before = this.suggestion?.reply?.text;
    const text = suggestion.reply?.text;
    this.suggestion = suggestion;
    if (before === text) return this.form || this.#known === this.context ? this.tick() : this.#render();
    const another = before || this.recalled;
    this.#picked = "";
    this.recalled = !text;
    this.unseen();
    if (!this.form) this.#render();
    if (text && another) this.refused = this.form ? t("card.changed_to", { text }) : t("card.changed");
  }

  tick() {
    const { suggestion, rests, context: { me, zone } } = this;
    if (!suggestion) return;
    this.#clock.tick(suggestion, zone);
    const who = holder(suggestion, me);
    const snoozed = rests && t("card.snoozed", { who: suggestion.snoozed_by ?? "", at: time(rests, zone) });
    say(this.#tag, who ? t("card.claimed", { who }) : snoozed || "");
    if (!this.form && this.alike().length !== this.others.length) this.#render();
  }

  /** Why an action did not go. */
  set refused(/** @type {string} */ why) {
    fill(this.#note, why);
  }

  /** Whether something may leave the card now. */
  get ready() {
    return this.hasAttribute("ready");
  }

  /** The reply that Enter sends. */
  get shown() {
    const { reply = null, alternatives } = this.suggestion ?? {};
    return alternatives?.find(({ id }) => id === this.#picked) ?? reply;
  }

  /** Until when it was put off; 0 where it was not. */
  get rests() {
    const until = Date.parse(this.suggestion?.snoozed_until ?? "");
    return until > now() ? until : 0;
  }

  /** @type {(key: string) => boolean} Does what a key means here; whether it means something. */
  key(key) {
    const act = key.length === 1 ? key.toUpperCase() : key;
    if (!this.suggestion) return false;
    if (this.form?.key(key)) return true;
    if (act in ACTS) this.does(act);
    else if (!this.form && /^[0-3]$/.test(key)) this.pick(+key);
    else return false;
    return true;
  }

  forget(/** @type {string} */ id) {
    this.written.delete(id);
  }

  /** @type {(action: string, body: any, ids?: string[]) => void} */
  act(action, body, ids) {
    if (this.ready) tell(this, "act", { action, body, ids });
  }

  /** @type {(key: string) => unknown} */
  does(key) {
    if (tooLate(this, key)) return (this.refused = t("card.ended"));
    if (key === "Enter") return this.#send();
    if (key === "H") return this.act("to-host", {});
    this.use((made) => {
      const form = key === "E" ? this.#field(made) : made.asks[key](this);
      if (form) this.ask(form);
    });
  }

  /** Unless another one is open by then. */
  use(/** @type {(made: Parts) => void} */ act) {
    const { suggestion } = this;
    later((made) => suggestion?.id === this.suggestion?.id && act(made), (why) => (this.refused = why));
  }

  /** Sends what is shown; where there is nothing, it is to be written. */
  async #send() {
    const field = this.form && "text" in this.form ? this.form : null;
    if (!this.suggestion || !this.ready) return;
    if (!(field ?? this.shown)?.text.trim()) return field ? field.begin() : this.does("E");
    const body = await approval(this, field);
    if (body) this.act("approve", body);
  }

  /** Shows a text to be copied, where the browser does not do it. */
  copyByHand(/** @type {string} */ text) {
    this.use((made) => {
      const field = this.#field(made, text);
      this.ask(field);
      field.begin(true);
      this.warn(text, "card.copy");
    });
  }

  /** @type {(text: string, why: string) => void} Says why a text stays; it goes the next time. */
  warn(text, why) {
    this.warned = text;
    this.refused = t(why);
  }

  unseen() {
    clearTimeout(this.#readiness);
    this.removeAttribute("ready");
    this.#readiness = setTimeout(() => this.setAttribute("ready", ""), UNSEEN_MS);
  }

  alike() {
    const { suggestion, context: { posting, ended, others } } = this;
    return suggestion?.reply && posting !== "by_hand" && !ended ? others(suggestion) : [];
  }

  pick(/** @type {number} */ digit) {
    const id = this.suggestion?.alternatives?.[digit - 1]?.id ?? "";
    if (digit && !id) return;
    this.#picked = id === this.#picked ? "" : id;
    this.#render();
  }

  ask(/** @type {Form | null} */ form) {
    this.form = form;
    this.refused = "";
    this.#render();
    form?.begin();
  }

  #field(/** @type {Parts} */ { ReplyField }, text = this.written.get(this.suggestion?.id ?? "") ?? this.shown?.text ?? "") {
    const suggestion = /** @type {Suggestion} */ (this.suggestion);
    const field = new ReplyField().for(suggestion, text, this.context, label(this, "Enter"));
    on(field, "input", () => {
      this.written.set(suggestion.id, field.text);
      this.refused = "";
    });
    on(field, "leave", () => this.forget(suggestion.id));
    on(field, "choice", () => this.does("Enter"));
    return field;
  }

  #render() {
    const { suggestion, context } = this;
    const form = this.form;
    const inside = this.matches(":focus-within");
    this.hidden = !suggestion;
    if (!suggestion) return fill(this);
    this.#known = context;
    this.others = this.alike();
    form?.addEventListener("leave", () => this.ask(null), { once: true });
    const text = words("p", "viewer-text", suggestion.comment.text, suggestion.comment.language);
    fill(this, this.#head(suggestion),
      h("div", { class: "card-body" }, text, form ? [form, "text" in form && evidence(this.shown)] : draft(this, suggestion)),
      this.#note, form?.foot ?? actions(this));
    if (text.scrollHeight > text.clientHeight + 1) text.tabIndex = 0;
    this.tick();
    if (inside && !form) tell(this, "left");
  }

  #head(/** @type {Suggestion} */ { comment, product, grouped }) {
    const label = product && { product: this.context.product(product.sku) };
    return h("header", {},
      h("button", { class: "back quiet", "aria-label": t("card.back"), onclick: () => tell(this, "close") }, "←"), this.#clock,
      words("strong", "viewer", viewerOf(comment)), comment.language && h("span", { class: "muted" }, comment.language), this.#tag,
      grouped > 0 && h("span", { class: "tag" }, t("row.grouped", { n: grouped + 1 })),
      label && words("span", "muted product", t(product.how === "on_air" ? "card.on_air" : "card.about", label)));
  }
}

customElements.define("suggestion-card", SuggestionCard);
