// @ts-check

import { Catalogue } from "../scripts/catalogue.js";
import { Choice } from "../scripts/choice.js";
import { now } from "../scripts/clock.js";
import { fill, h, on } from "../scripts/dom.js";
import { HostQueue, outcome } from "../scripts/host-queue.js";
import { showKeys } from "../scripts/key-help.js";
import { may, page } from "../scripts/page.js";
import { KEYS, keyOf } from "../scripts/queue-keys.js";
import { explained, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { NewsLine } from "./news-line.js";
import { SettledList } from "./settled-list.js";
import { TopicPanel } from "./topic-panel.js";
import { TopicRows } from "./topic-rows.js";

/** @import { Topic } from "../shapes.d.ts" */

const TABS = ["open", "later", "answered", "dismissed"];

/** The controller's view of the host's queue: every topic with its details, in the order that the controller wants. */
export class SidestageQueue extends HTMLElement {
  #bar = new ConnectionBar();
  #news = new NewsLine();
  #rows = new TopicRows();
  #panel = new TopicPanel();
  #tabs = h("div", { role: "tablist", "aria-label": t("queue.tabs") });
  #tab = "open";
  /** @type {Record<string, SettledList>} */ #settled = {};
  /** @type {HostQueue | null} */ #queue = null;
  #mayAct = false;
  #choice = new Choice();
  /** @type {Topic | null} The one that was settled last, by whomever. */ #last = null;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session, stream } = await page();
    if (!stream) return fill(this, h("p", { class: "empty" }, t("no_stream")));
    const queue = (this.#queue = new HostQueue(stream.id));
    const catalogue = new Catalogue(stream);
    this.#mayAct = this.#rows.draggable = this.#panel.mayAct = may(session, ["host", "ops"]);
    this.#panel.zone = stream.timezone;
    this.#rows.product = this.#panel.product = (sku) => catalogue.label(sku);
    this.#settled = { answered: new SettledList(stream, "answered"), dismissed: new SettledList(stream, "dismissed") };
    fill(this, this.#bar, h("main", {},
      h("div", { class: "queue-bar" }, this.#tabs, this.#news,
        this.#mayAct && h("a", { href: `/on-air?stream=${encodeURIComponent(stream.id)}` }, t("page.on-air")),
        h("button", { class: "quiet keys-button", onclick: () => this.#help() }, h("kbd", {}, "?"), t("help.title"))),
      h("div", { class: "work", role: "tabpanel", "aria-labelledby": "tab-open" }, this.#rows, Object.values(this.#settled), this.#panel)));
    this.#bar.watch(queue.live);
    this.#hear(queue);
    await catalogue.load().catch(() => null);
    this.#turnTo("open");
    queue.start();
  }

  #hear(/** @type {HostQueue} */ queue) {
    on(queue, "changed", () => this.#show());
    on(queue, "settled", (topic) => {
      this.#last = topic;
      this.#settled[topic.state]?.load();
    });
    on(queue, "air", () => this.#settled.answered.load());  // what holds while a product is on air ends with that
    on(queue, "refused", (failure) => this.#refused(failure));
    on(queue.live, "open", () => this.#settled.dismissed.load());
    on(this.#rows, "choose", (id) => this.#choose(id));
    on(this.#rows, "open", () => this.toggleAttribute("data-open", true));
    on(this.#rows, "drop", ({ id, at }) => this.#place(id, at));
    on(this.#panel, "act", ({ id, action, body }) => this.#act(id, action, body));
    on(this.#panel, "move", (step) => this.#move(step));
    on(this.#panel, "back", () => this.#begin());
    on(this.#panel, "leave", () => this.#leave());
    for (const part of [this.#panel, ...Object.values(this.#settled)]) on(part, "refused", (failure) => this.#refused(failure));
    for (const list of Object.values(this.#settled)) {
      list.mayAct = this.#mayAct;
      on(list, "loaded", () => this.#count());
      on(list, "copied", (copied) => this.#news.say(t(copied ? "queue.copied" : "queue.not_copied"), copied ? "ok" : "warn"));
      on(list, "reopen", async (id) => (await queue.act(id, "reopen")) && list.load());
    }
    addEventListener("keydown", (event) => this.#key(event));
    setInterval(() => [this.#rows, this.#settled.answered].forEach((list) => list.tick()), 1000);
  }

  /** The topics of the present tab's list. */
  get #listed() {
    const queue = /** @type {HostQueue} */ (this.#queue);
    return this.#tab === "later" ? queue.later : this.#tab === "open" ? queue.open : [];
  }

  #show() {
    const [queue, listed] = [/** @type {HostQueue} */ (this.#queue), this.#listed];
    const left = !this.#choice.stands(listed);
    const kept = left && this.#panel.writes(this.#choice.id);
    if (left && !kept) {
      if (this.#choice.id) this.toggleAttribute("data-open", false);
      this.#choice.moveOn(listed);
    }
    const chosen = this.#choice.id;
    this.#rows.show(listed, kept ? "" : chosen, this.#tab in this.#settled ? "" : queue.loaded ? t(`queue_none.${this.#tab}`) : t("loading"));
    const others = queue.open.filter(({ id }) => id !== chosen);
    if (kept) this.#keep(chosen, others);
    else this.#panel.show(listed.find(({ id }) => id === chosen) ?? null, others);
    this.#count();
  }

  /** @type {(id: string, others: Topic[]) => void} One that left the list stays in the panel: words begun for it must not answer another. */
  #keep(id, others) {
    const [waits, shown] = [this.#queue?.topics.get(id), /** @type {Topic} */ (this.#panel.topic)];
    const topic = waits ?? (this.#last?.id === id ? this.#last : shown);
    this.#panel.show(topic, others, outcome(topic) ?? (waits ? "" : "gone"));
  }

  #count() {
    const queue = /** @type {HostQueue} */ (this.#queue);
    const { answered, dismissed } = this.#settled;
    const counts = [queue.open.length, queue.later.length, answered.topics.length, dismissed.topics.length];
    [...this.#tabs.children].forEach((tab, at) => (/** @type {Element} */ (tab.lastElementChild).textContent = String(counts[at])));
    document.title = `${counts[0] ? `(${counts[0]}) ` : ""}${t("page.queue")} · ${t("app.name")}`;
  }

  #turnTo(/** @type {string} */ name) {
    this.#tab = name;
    if (!this.#choice.stands(this.#listed)) this.#choice.clear();
    this.dataset.tab = name;
    this.toggleAttribute("data-open", false);
    if (!this.#tabs.childElementCount) {
      this.#tabs.addEventListener("keydown", (event) => this.#beside(event));
      fill(this.#tabs, TABS.map((tab) => h("button", { role: "tab", id: `tab-${tab}`, onclick: () => this.#turnTo(tab) },
        t(`queue_tab.${tab}`), " ", h("span", { class: "count" }, "0"))));
    }
    for (const tab of /** @type {Iterable<HTMLElement>} */ (this.#tabs.children)) {
      tab.ariaSelected = String(tab.id === `tab-${name}`);
      tab.tabIndex = tab.id === `tab-${name}` ? 0 : -1;
    }
    this.querySelector("[role=tabpanel]")?.setAttribute("aria-labelledby", `tab-${name}`);
    this.#show();
  }

  #beside(/** @type {KeyboardEvent} */ event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#turnTo(TABS[(TABS.indexOf(this.#tab) + step + TABS.length) % TABS.length]);
    /** @type {HTMLElement | null} */ (this.#tabs.querySelector("[aria-selected=true]"))?.focus();
  }

  #choose(/** @type {string} */ id) {
    this.#choice.id = id;
    this.#show();
  }

  /** Back to the list. */
  #begin() {
    this.toggleAttribute("data-open", false);
    this.#leave();
  }

  /** The keyboard leaves what is all about the chosen one. */
  #leave() {
    this.#rows.begin();
    this.#show();
  }

  /** @type {(id: string, action: string, body?: any) => Promise<void>} */
  async #act(id, action, body) {
    const queue = /** @type {HostQueue} */ (this.#queue);
    const topic = await queue.act(id, action, body);
    if (!topic) return;
    const movedOn = this.#choice.id !== id && this.#panel.writes(this.#choice.id);
    if (outcome(topic) && this.#panel.topic?.id === id) this.#panel.clear();
    if (action === "merge") {
      queue.topics.delete(id);
      if (!movedOn) this.#choice.id = topic.id;
    }
    if (!movedOn) this.#leave();
    const undo = queue.undoable(id);
    const done = ["merge", "split"].includes(action) ? action : outcome(topic);
    const told = done && t(`queue_did.${done}`, { n: topic.askers });
    if (told && undo) this.#news.say(told, "ok", () => this.#undo(id), (undo - now()) / 1000);
    else if (told) this.#news.say(told, "ok");
  }

  async #undo(/** @type {string | undefined} */ id) {
    const topic = await this.#queue?.undo(id);
    if (!topic) return;
    this.#settled.answered.load();
    this.#settled.dismissed.load();
    this.#news.say(t("queue.undone"), "ok");
    this.#choose(topic.id);
  }

  /** Moves the chosen one in the controller's own order; 0: all are by priority again. */
  #move(/** @type {number} */ step) {
    const at = this.#listed.findIndex(({ id }) => id === this.#choice.id);
    if (step === 0) this.#queue?.order([]);
    else if (at >= 0) this.#place(this.#choice.id, at + step);
  }

  /** @type {(id: string, at: number) => void} What stands below keeps its place by priority, so that an urgent new one can pass it. */
  #place(id, at) {
    const listed = this.#listed;
    const topic = listed.find((one) => one.id === id);
    if (!this.#mayAct || !topic || this.#tab !== "open" || !listed[at] || listed[at].pinned !== topic.pinned) return;
    const others = listed.filter((one) => one !== topic);
    const order = [...others.slice(0, at), topic, ...others.slice(at)];
    const last = order.findLastIndex(({ place }) => place != null);
    this.#queue?.order(order.slice(0, Math.max(at, last) + 1).map((one) => one.id));
  }

  #key(/** @type {KeyboardEvent} */ event) {
    const key = keyOf(event);
    if (!key) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
    const tab = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (tab) return this.#beside(event);
    if (step) this.#choose(this.#choice.beside(this.#listed, step));
    else if (key === "[" || key === "]") this.#move(key === "[" ? -1 : 1);
    else if (key === "z") this.#undo(undefined);
    else if (key === "?") this.#help();
    else if (key === "Escape") this.#begin();
    else if (!this.#panel.key(key)) return;
    event.preventDefault();
  }

  #help() {
    showKeys(this, KEYS);
  }

  #refused(/** @type {any} */ failure) {
    this.#news.say(explained(failure), "warn");
  }
}

customElements.define("sidestage-queue", SidestageQueue);
