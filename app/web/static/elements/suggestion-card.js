// @ts-check

import { now, time } from "../scripts/clock.js";
import { asks } from "../scripts/asks.js";
import { on, say } from "../scripts/dom.js";
import { holder } from "../scripts/claims.js";
import { drafted } from "../scripts/draft.js";
import { ACTS, actions, approval, label, tooLate } from "../scripts/outgoing.js";
import { Part, view } from "../scripts/view.js";
import { t } from "../scripts/words.js";
import { ReplyField } from "./reply-field.js";
import { ViewerPanel } from "./viewer-panel.js";

/** @typedef {import("./card-form.js").CardForm | ReplyField} Form */

/** Nobody sends what they have not seen: so long after it opens or changes, nothing leaves. */
const UNSEEN_MS = 350;

/** The open suggestion. */
export class SuggestionCard extends Part {
  /** @type {Suggestion | undefined} */ suggestion;
  /** @type {Map<string, string>} What was written and not sent yet. */ written = new Map();
  /** @type {Form | null} What is asked for in place of the draft. */ form = null;
  #picked = "";
  #note = "";
  /** The text that goes as it is, whatever was said of it. */ warned = "";
  recalled = false;
  /** @type {Suggestion[]} Those that ask the same. */ others = [];
  /** @type {Timer} */ #readiness;

  get stage() {
    return this.desk.stage;
  }

  open(/** @type {Suggestion | undefined} */ suggestion) {
    this.suggestion = suggestion;
    this.recalled = false;
    this.#picked = this.warned = this.#note = "";
    this.form = this.written.has(suggestion?.id ?? "") ? this.#field() : null;
    this.unseen();
    this.render();
    if (suggestion?.reason) this.refused = t("card.not_left");
  }

  /** Takes the open one as it is now; what is being written stays. */
  update(/** @type {Suggestion} */ suggestion) {
    const before = this.suggestion?.reply?.text;
    const text = suggestion.reply?.text;
    this.suggestion = suggestion;
    if (before === text) return this.tick();
    const another = before || this.recalled;
    this.#picked = "";
    this.recalled = !text;
    this.unseen();
    if (!this.form) this.render();
    if (text && another) this.refused = this.form ? t("card.changed_to", { text }) : t("card.changed");
  }

  tick() {
    const { suggestion, rests } = this;
    if (!suggestion) return;
    const { me, stage: { zone } } = this.desk;
    this.the("age-clock").tick(suggestion, zone);
    const who = holder(suggestion, me);
    const snoozed = rests && t("card.snoozed", { who: suggestion.snoozed_by ?? "", at: time(rests, zone) });
    say(this.the(".tag"), who ? t("card.claimed", { who }) : snoozed || "");
    if (!this.form && this.alike().length !== this.others.length) this.render();
  }

  /** Why an action did not go. */
  set refused(/** @type {string} */ why) {
    say(this.the(".note"), (this.#note = why));
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

  /** Does what a key means here; whether it means something. */
  key(key = "") {
    const act = key.length === 1 ? key.toUpperCase() : key;
    if (!this.suggestion) return false;
    if (this.form?.key(key)) return true;
    if (act in ACTS) this.does(act);
    else if (!this.form && /^[0-3]$/.test(key)) this.pick(+key);
    else return false;
    return true;
  }

  /** @type {(action: string, body: any, ids?: string[]) => void} */
  act(action, body, ids) {
    if (this.ready) this.desk.act(action, body, ids);
  }

  /** @returns {unknown} */
  does(key = "") {
    if (tooLate(this, key)) return (this.refused = t("card.ended"));
    if (key === "Enter") return this.#send();
    if (key === "H") return this.act("to-host", {});
    const form = key === "E" ? this.#field() : asks[key](this);
    if (form) this.ask(form);
  }

  edit() {
    this.does("E");
  }

  close() {
    this.desk.list.open();
  }

  /** Sends what is shown; where there is nothing, it is to be written. */
  async #send() {
    const field = this.form && "text" in this.form ? this.form : null;
    if (!this.suggestion || !this.ready) return;
    if (!(field ?? this.shown)?.text.trim()) return field ? field.begin() : this.edit();
    const body = await approval(this, field);
    if (body) this.act("approve", body);
  }

  /** Shows a text to be copied, where the browser does not do it. */
  copyByHand(text = "") {
    const field = this.#field(text);
    this.ask(field);
    field.begin(true);
    this.warn(text, "card.copy");
  }

  /** Says why a text stays; it goes the next time. */
  warn(text = "", why = "") {
    this.warned = text;
    this.refused = t(why);
  }

  unseen() {
    clearTimeout(this.#readiness);
    this.removeAttribute("ready");
    this.#readiness = setTimeout(() => this.setAttribute("ready", ""), UNSEEN_MS);
  }

  alike() {
    const { suggestion, stage, desk } = this;
    return suggestion?.reply && stage.posting !== "by_hand" && !stage.ended ? stage.others(suggestion, desk.me) : [];
  }

  take(/** @type {{ n: number }} */ { n }) {
    this.pick(n);
  }

  pick(/** @type {number} */ digit) {
    const id = this.suggestion?.alternatives?.[digit - 1]?.id ?? "";
    if (digit && !id) return;
    this.#picked = id === this.#picked ? "" : id;
    this.render();
  }

  ask(/** @type {Form | null} */ form) {
    this.form = form;
    this.#note = "";
    this.render();
    form?.begin();
  }

  #field(text = this.written.get(this.suggestion?.id ?? "") ?? this.shown?.text ?? "") {
    const suggestion = /** @type {Suggestion} */ (this.suggestion);
    const field = new ReplyField().for(suggestion, text, this.desk, label(this, "Enter"));
    on(field, "input", () => {
      this.written.set(suggestion.id, field.text);
      this.refused = "";
    });
    on(field, "leave", () => this.written.delete(suggestion.id));
    on(field, "choice", () => this.does("Enter"));
    return field;
  }

  tellMore(/** @type {unknown} */ _, /** @type {any} */ { target }) {
    const panel = new ViewerPanel();
    target.lastChild.replaceChildren(panel);
    panel.show(this.suggestion);
  }

  render() {
    const { suggestion, form } = this;
    const inside = this.matches(":focus-within");
    this.hidden = !suggestion;
    this.draw = view(this, this, this.localName);
    if (!suggestion) return;
    this.others = this.alike();
    form?.addEventListener("leave", () => this.ask(null), { once: true });
    this.draw({ ...drafted(this, suggestion), note: this.#note });
    const text = this.the(".viewer-text");
    if (form) text.after(form);
    this.append(form?.foot ?? actions(this));
    if (text.scrollHeight > text.clientHeight + 1) text.tabIndex = 0;
    this.tick();
    if (inside && !form) this.desk.list.open(this.stage.openId, true);
  }
}

customElements.define("suggestion-card", SuggestionCard);
