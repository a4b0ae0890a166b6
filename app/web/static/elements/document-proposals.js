// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, on, tell } from "../scripts/dom.js";
import { isFilled, isWhole, keep, recall, rowOf, those } from "../scripts/proposals.js";
import { link } from "../scripts/stylesheet.js";
import { words } from "../scripts/wording.js";
import { explained, language, t } from "../scripts/words.js";
import { ProposalCard } from "./proposal-card.js";

/** @import { Gathered, Proposed } from "../scripts/proposals.js" */

const LARGEST = 20 * 2 ** 20;
const SHOWN = 25;
const AT_ONCE = 200;

/** Policies from a document as rows, which ops look at one by one; what they accept becomes one new version. Tells `edited`. */
export class DocumentProposals extends HTMLElement {
  /** @type {Stream | null} */ #stream = null;
  /** @type {Gathered} */ #gathered = { file: "", items: [] };
  #busy = false;
  #input = h("input", { type: "file", id: "document-file", class: "unseen", accept: ".docx,.pdf",
    onchange: () => this.#read(this.#input.files?.[0]) });
  #choose = h("label", { for: "document-file", class: "button" }, t("proposals.choose"));
  #said = h("p", { class: "result", role: "status" });
  #head = h("div", { class: "proposals-head", hidden: true });
  #count = h("p", { class: "muted" });
  #whole = h("button", { onclick: () => this.#acceptWhole() });
  #save = h("button", { class: "primary", onclick: () => this.#send() });
  #list = h("div", { class: "proposals" });
  #more = h("button", { hidden: true, onclick: () => this.#render(this.#list.childElementCount + SHOWN) });

  connectedCallback() {
    link("rows");
    const drop = h("p", { class: "document-drop" }, t("proposals.what"), " ", this.#input, this.#choose);
    drop.addEventListener("dragover", (event) => event.preventDefault());
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      this.#read(event.dataTransfer?.files[0]);
    });
    const away = h("button", { class: "quiet", onclick: () => this.#clear() }, t("proposals.away"));
    fill(this.#head, this.#count, this.#whole, this.#save, away);
    fill(this, h("div", { class: "section-head" }, h("h2", {}, t("proposals.title"))), drop, this.#said, this.#head, this.#list, this.#more);
  }

  /** @param {Stream} stream */
  show(stream) {
    const first = this.#stream?.id !== stream.id;
    this.#stream = stream;
    if (!first) return this.#tally();
    this.#gathered = recall(stream.id);
    this.#render();
  }

  /** @param {File | undefined} file */
  async #read(file) {
    const stream = this.#stream;
    if (!file || !stream || this.#busy) return;
    if (file.size > LARGEST) return this.#say(t("proposals.kinds"), "error");
    this.#set(true);
    this.#say(t("kb.working", { file: file.name }));
    try {
      const body = new FormData();
      body.append("file", file, file.name);
      const { items } = await ask("POST", `streams/${stream.id}/knowledge/proposals?language=${language}`, body);
      this.#gathered = { file: file.name, items: [...those(this.#gathered.items, "accepted"), ...items] };
      this.#say(t(items.length ? "proposals.found" : "proposals.none", { n: items.length, file: file.name }), items.length ? "ok" : "");
      this.#render();
      this.#focus(0);
    } catch (failure) {
      this.#say(explained(failure), "error");
    } finally {
      this.#set(false);
      this.#input.value = "";  // so that the same file, mended, can be chosen again
    }
  }

  #render(shown = SHOWN) {
    const { items } = this.#gathered;
    this.#head.hidden = !items.length;
    fill(this.#list, items.slice(0, shown).map((item, at) => {
      const card = new ProposalCard(item, at + 1);
      on(card, "changed", () => this.#tally());
      on(card, "decided", () => {
        this.#tally();
        if (item.decided) this.#focus(at + 1);
      });
      return card;
    }));
    this.#more.hidden = items.length <= shown;
    this.#more.textContent = t("proposals.more", { n: items.length - shown });
    this.#tally();
  }

  /** The next card that is not decided yet, from a place on, has the keyboard. @param {number} from */
  #focus(from) {
    const { items } = this.#gathered;
    const at = items.findIndex((one, place) => place >= from && !one.decided);
    if (at >= this.#list.childElementCount && at >= 0) this.#render(at + SHOWN);
    const card = /** @type {HTMLElement | undefined} */ (this.#list.children[at]);
    if (!card) return this.#save.focus();
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }

  #tally() {
    const { items } = this.#gathered;
    const accepted = those(items, "accepted").length;
    const whole = those(items, "").filter(isWhole).length;
    this.#count.textContent = t("proposals.count", { n: items.length, left: those(items, "").length });
    this.#whole.textContent = t("proposals.accept_whole", { n: whole });
    this.#whole.hidden = !whole;
    const ready = this.#stream?.active_version !== null;
    this.#save.disabled = this.#busy || !accepted || !ready;
    this.#save.textContent = ready ? t("proposals.save", { n: accepted }) : t("proposals.no_version");
    if (this.#stream) keep(this.#stream.id, this.#gathered);
  }

  #acceptWhole() {
    for (const item of those(this.#gathered.items, "")) if (isWhole(item)) item.decided = "accepted";
    this.#render(Math.max(SHOWN, this.#list.childElementCount));
    this.#focus(0);
  }

  async #send() {
    const stream = this.#stream;
    if (!stream || this.#busy) return;
    const taken = those(this.#gathered.items, "accepted").filter(isFilled).slice(0, AT_ONCE);
    this.#set(true);
    this.#say(t("edits.saving"));
    try {
      const path = `streams/${stream.id}/knowledge/${stream.active_version}/edit?language=${language}`;
      const made = await ask("POST", path, { rows: taken.map(rowOf), activate: true });
      this.#gathered.items = this.#gathered.items.filter((one) => !taken.includes(one));
      this.#say(t("proposals.saved", { n: taken.length, version: made.version }), "ok");
      this.#render();
      tell(this, "edited", made);
    } catch (failure) {
      this.#refused(failure, taken);
    } finally {
      this.#set(false);
    }
  }

  /** Each card says what is wrong with its row, and is to be decided again. @param {any} failure @param {Proposed[]} taken */
  #refused(failure, taken) {
    const { errors = [], rows = [] } = failure.problem ?? {};
    /** @type {Proposed[]} */ const wrong = [];
    for (const { loc, message } of errors) {
      const asSent = loc[1] === "rows";  // told of the request: body, rows, which, cells, column
      const item = taken[asSent ? loc[2] : rows.findIndex((/** @type {any} */ one) => one.sheet === loc[0] && one.row === loc[1])];
      const rest = loc.slice(asSent ? 4 : 2);
      if (!item) continue;
      if (!wrong.includes(item)) item.problems = [];
      item.problems.push({ loc: rest.map(String), message, severity: "error" });
      item.decided = "";
      wrong.push(item);
    }
    this.#say(t("kb.failed", { detail: wrong.length ? t("proposals.mend", { n: new Set(wrong).size }) : explained(failure) }), "error");
    if (!wrong.length) return;
    this.#render(Math.max(SHOWN, this.#list.childElementCount));
    this.#focus(this.#gathered.items.indexOf(wrong[0]));
  }

  #clear() {
    this.#gathered = { file: "", items: [] };
    this.#say("");
    this.#render();
    this.#input.focus();
  }

  /** @param {boolean} busy */
  #set(busy) {
    this.#busy = this.#input.disabled = busy;
    this.#tally();
  }

  /** @param {string} message @param {string} [kind] */
  #say(message, kind = "") {
    this.#said.dataset.kind = kind;
    this.#said.textContent = message;
  }
}

customElements.define("document-proposals", DocumentProposals);
