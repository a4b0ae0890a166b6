// @ts-check

import { unfilled } from "../scripts/canned.js";
import { holder } from "../scripts/claims.js";
import { now, time } from "../scripts/clock.js";
import { fill, h, on, tell, words } from "../scripts/dom.js";
import { draft, evidence } from "../scripts/draft.js";
import { promise } from "../scripts/promise.js";
import { hasMeaning, meaning, t, viewerOf } from "../scripts/words.js";
import { choice, many, press } from "./card-form.js";
import { ReplyField } from "./reply-field.js";
import { AgeClock } from "./suggestion-row.js";
import { ViewerPanel } from "./viewer-panel.js";

/** @import { CardForm } from "./card-form.js" */
/** @import { Context, Suggestion } from "../shapes.d.ts" */

/** So long after a card has opened, or changed by itself, nothing leaves it: nobody sends what they have not seen. */
const UNSEEN_MS = 350;
/** Minutes; none wakes it. */
const SNOOZES = [0, 1, 5, 15];
/** @type {Record<string, string>} What the keys do. */
const ACTS = { Enter: "send", E: "edit", A: "all", H: "host", F: "follow_up", S: "snooze", X: "reject" };
const AFTER_THE_END = "FX";

/** The open suggestion. Dispatches `act` with `{ action, body, ids }`, `left` and `close`. */
export class SuggestionCard extends HTMLElement {
  /** @type {Suggestion | null} */ suggestion = null;
  /** @type {Context} */ context = /** @type {any} */ ({});
  /** @type {Context | null} The context that is shown. */ #known = null;
  /** @type {Map<string, string>} What was written and not sent yet. */ #written = new Map();
  /** @type {CardForm | null} What is asked for in place of the draft. */ #form = null;
  #picked = "";
  /** The text that goes as it is, whatever was said of it. */ #warned = "";
  #recalled = false;
  /** @type {Suggestion[]} Those that ask the same. */ #others = [];
  /** @type {number | undefined} */ #readiness;
  #clock = new AgeClock();
  #tag = h("span", { class: "tag" });
  #note = h("p", { class: "note", role: "status" });

  connectedCallback() {
    this.role = "region";
    this.ariaLabel = t("card.label");
    this.hidden = !this.suggestion;
  }

  /** @param {Suggestion | null} suggestion */
  open(suggestion) {
    this.suggestion = suggestion;
    this.#recalled = false;
    this.#picked = this.#warned = this.refused = "";
    this.#form = suggestion && this.#written.has(suggestion.id) ? this.#field() : null;
    this.#unseen();
    this.#render();
    if (suggestion?.reason) this.refused = t("card.not_left");
  }

  /** @param {Suggestion} suggestion the open one as it is now; what is being written stays */
  update(suggestion) {
    const before = this.suggestion?.reply?.text;
    const text = suggestion.reply?.text;
    this.suggestion = suggestion;
    if (before === text) return this.#form || this.#known === this.context ? this.tick() : this.#render();
    const another = before || this.#recalled;
    this.#picked = "";
    this.#recalled = !text;
    this.#unseen();
    if (!this.#form) this.#render();
    if (text && another) this.refused = this.#form ? t("card.changed_to", { text }) : t("card.changed");
  }

  /** Moves the clock on. */
  tick() {
    const { suggestion, context: { me, zone } } = this;
    if (!suggestion) return;
    this.#clock.tick(suggestion, zone);
    const who = holder(suggestion, me);
    const rests = this.#rests();
    const said = who ? t("card.claimed", { who }) : rests ? t("card.snoozed", { who: suggestion.snoozed_by ?? "", at: time(rests, zone) }) : "";
    if (this.#tag.textContent !== said) this.#tag.textContent = said;
    if (!this.#form && this.#alike().length !== this.#others.length) this.#render();
  }

  /** @param {string} why an action did not go */
  set refused(why) {
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

  /** @type {(key: string) => boolean} Does what a key means here; whether it means something. */
  key(key) {
    const act = key.length === 1 ? key.toUpperCase() : key;
    if (!this.suggestion) return false;
    if (this.#form?.key(key)) return true;
    if (act in ACTS) this.#does(act);
    else if (!this.#form && /^[0-3]$/.test(key)) this.#pick(+key);
    else return false;
    return true;
  }

  /** @param {string} id whose written words are needed no more */
  forget(id) {
    this.#written.delete(id);
  }

  /** @type {(key: string) => unknown} */
  #does(key) {
    const { ended, me, zone } = this.context;
    if (ended && !AFTER_THE_END.includes(key)) return (this.refused = t("card.ended"));
    if (key === "Enter") return this.#send();
    if (key === "H") return this.#act("to-host", {});
    if (key === "A") return this.#sendAll();
    if (key === "E") return this.#ask(this.#field());
    if (key === "F") return this.#choose("follow-up", promise(me, zone), (body) => body);
    const rests = SNOOZES.slice(this.#rests() ? 0 : 1);
    if (key === "S") return this.#choose("snooze", choice(t("snooze.ask"), rests.map((n) => [t(n ? "snooze.minutes" : "snooze.wake", { n }), n * 60])), (seconds) => ({ seconds }));
    this.#choose("reject", choice(t("card.reason"), [1, 2, 3].map((n) => [t(`reject.${n}`), t(`reject.${n}`)]), t("reject.other")), (reason) => ({ reason }));
  }

  /** @type {(action: string, form: CardForm, body: (given: any) => any) => void} */
  #choose(action, form, body) {
    on(form, "choice", (given) => this.#act(action, body(given)));
    this.#ask(form);
  }

  /**
   * Sends what is shown; where there is nothing, it is to be written.
   * @returns {Promise<unknown>}
   */
  async #send() {
    const { shown, suggestion, context: { longest, posting } } = this;
    const field = this.#form instanceof ReplyField ? this.#form : null;
    const text = (field ? field.text : shown?.text ?? "").trim();
    if (!suggestion || !this.ready) return;
    if (!text) return field ? field.begin() : this.#does("E");
    const over = [...text].length - longest;
    const gap = unfilled(text);
    if (over > 0 || gap) return (this.refused = gap ? t("card.gap", { gap }) : t("card.too_long", { n: over }));
    /** @type {Record<string, any>} */
    const body = { draft_id: shown?.id };
    if (field && text !== shown?.text.trim()) {
      this.#written.set(suggestion.id, text);
      Object.assign(body, { text, check: text !== this.#warned });
      const missing = body.check && await field.missing();
      if (this.#form !== field || field.text.trim() !== text) return;
      if (missing) return this.#warn(text, "check.again");
    }
    if (posting === "by_hand") {
      body.by_hand = true;
      const copied = text === this.#warned || await copy(text);
      if (this.suggestion?.id !== suggestion.id) return;
      if (!copied) {
        const marked = this.#field(text);
        this.#ask(marked);
        marked.begin(true);
        return this.#warn(text, "card.copy");
      }
    }
    this.#act("approve", body);
  }

  /** @type {(text: string, why: string) => void} Says why a text stays; it goes the next time. */
  #warn(text, why) {
    this.#warned = text;
    this.refused = t(why);
  }

  /** Shows all that ask the same, to be sent at once as they are shown. */
  #sendAll() {
    const all = () => /** @type {Suggestion[]} */ ([this.suggestion, ...this.#alike()]);
    const drafts = () => JSON.stringify(all().map(({ id, reply }) => [id, reply]));
    const [shown, seen, form] = [all(), drafts(), many(all())];
    if (shown.length < 2) return;
    this.#unseen();
    this.#ask(form);
    on(form, "choice", () => {
      if (drafts() === seen) return this.#act("approve-many", { drafts: Object.fromEntries(shown.map(({ id, reply }) => [id, reply?.id])) }, shown.map(({ id }) => id));
      this.#sendAll();
      this.refused = t("card.changed");
    });
  }

  /** @type {(action: string, body: any, ids?: string[]) => void} */
  #act(action, body, ids) {
    if (this.ready) tell(this, "act", { action, body, ids });
  }

  #unseen() {
    clearTimeout(this.#readiness);
    this.removeAttribute("ready");
    this.#readiness = setTimeout(() => this.setAttribute("ready", ""), UNSEEN_MS);
  }

  #alike() {
    const { suggestion, context: { posting, ended, others } } = this;
    return suggestion?.reply && posting !== "by_hand" && !ended ? others(suggestion) : [];
  }

  /** Until when it was put off; 0 where it was not. */
  #rests() {
    const until = Date.parse(this.suggestion?.snoozed_until ?? "");
    return until > now() ? until : 0;
  }

  /** @param {number} digit */
  #pick(digit) {
    const id = this.suggestion?.alternatives?.[digit - 1]?.id ?? "";
    if (digit && !id) return;
    this.#picked = id === this.#picked ? "" : id;
    this.#render();
  }

  /** @param {CardForm | null} form what to ask in place of the draft; null shows the draft again */
  #ask(form) {
    this.#form = form;
    this.refused = "";
    this.#render();
    form?.begin();
  }

  #field(text = this.#written.get(this.suggestion?.id ?? "") ?? this.shown?.text ?? "") {
    const suggestion = /** @type {Suggestion} */ (this.suggestion);
    const { me, product, price, longest } = this.context;
    const sku = suggestion.product?.sku;
    const values = { viewer: viewerOf(suggestion.comment), agent: me, product: sku ? product(sku) : "", price: sku ? price(sku).replace(/\s/g, " ") : "" };
    const field = new ReplyField().for(suggestion, text, longest, this.#label("Enter"), values);
    on(field, "input", () => {
      this.#written.set(suggestion.id, field.text);
      this.refused = "";
    });
    on(field, "leave", () => this.#written.delete(suggestion.id));
    on(field, "choice", () => this.#does("Enter"));
    return field;
  }

  /** @param {string} key */
  #label(key) {
    if (key === "Enter" && this.context.posting === "by_hand") return t("act.copy");
    return t(`act.${key === "E" && !this.suggestion?.reply ? "write" : ACTS[key]}`, { n: this.#others.length + 1 });
  }

  #render() {
    const { suggestion, context } = this;
    const form = this.#form;
    const inside = this.matches(":focus-within");
    this.hidden = !suggestion;
    if (!suggestion) return fill(this);
    this.#known = context;
    this.#others = this.#alike();
    form?.addEventListener("leave", () => this.#ask(null), { once: true });
    const text = words("p", "viewer-text", suggestion.comment.text, suggestion.comment.language);
    fill(this, this.#head(suggestion),
      h("div", { class: "card-body" }, text, form ? [form, form instanceof ReplyField && evidence(this.shown)] : this.#draft(suggestion)),
      this.#note, form?.foot ?? this.#actions(context.ended));
    if (text.scrollHeight > text.clientHeight + 1) text.tabIndex = 0;
    this.tick();
    if (inside && !form) tell(this, "left");
  }

  /** @param {Suggestion} suggestion */
  #head({ comment, product }) {
    const label = product && { product: this.context.product(product.sku) };
    return h("header", {},
      h("button", { class: "back quiet", "aria-label": t("card.back"), onclick: () => tell(this, "close") }, "←"), this.#clock,
      words("strong", "viewer", viewerOf(comment)), comment.language && h("span", { class: "muted" }, comment.language), this.#tag,
      label && words("span", "muted product", t(product.how === "on_air" ? "card.on_air" : "card.about", label)));
  }

  /** @param {Suggestion} suggestion */
  #draft(suggestion) {
    const { shown, context } = this;
    const why = suggestion.reasons.find((reason) => !hasMeaning("found", reason));
    const panel = Object.assign(new ViewerPanel(), { context });
    return [
      shown ? draft(suggestion, shown, context.longest, () => this.#does("E"), (digit) => this.#pick(digit))
        : h("p", { class: "no-draft" }, t(this.#recalled ? "card.drafting" : "card.no_draft")),
      h("details", { class: "more", ontoggle: () => panel.show(suggestion) }, h("summary", {}, why ? meaning("reason", why) : t("card.more")), panel),
    ];
  }

  /** @param {boolean} ended */
  #actions(ended) {
    const first = this.shown ? "Enter" : "E";
    const keys = Object.keys(ACTS).filter((key) => key === "Enter" ? this.shown : key !== "A" || this.#others.length);
    return h("div", { class: "actions" },
      keys.map((key) => press(key, this.#label(key), () => this.#does(key), key === first ? "primary" : "", ended && !AFTER_THE_END.includes(key))),
      ended && h("p", { class: "muted" }, t("card.ended")));
  }
}

/** @type {(text: string) => Promise<boolean>} Copies a text; whether the browser let it. */
const copy = async (text) => navigator.clipboard?.writeText(text).then(() => true, () => false) ?? false;

customElements.define("suggestion-card", SuggestionCard);
