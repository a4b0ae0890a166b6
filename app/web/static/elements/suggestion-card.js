// @ts-check

import { fill, h, on, tell, words } from "../scripts/dom.js";
import { meaning, sureness, t, viewerOf } from "../scripts/words.js";
import { AgeClock, holder } from "./suggestion-row.js";
import { ReplyField } from "./reply-field.js";
import { RejectForm } from "./reject-form.js";

/** @import { Suggestion } from "../shapes.d.ts" */

/** So long after a card has opened, or changed, by itself, Enter does nothing: nobody sends what they have not seen. */
const UNSEEN_MS = 350;
const SHOWN_EVIDENCE = 2;

/** The open suggestion. Dispatches `act` with `{ action, body }` as its detail, and `close`. */
export class SuggestionCard extends HTMLElement {
  /** @type {Suggestion | null} */ suggestion = null;
  context = { me: "", zone: "UTC", product: (/** @type {string} */ sku) => sku };
  /** Characters that the platform allows. */
  longest = 150;
  /** @type {Map<string, string>} What was written and not sent yet. */ #written = new Map();
  /** @type {"read" | "edit" | "reject"} */ #mode = "read";
  #recalled = false;
  #busy = false;
  /** @type {number | undefined} */ #readiness;
  #clock = new AgeClock();
  #tag = h("span", { class: "tag" });
  #note = h("p", { class: "note", role: "status" });

  connectedCallback() {
    this.hidden = !this.suggestion;
  }

  /** @param {Suggestion | null} suggestion */
  open(suggestion) {
    this.suggestion = suggestion;
    this.#recalled = false;
    this.#busy = false;
    this.#mode = suggestion && this.#written.has(suggestion.id) ? "edit" : "read";
    fill(this.#note);
    this.#render();
  }

  /**
   * The open one as it is now; what is being written stays.
   * @param {Suggestion} suggestion
   */
  update(suggestion) {
    const before = this.suggestion?.reply?.text;
    this.suggestion = suggestion;
    if (before === suggestion.reply?.text) return this.tick();
    this.#recalled = before !== undefined && !suggestion.reply;
    if (this.#mode === "read") this.#render();
    if (!this.#recalled && before !== undefined) fill(this.#note, t("card.changed"));
  }

  /** Moves the clock on. */
  tick() {
    if (!this.suggestion) return;
    this.#clock.tick(this.suggestion, this.context.zone);
    const who = holder(this.suggestion, this.context.me);
    const said = who ? t("card.claimed", { who }) : "";
    if (this.#tag.textContent !== said) this.#tag.textContent = said;
  }

  /** @param {boolean} busy whether an action is on its way */
  set busy(busy) {
    this.#busy = busy;
    this.toggleAttribute("aria-busy", busy);
    for (const control of this.querySelectorAll("button, textarea")) /** @type {any} */ (control).disabled = busy;
    if (!busy) this.querySelector("textarea")?.focus();
  }

  /** @param {string} message why an action did not go */
  set refused(message) {
    fill(this.#note, message);
  }

  /** Whether a key pressed now can mean this card. */
  get ready() {
    return this.hasAttribute("ready") && !this.#busy;
  }

  /** Sends the draft as it is shown here; where there is none, it is to be written. */
  send() {
    if (!this.suggestion || this.#busy) return;
    const text = this.#mode === "edit" ? this.querySelector("textarea")?.value : this.suggestion.reply?.text;
    if (!text?.trim()) return this.edit();
    this.#written.set(this.suggestion.id, text);
    this.act("approve", { text });
  }

  /** Opens the draft for editing. */
  edit() {
    if (!this.suggestion || this.#busy) return;
    this.#mode = "edit";
    this.#render();
    this.querySelector("textarea")?.focus();
  }

  /** Asks why it is rejected, in place. */
  reject() {
    if (!this.suggestion || this.#busy) return;
    this.#mode = "reject";
    this.#render();
    this.querySelector("reject-form")?.querySelector("button")?.focus();
  }

  /**
   * @param {string} action
   * @param {any} [body]
   */
  act(action, body) {
    if (this.suggestion && !this.#busy) tell(this, "act", { action, body });
  }

  /** What was written for a suggestion is needed no more. */
  forget(/** @type {string} */ id) {
    this.#written.delete(id);
  }

  #leave = () => {
    if (this.suggestion) this.#written.delete(this.suggestion.id);
    this.#mode = "read";
    this.#render();
    tell(this, "left");
  };

  #render() {
    clearTimeout(this.#readiness);
    this.removeAttribute("ready");
    this.#readiness = setTimeout(() => this.setAttribute("ready", ""), UNSEEN_MS);
    this.hidden = !this.suggestion;
    if (!this.suggestion) return fill(this);
    const { comment } = this.suggestion;
    const middle = { read: () => this.#draft(), edit: () => this.#editor(), reject: () => this.#reasons() }[this.#mode]();
    fill(this, this.#head(), words("p", "viewer-text", comment.text, comment.language), ...middle, this.#note);
    this.tick();
  }

  #head() {
    const { comment, product } = /** @type {Suggestion} */ (this.suggestion);
    const label = product && { product: this.context.product(product.sku) };
    return h("header", {},
      h("button", { class: "back quiet", "aria-label": t("card.back"), onclick: () => tell(this, "close") }, "←"),
      this.#clock,
      words("strong", "viewer", viewerOf(comment)),
      comment.language && h("span", { class: "muted" }, comment.language),
      this.#tag,
      label && h("span", { class: "muted product" }, t(product.how === "on_air" ? "card.on_air" : "card.about", label)));
  }

  #draft() {
    const { reply, confidence } = /** @type {Suggestion} */ (this.suggestion);
    const length = reply ? [...reply.text].length : 0;
    return [
      reply
        ? h("div", { class: "draft" }, words("p", "draft-text", reply.text, reply.language),
          h("p", { class: "draft-facts" },
            h("span", { class: length > this.longest ? "over" : "", title: t("card.length", { n: length, max: this.longest }) }, `${length}/${this.longest}`),
            h("span", {}, sureness(confidence))))
        : h("p", { class: "no-draft" }, t(this.#recalled ? "card.drafting" : "card.no_draft")),
      reply?.original && reply.original !== reply.text && h("p", { class: "evidence-line" }, `${t("card.original")}: `, words("q", "", reply.original)),
      this.#evidence(),
      this.#actions(Boolean(reply)),
    ];
  }

  /** @param {boolean} drafted */
  #actions(drafted) {
    /** @type {[string, string, () => void, string][]} */
    const actions = [
      drafted ? ["Enter", t("act.send"), () => this.send(), "primary"] : ["E", t("act.write"), () => this.edit(), "primary"],
      ["H", t("act.host"), () => this.act("to-host"), ""],
      ["F", t("act.follow_up"), () => this.act("follow-up"), ""],
      ["X", t("act.reject"), () => this.reject(), ""],
    ];
    if (drafted) actions.splice(1, 0, ["E", t("act.edit"), () => this.edit(), ""]);
    return h("div", { class: "actions" }, actions.map(([key, label, act, kind]) =>
      h("button", { class: kind, onclick: act, "aria-keyshortcuts": key }, h("kbd", { "aria-hidden": "true" }, key), label)));
  }

  #editor() {
    const { id, reply, comment } = /** @type {Suggestion} */ (this.suggestion);
    const field = new ReplyField(this.#written.get(id) ?? reply?.text ?? "", this.longest, reply?.language ?? comment.language);
    field.addEventListener("input", () => this.#written.set(id, field.text));
    field.addEventListener("send", () => this.send());
    field.addEventListener("leave", this.#leave);
    return [field, this.#evidence()];
  }

  #evidence() {
    const reply = this.suggestion?.reply;
    const evidence = reply?.evidence.filter(({ quote }) => quote !== reply.text) ?? [];
    return h("ul", { class: "evidence-lines" }, evidence.slice(0, SHOWN_EVIDENCE).map((item) => words("li", "", item.quote)));
  }

  #reasons() {
    const form = new RejectForm();
    on(form, "reason", (told) => this.act("reject", { reason: told }));
    form.addEventListener("leave", this.#leave);
    return [form];
  }
}

customElements.define("suggestion-card", SuggestionCard);
