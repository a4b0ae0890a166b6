// @ts-check

import { address, ask } from "../scripts/api.js";
import { fill, h, on } from "../scripts/dom.js";
import { events } from "../scripts/live.js";
import { may, page } from "../scripts/page.js";
import { explained, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { PromiseFilter } from "./promise-filter.js";
import { PromiseList } from "./promise-list.js";
import { PromisePanel } from "./promise-panel.js";

const PAGE = 100;
const MOST_STREAMS = 20;
const SOON_MS = 600;
const ACTS = "depwoxr";
const OWN_KEYS = "input, textarea, select, dialog[open], card-form, [contenteditable]";

/** The promise ledger over all streams: the list, and the one that is open beside it. */
export class SidestagePromises extends HTMLElement {
  #bar = new ConnectionBar();
  #wrong = h("p", { class: "wrong", role: "alert" });
  #empty = h("p", { class: "empty", hidden: true });
  #more = h("button", { hidden: true, onclick: () => this.#load(true) }, t("audit.more"));
  /** @type {FollowUp[]} */ #unseen = [];
  /** @type {FollowUp[]} */ #seen = [];
  #total = 0;
  #next = "";
  #asked = 0;
  /** @type {Timer} */ #soon;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session, streams } = await page();
    const known = new Map(streams.map((stream) => [stream.id, stream]));
    this.filter = new PromiseFilter(streams, session.username);
    this.list = new PromiseList(known);
    this.panel = new PromisePanel(known, session.username, may(session, ["agent"]));
    fill(this, this.#bar,
      h("div", { class: "ledger" },
        h("div", { class: "title" }, h("h1", {}, t("page.promises")), this.#exports(may(session, ["ops"]))),
        this.filter, this.#wrong, this.list, this.#empty, this.#more),
      h("aside", { "aria-label": t("promises.opened"), hidden: true }, this.panel));
    on(this.filter, "asked", () => this.#load());
    on(this.list, "open", (id) => this.#open(id));
    on(this.panel, "leave", () => this.#leave());
    on(this.panel, "changed", (item) => this.#put(item));
    addEventListener("keydown", (event) => this.#key(event));
    addEventListener("hashchange", () => this.#opened());
    this.#listen(streams);
    await this.#load();
    this.#opened();
  }

  /** @param {boolean} whole whether numbers may be taken out, too */
  #exports(whole) {
    const reveal = h("input", { type: "checkbox" });
    const link = (/** @type {string} */ kind) => h("button", { onclick: () => {
      const query = this.filter?.query ?? new URLSearchParams();
      if (reveal.checked) query.set("reveal", "true");
      location.assign(address(`follow-ups/export.${kind}?${query}`));
    } }, t(`promises.${kind}`));
    return h("div", { class: "export", role: "group", "aria-label": t("promises.export") },
      whole && h("label", { class: "box" }, reveal, t("promises.whole")), link("xlsx"), link("csv"));
  }

  /** @param {Stream[]} streams */
  #listen(streams) {
    const live = streams.filter(({ state }) => state === "live").slice(0, MOST_STREAMS);
    const soon = () => {
      this.#soon ??= setTimeout(() => {
        this.#soon = undefined;
        this.#load();
      }, SOON_MS);
    };
    document.addEventListener("visibilitychange", () => document.hidden || soon());
    if (!live.length) return;
    const heard = events(live.map(({ id }) => id), ["follow_up"]);
    this.#bar.watch(heard);
    heard.addEventListener("follow_up", soon);
    heard.start();
  }

  /** Asks for the list, or for more of it. */
  async #load(more = false) {
    const nth = (this.#asked += 1);
    const query = this.filter?.query ?? new URLSearchParams();
    const page = (/** @type {boolean} */ seen, after = "") =>
      ask("GET", `follow-ups?${query}&seen=${seen}&limit=${PAGE}${after && `&after=${encodeURIComponent(after)}`}`);
    try {
      const [unseen, seen] = await Promise.all([more ? null : page(false), page(true, more ? this.#next : "")]);
      if (nth !== this.#asked) return;
      if (unseen) this.#unseen = unseen.items;
      this.#seen = more ? [...this.#seen, ...seen.items] : seen.items;
      [this.#total, this.#next] = [seen.total, seen.next ?? ""];
      this.#wrong.textContent = "";
    } catch (failure) {
      if (nth === this.#asked) fill(this.#wrong, explained(failure), " ", h("button", { onclick: () => this.#load(more) }, t("again")));
    }
    this.#render();
  }

  #render() {
    this.list?.show(this.#unseen, this.#seen, this.#total, this.panel?.item?.id ?? null);
    this.#more.hidden = !this.#next;
    const asked = [...this.filter?.query ?? []].some(([name, value]) => name !== "stream" && value !== "unfinished");
    this.#empty.hidden = this.#unseen.length + this.#seen.length > 0 || Boolean(this.#wrong.textContent);
    this.#empty.textContent = t(asked ? "promises.none_found" : "follow.none");
  }

  /** Takes in one as it is now, where it stands. */
  #put(/** @type {FollowUp} */ item) {
    const put = (/** @type {FollowUp[]} */ items) => items.map((one) => one.id === item.id ? item : one);
    [this.#unseen, this.#seen] = [put(this.#unseen), put(this.#seen)];
    this.#render();
  }

  #open(/** @type {string} */ id) {
    if (location.hash === `#${id}`) this.#opened();
    else location.hash = id;
  }

  /** Shows the one that the address names. */
  async #opened() {
    const id = location.hash.slice(1);
    const aside = /** @type {HTMLElement} */ (this.querySelector("aside"));
    aside.hidden = !id;
    this.toggleAttribute("data-open", Boolean(id));
    if (!id) return this.panel?.clear();
    await this.panel?.show(id);
    aside.scrollTop = 0;
  }

  #leave() {
    const id = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
    this.#opened();
    this.#load().then(() => this.list?.focusOn(id));
  }

  /** @type {(key: string) => boolean} Does what a key means for the row that has the keyboard, else for the open one. */
  #act(key) {
    const id = document.activeElement?.closest("promise-list li")?.getAttribute("data-id");
    if (!id || id === this.panel?.item?.id) return this.panel?.key(key) ?? false;
    if (!ACTS.includes(key)) return false;
    history.replaceState(null, "", `#${id}`);
    this.#opened().then(() => this.panel?.key(key));
    return true;
  }

  #key(/** @type {KeyboardEvent} */ event) {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || target.closest(OWN_KEYS)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
    if (step) this.list?.move(step);
    else if (key === "/") this.filter?.search();
    else if (key === "Escape" && location.hash) this.#leave();
    else if (event.repeat || !this.#act(key)) return;
    event.preventDefault();
  }
}

customElements.define("sidestage-promises", SidestagePromises);
