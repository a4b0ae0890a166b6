// @ts-check

import { ask, fill, h, on, press, t, the, view, viewerOf } from "../scripts/making.js";
import { label } from "../scripts/outgoing.js";
import "./canned-menu.js";
import { CardForm } from "./card-form.js";

const STILL_MS = 120;
/** So long a reply waits for its check; the service checks again. */
const PATIENCE_MS = 1_500;
const SLASH = /(?:^|\s)\/(\S*)$/;

/** The reply being written, checked as it is typed; it goes on with what was written. */
export class ReplyField extends CardForm {
  draw = view(this, this, "reply-field");
  /** @type {import("../shapes.d.ts").Fact[]} */ #facts = [];
  #checked = "";
  /** @type {Timer} */ #still;
  #field = the(this, "textarea");
  #menu = the(this, "canned-menu");

  constructor(/** @type {Card} */ card, text = card.written.get(card.suggestion?.id ?? "") ?? card.shown?.text ?? "") {
    super();
    const { id, comment, product } = /** @type {Suggestion} */ (card.suggestion);
    const { stage, desk: { me } } = card;
    const sku = product?.sku ?? "";
    this.path = `suggestions/${id}/check`;
    this.longest = stage.stream.max_reply_length;
    this.#field.value = text;
    this.#menu.field = this.#field;
    this.#menu.streamId = stage.id;
    this.#menu.values = { viewer: viewerOf(comment), agent: me, product: sku && stage.label(sku), price: stage.products[sku]?.price ?? "" };
    this.meant = this.#menu.key;
    this.#check();
    this.with(null, label(card, "Enter"), press("/", t("canned.title"), () => this.#write("/")));
    on(this, "input", () => {
      card.written.set(id, this.text);
      card.refused = "";
    });
    on(this, "leave", () => card.written.delete(id));
    on(this, "choice", () => card.does("Enter"));
  }

  get text() {
    return this.#field.value;
  }

  begin(all = false) {
    this.#field.focus();
    if (all) this.#field.select();
  }

  /** What stands in no evidence, as far as that can be known soon. */
  async missing() {
    if (this.#checked !== this.text) await Promise.race([this.#check(), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    return this.#checked === this.text ? this.#missing() : "";
  }

  #missing() {
    const missing = new Set(this.#facts.filter(({ grounded }) => !grounded).map(({ text }) => text));
    return missing.size ? t("check.missing", { what: [...missing].join(", "), n: missing.size }) : "";
  }

  typed() {
    this.#paint();
    clearTimeout(this.#still);
    this.#still = setTimeout(() => this.#check(), STILL_MS);
    const typed = SLASH.exec(this.text.slice(0, this.#field.selectionStart))?.[1];
    if (typed === undefined) this.#menu.close();
    else this.#menu.open(typed);
  }

  away() {
    this.#menu.close();
  }

  async #check() {
    this.#paint();
    clearTimeout(this.#still);
    const { text } = this;
    const answer = await ask("POST", this.path, { text }).catch(() => null);
    if (text !== this.text) return;
    this.#facts = answer?.facts ?? [];
    this.#checked = answer && text;
    this.#paint();
  }

  /** Underlines what the check found, where it still stands. */
  #paint() {
    const letters = [...this.text];
    const cut = (start = 0, end = letters.length) => letters.slice(start, end).join("");
    this.#facts = this.#facts.filter(({ start, end, text }) => cut(start, end) === text);
    let from = 0;
    const parts = this.#facts.flatMap(({ start, end, text, grounded }) => {
      const before = cut(from, start);
      from = end;
      return [before, h("span", { class: grounded ? "grounded" : "unfounded" }, text)];
    });
    fill(the(this, ".marks"), parts, `${cut(from)}\u200b`);
    const n = [...this.text.trim()].length;
    const over = n - this.longest;
    const count = over > 0 ? t("card.over", { n: over }) : `${n}/${this.longest}`;
    this.draw({ check: this.#missing(), count, kind: `draft-facts${over > 0 ? " over" : ""}`, invalid: String(over > 0) });
  }

  put(/** @type {unknown} */ _, /** @type {CustomEvent<string>} */ { detail }) {
    this.#write(detail, this.text.lastIndexOf("/", this.#field.selectionStart - 1));
  }

  /** Writes at the caret, or from `start` to it. */
  #write(text = "", start = -1) {
    const { selectionStart: at, selectionEnd: end } = this.#field;
    const gap = start < 0 && /\S$/.test(this.text.slice(0, at)) ? " " : "";
    this.begin();
    this.#field.setRangeText(gap + text, start < 0 ? at : start, end, "end");
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("reply-field", ReplyField);
