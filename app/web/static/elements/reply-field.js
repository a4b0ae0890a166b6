// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, on, press, say } from "../scripts/dom.js";
import { t, viewerOf } from "../scripts/words.js";
import { CannedMenu } from "./canned-menu.js";
import { CardForm } from "./card-form.js";

/** @import { Fact } from "../shapes.d.ts" */

const STILL_MS = 120;
/** So long a reply waits for its check before it goes; the service checks again. */
const PATIENCE_MS = 1_500;
const SLASH = /(?:^|\s)\/(\S*)$/;

/** The reply being written, checked as it is typed. Its choice is to send it; its input events tell of changes. */
export class ReplyField extends CardForm {
  /** @type {Fact[]} */ #facts = [];
  #checked = "";
  /** @type {Timer} */ #still;
  #count = h("span", { class: "draft-facts" });
  #marks = h("div", { class: "marks", "aria-hidden": "true", dir: "auto" });
  #told = h("p", { class: "check", id: "check", role: "status" });
  #field = h("textarea", { rows: 2, dir: "auto", "aria-label": t("card.reply"), "aria-describedby": "check", "aria-autocomplete": "list",
    "aria-controls": "canned", enterkeyhint: "send", oninput: () => this.#typed(), onblur: () => this.#menu.close() });
  #menu = new CannedMenu();

  /** @type {(suggestion: Suggestion, text: string, context: Context, send: string) => this} `send` is what its button says. */
  for({ id, stream_id: streamId, comment, product }, text, context, send) {
    const sku = product?.sku ?? "";
    const [name, price] = product ? [context.product(sku), context.price(sku).replace(/\s/g, " ")] : ["", ""];
    this.path = `suggestions/${id}/check`;
    this.longest = context.longest;
    this.#field.value = text;
    Object.assign(this.#menu, { streamId, values: { viewer: viewerOf(comment), agent: context.me, product: name, price } });
    this.meant = this.#menu.key.bind(this.#menu);
    on(this.#menu, "pick", (text) => this.#put(text, true));
    on(this.#menu, "closed", () => this.begin());
    on(this.#menu, "moved", () => this.#field.setAttribute("aria-activedescendant", this.#menu.active));
    fill(this, h("div", { class: "writing" }, this.#marks, this.#field), h("div", { class: "under" }, this.#told, this.#count), this.#menu);
    this.#counted();
    this.#check();
    return this.with(null, send, press("/", t("canned.title"), () => this.#put("/", false)));
  }

  get text() {
    return this.#field.value;
  }

  begin(all = false) {
    this.#field.focus();
    if (all) this.#field.select();
  }

  /** What is written that stands in no evidence, in words, as far as that can be known soon. */
  async missing() {
    if (this.#checked !== this.text) await Promise.race([this.#check(), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    return this.#checked === this.text ? this.#missing() : "";
  }

  #missing() {
    const missing = new Set(this.#facts.filter(({ grounded }) => !grounded).map(({ text }) => text));
    return missing.size ? t("check.missing", { what: [...missing].join(", "), n: missing.size }) : "";
  }

  #typed() {
    this.#counted();
    this.#paint();
    clearTimeout(this.#still);
    this.#still = setTimeout(() => this.#check(), STILL_MS);
    const typed = SLASH.exec(this.text.slice(0, this.#field.selectionStart))?.[1];
    if (typed === undefined) this.#menu.close();
    else this.#menu.open(typed, this.#field);
  }

  #counted() {
    const n = [...this.text.trim()].length;
    const over = n - (this.longest ?? n);
    this.#count.textContent = over > 0 ? t("card.over", { n: over }) : `${n}/${this.longest}`;
    this.#count.classList.toggle("over", over > 0);
    this.#field.ariaInvalid = String(over > 0);
  }

  async #check() {
    clearTimeout(this.#still);
    const { text, path = "" } = this;
    const answer = await ask("POST", path, { text }).catch(() => null);
    if (text !== this.text) return;
    this.#facts = answer?.facts ?? [];
    this.#checked = answer && text;
    this.#paint();
  }

  /** Underlines what the check found, where it still stands as it was found. */
  #paint() {
    const letters = [...this.text];
    const cut = (/** @type {number} */ start, end = letters.length) => letters.slice(start, end).join("");
    this.#facts = this.#facts.filter(({ start, end, text }) => cut(start, end) === text);
    let from = 0;
    const parts = [];
    for (const { start, end, text, grounded } of this.#facts) {
      parts.push(cut(from, start), h("span", { class: grounded ? "grounded" : "unfounded" }, text));
      from = end;
    }
    fill(this.#marks, parts, `${cut(from)}\u200b`);
    say(this.#told, this.#missing());
  }

  /** @type {(text: string, slash: boolean) => void} Writes at the caret, or in the place of the `slash` and what was typed after it. */
  #put(text, slash) {
    const { selectionStart: at, selectionEnd: end } = this.#field;
    const before = this.text.slice(0, at);
    this.begin();
    this.#field.setRangeText((!slash && /\S$/.test(before) ? " " : "") + text, slash ? before.lastIndexOf("/") : at, end, "end");
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("reply-field", ReplyField);
