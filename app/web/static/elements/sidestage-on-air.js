// @ts-check

import { Air, corrected } from "../scripts/air.js";
import { KEYS, TypedNumber, keyOf } from "../scripts/air-keys.js";
import { fill, h, on } from "../scripts/dom.js";
import { showKeys } from "../scripts/key-help.js";
import { events } from "../scripts/live.js";
import { may, page } from "../scripts/page.js";
import { explained, t } from "../scripts/words.js";
import { AirBoard } from "./air-board.js";
import { AirNow } from "./air-now.js";
import { AirTimeline } from "./air-timeline.js";
import { ConnectionBar } from "./connection-bar.js";
import { NewsLine } from "./news-line.js";

/** @import { Line, Told } from "../scripts/air.js" */

const UNDO_S = 5;
/** What a correction touched is to be read first. */
const READ_S = 12;

/** The board: what is on air, put there by a key, a touch or a number, and the timeline beside it. */
export class SidestageOnAir extends HTMLElement {
  /** @type {Air | null} */ #air = null;
  #bar = new ConnectionBar();
  #news = new NewsLine();
  #now = new AirNow();
  #board = new AirBoard();
  #timeline = new AirTimeline();
  #number = new TypedNumber();
  #typed = h("output", { class: "typed", hidden: true });
  #search = h("input", { type: "search", "aria-label": t("air.search"), placeholder: t("air.search"), "aria-keyshortcuts": "/" });
  #views = h("button", { class: "views", onclick: () => this.#turn() }, t("air.timeline"));
  #mayPut = false;
  /** @type {{ back: () => Promise<unknown>, until: number } | null} */ #undo = null;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session, stream } = await page();
    if (!stream) return fill(this, h("p", { class: "empty" }, t("no_stream")));
    this.#air = new Air(stream);
    const open = stream.state !== "ended" && may(session, ["ops"]);
    this.#mayPut = this.#now.mayPut = this.#board.mayPut = this.#timeline.mayPut = open;
    fill(this, this.#bar, h("main", {},
      h("h1", { class: "unseen" }, t("page.on-air")), this.#now,
      h("div", { class: "board-bar" }, this.#search, this.#views, this.#news,
        h("button", { class: "quiet keys-button", onclick: () => this.#help() }, h("kbd", {}, "?"), t("help.title"))),
      this.#board, this.#timeline, this.#typed));
    this.#hear();
    await this.#read();
    this.#listen(stream.id);
  }

  #hear() {
    on(this.#board, "chosen", (sku) => this.#put(sku));
    on(this.#now, "step", (step) => this.#step(step));
    on(this.#now, "nothing", () => this.#put(null));
    on(this.#timeline, "correct", ({ line, fields }) => this.#correct(line, fields));
    on(this.#timeline, "insert", (fields) => this.#change("PUT", "", fields));
    on(this.#timeline, "remove", (line) => this.#remove(line));
    on(this.#timeline, "board", () => this.#turn(false));
    on(this.#number, "typing", (digits) => this.#type(digits));
    on(this.#number, "typed", (digits) => this.#putNumber(digits));
    this.#search.addEventListener("input", () => this.#board.filter(this.#search.value));
    this.#search.addEventListener("keydown", (event) => this.#searchKey(event));
    addEventListener("keydown", (event) => this.#key(event), true);
    setInterval(() => [this.#now, this.#board].forEach((part) => part.tick()), 1000);
  }

  #listen(/** @type {string} */ streamId) {
    const live = events(streamId, ["on_air", "knowledge", "stream"]);
    this.#bar.watch(live);
    for (const type of ["open", "knowledge", "stream"]) live.addEventListener(type, () => this.#read());
    on(live, "on_air", ({ unknown, set_by }) => {
      if (unknown) this.#news.say(t("air.unknown_by", { who: set_by, n: unknown }));
      else this.#load();
    });
    live.start();
  }

  /** Reads the active version and the timeline. */
  async #read() {
    const air = /** @type {Air} */ (this.#air);
    try {
      await Promise.all([air.read(), air.load()]);
    } catch (failure) {
      return this.#refused(failure);
    }
    this.#number.known = air.products.flatMap(({ link_no }) => link_no ?? []);
    this.#board.load(air);
    this.#show();
  }

  async #load() {
    await this.#air?.load().then(() => this.#show(), (failure) => this.#refused(failure));
  }

  #show() {
    const air = /** @type {Air} */ (this.#air);
    this.#now.show(air);
    this.#board.show(air.line?.sku ?? null, !this.#board.contains(document.activeElement));
    this.#timeline.show(air);
  }

  /** Puts a product on air, or nothing, unless it is. */
  async #put(/** @type {string | null} */ sku) {
    const air = /** @type {Air} */ (this.#air);
    if (!this.#mayPut || (air.line?.sku ?? null) === sku) return;
    const told = await this.#change("PUT", "", { sku });
    if (told) this.#done(t(sku === null ? "air.put_nothing" : "air.put", { product: air.label(sku) }), () => air.change("DELETE", `/${told.id}`));
  }

  #putNumber(/** @type {string} */ number) {
    const product = this.#air?.numbered(number);
    if (/^0+$/.test(number) && !product) this.#put(null);
    else if (product) this.#put(product.sku);
    else this.#news.say(t("air.unknown", { n: number }));
  }

  async #correct(/** @type {Line} */ line, /** @type {object} */ fields) {
    const { sku, at } = line;
    const told = await this.#change("PATCH", `/${line.id}`, fields);
    if (told) this.#done(corrected(told), () => /** @type {Air} */ (this.#air).change("PATCH", `/${line.id}`, { sku, at }), READ_S);
  }

  async #remove(/** @type {Line} */ { id, sku, at }) {
    const told = await this.#change("DELETE", `/${id}`);
    if (told) this.#done(corrected(told), () => /** @type {Air} */ (this.#air).change("PUT", "", { sku, at }), READ_S);
  }

  /** @type {(method: string, path: string, body?: any) => Promise<Told | undefined>} */
  async #change(method, path, body) {
    const air = /** @type {Air} */ (this.#air);
    try {
      const told = await air.change(method, path, body);
      if (told.corrected === "inserted") this.#done(corrected(told), () => air.change("DELETE", `/${told.id}`), READ_S);
      await this.#load();
      return told;
    } catch (failure) {
      this.#refused(failure);
    }
  }

  #done(/** @type {string} */ message, /** @type {() => Promise<unknown>} */ back, seconds = UNDO_S) {
    this.#undo = { back, until: performance.now() + seconds * 1000 };
    this.#news.say(message, "ok", () => this.#takeBack(), seconds);
  }

  async #takeBack() {
    const undo = this.#undo;
    this.#undo = null;
    if (!undo || performance.now() > undo.until) return;
    await undo.back().then(() => this.#news.say(t("air.undone"), "ok"), (failure) => this.#refused(failure));
    await this.#load();
  }

  /** The product before or after the one on air, as the workbook has them. */
  #step(/** @type {number} */ step) {
    const air = /** @type {Air} */ (this.#air);
    const skus = air.products.map(({ sku }) => sku);
    const at = skus.indexOf(air.line?.sku ?? "");
    const to = at < 0 && step < 0 ? skus.length - 1 : at + step;
    if (skus[to]) this.#put(skus[to]);
  }

  #type(/** @type {string} */ digits) {
    const product = this.#air?.numbered(digits);
    this.#typed.hidden = !digits;
    fill(this.#typed, h("b", {}, digits), product && this.#air ? h("span", {}, this.#air.name(product)) : null);
  }

  #key(/** @type {KeyboardEvent} */ event) {
    const key = keyOf(event);
    const inTimeline = event.target instanceof Element && event.target.closest("air-timeline");
    if (!key || inTimeline && !/^\d$|^[uz?/]$/.test(key)) return;
    const { digits } = this.#number;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (/^\d$/.test(key)) this.#mayPut && !event.repeat && this.#number.add(key);
    else if (key === "Enter" && digits) this.#number.end();
    else if (key === "Escape") digits ? this.#number.clear() : this.#search.value ? this.#clear() : this.#put(null);
    else if (step) event.repeat || this.#step(step);
    else if (key === "u" || key === "z") this.#takeBack();
    else if (key === "/") this.#search.focus();
    else if (key === "c") this.#turn(true);
    else if (key === "?") this.#help();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** In the search, Enter puts the one that was found on air, Esc leaves. */
  #searchKey(/** @type {KeyboardEvent} */ event) {
    if (event.isComposing || event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    const exact = this.#air?.numbered(this.#search.value)?.sku;
    const found = this.#board.filter(this.#search.value);
    if (event.key === "Enter" && this.#search.value && (exact || found.length === 1)) this.#put(exact ?? found[0]);
    else if (event.key === "Enter") return;
    this.#clear();
    this.#search.blur();
  }

  #clear() {
    this.#search.value = "";
    this.#board.filter("");
  }

  /** To the timeline, or back to the board; on a phone one of them is seen. */
  #turn(to = !this.hasAttribute("data-timeline")) {
    this.toggleAttribute("data-timeline", to);
    this.#views.textContent = t(to ? "air.board" : "air.timeline");
    if (to) this.#timeline.begin();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  #help() {
    showKeys(this, KEYS);
  }

  #refused(/** @type {any} */ failure) {
    this.#news.say(explained(failure), "warn");
  }
}

customElements.define("sidestage-on-air", SidestageOnAir);
