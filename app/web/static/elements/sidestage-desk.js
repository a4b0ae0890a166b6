// @ts-check

import { all, ask } from "../scripts/api.js";
import { Catalogue } from "../scripts/catalogue.js";
import { Claims } from "../scripts/claims.js";
import { fill, h, on } from "../scripts/dom.js";
import { act } from "../scripts/keys.js";
import { Live } from "../scripts/live.js";
import { page } from "../scripts/page.js";
import { Viewers } from "../scripts/viewers.js";
import { explained, meaning, t, viewerOf } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { DeskToolbar } from "./desk-toolbar.js";
import { FollowUpList } from "./follow-up-list.js";
import { KeyHelp } from "./key-help.js";
import { SentList } from "./sent-list.js";
import { SuggestionCard } from "./suggestion-card.js";
import { ViewerPanel } from "./viewer-panel.js";
import { WaitingList } from "./waiting-list.js";

/** @import { Suggestion } from "../shapes.d.ts" */

const PHONE = matchMedia("(max-width: 719px)");
const ARRIVED = new Set(["added", "held"]);

/** The agents' desk: one list, one open card, what stands behind it at the side. */
export class SidestageDesk extends HTMLElement {
  list = new WaitingList();
  card = new SuggestionCard();
  help = new KeyHelp();
  #panel = new ViewerPanel();
  #promises = new FollowUpList();
  #sent = new SentList();
  #bar = new ConnectionBar();
  #toolbar = new DeskToolbar();
  #viewers = new Viewers();
  #claims = new Claims((answer) => this.#claimed(answer));
  #me = "";
  #zone = "UTC";
  #loaded = false;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session, stream } = await page();
    if (!stream) return fill(this, h("p", { class: "empty" }, t("no_stream")));
    this.#me = session.username;
    this.#zone = stream.timezone;
    const catalogue = new Catalogue(stream);
    const context = { me: this.#me, zone: this.#zone, product: (/** @type {string} */ sku) => catalogue.label(sku) };
    this.list.context = this.card.context = context;
    this.card.longest = stream.max_reply_length;
    this.#sent.me = this.#me;
    this.#sent.zone = this.#promises.zone = this.#zone;
    this.#build();
    this.#listen(stream.id, catalogue);
    await catalogue.load().catch(() => null);
    this.list.refresh();
    if (this.card.suggestion) this.card.open(this.card.suggestion);
  }

  /** Opens a tab. */
  set tab(/** @type {string} */ tab) {
    this.dataset.tab = this.#toolbar.tab = tab;
  }

  get tab() {
    return this.dataset.tab ?? "";
  }

  #build() {
    fill(this, this.#bar, this.#toolbar,
      h("main", { class: "work" }, this.card, this.list, this.#promises, this.#sent),
      h("aside", { class: "side", "aria-label": t("side.evidence") }, this.#panel), this.help);
    this.tab = "waiting";
    on(this.list, "open", (told) => this.#opened(told));
    for (const part of [this.list, this.#promises, this.#sent]) part.addEventListener("count", () => this.#count());
    on(this.card, "act", (told) => this.#act(told));
    this.card.addEventListener("left", () => this.list.open(this.list.openId, true));
    this.card.addEventListener("close", () => this.list.open(null));
    on(this.#promises, "refused", (told) => this.#refused(told));
    on(this.#toolbar, "tab", (tab) => (this.tab = tab));
    on(this.#toolbar, "help", () => this.help.show());
    document.addEventListener("keydown", (event) => act(this, event));
    setInterval(() => this.#tick(), 1000);
  }

  /**
   * @param {string} streamId
   * @param {Catalogue} catalogue
   */
  #listen(streamId, catalogue) {
    const live = new Live(streamId);
    this.#bar.watch(live);
    const load = () => this.#load(streamId).catch((failure) => this.#refused(failure));
    on(live, "open", load);
    on(live, "lost", () => this.#loaded || load());
    on(live, "comment", (comment) => this.#viewers.comment(comment));
    on(live, "suggestion", (suggestion) => this.#put(suggestion));
    on(live, "suggestion.settled", (suggestion) => this.#settled(suggestion));
    on(live, "follow_up", (promise) => this.#promises.put(promise));
    on(live, "knowledge", ({ version, state }) => state === "active" && catalogue.load(version).then(() => this.list.refresh(), () => null));
    live.start();
    addEventListener("pagehide", () => live.stop());
    addEventListener("pageshow", (event) => event.persisted && live.start());
  }

  /** @param {string} streamId */
  async #load(streamId) {
    const before = this.list.ids;
    const waiting = /** @type {Suggestion[]} */ (await all(`streams/${streamId}/suggestions?state=waiting`));
    for (const suggestion of waiting) this.#viewers.suggestion(suggestion);
    this.list.load(waiting, before);
    const open = this.list.openId && this.list.queue.get(this.list.openId);
    if (open) this.card.update(open);
    else if (!PHONE.matches) this.#openFirst();
    this.#loaded = true;
    this.#count();
    await Promise.all([this.#promises.load(streamId), this.#sent.load(streamId)]);
  }

  #openFirst() {
    this.list.open(this.list.queue.items[0]?.id ?? null);
  }

  /** @param {{ suggestion: Suggestion | null, byHand: boolean }} opened */
  #opened({ suggestion, byHand }) {
    if (byHand && suggestion?.id === this.card.suggestion?.id && !PHONE.matches) return;
    this.card.open(suggestion);
    this.toggleAttribute("open-card", Boolean(suggestion));
    this.#claims.open(suggestion?.id ?? null);
    this.#side();
  }

  #side() {
    const { suggestion } = this.card;
    this.#panel.show(suggestion, suggestion ? this.#viewers.of(suggestion.comment.author.id) : [], this.#zone);
  }

  /** @param {Suggestion} suggestion */
  #put(suggestion) {
    this.#viewers.suggestion(suggestion);
    const outcome = this.list.put(suggestion);
    if (suggestion.id === this.list.openId) {
      this.card.update(suggestion);
      this.#side();
    } else if (this.#loaded && ARRIVED.has(outcome) && !this.list.openId && !PHONE.matches) this.#openFirst();
  }

  /** @param {Suggestion} suggestion */
  #settled(suggestion) {
    this.#viewers.suggestion(suggestion);
    this.#sent.put(suggestion);
    const { id, settled_by: by, state } = suggestion;
    const wasOpen = id === this.list.openId;
    if (wasOpen) this.#claims.settled();
    if (this.list.settle(suggestion)) this.card.forget(id);
    if (wasOpen && by !== this.#me) this.#toolbar.news.say(t("news.gone", { who: by || t("someone"), done: meaning("done", state) }), "warn");
  }

  /** @param {{ suggestion?: Suggestion, refusal?: any, id: string }} answer */
  #claimed({ suggestion, refusal, id }) {
    const known = this.list.queue.get(id);
    if (suggestion) this.#put(suggestion);
    else if (known && refusal.state === "waiting") this.#put({ ...known, ...refusal });
    else if (known) this.#settled({ ...known, ...refusal });
  }

  /** @param {{ action: string, body: any }} asked */
  async #act({ action, body }) {
    const suggestion = /** @type {Suggestion} */ (this.card.suggestion);
    const viewer = viewerOf(suggestion.comment);
    this.card.busy = true;
    try {
      const settled = await ask("POST", `suggestions/${suggestion.id}/${action}`, body);
      this.#toolbar.news.say(t(`news.${settled.state}`, { viewer }), "ok");
      this.#settled(settled);
    } catch (failure) {
      this.#refused(failure, suggestion);
    } finally {
      if (this.card.suggestion?.id === suggestion.id) this.card.busy = false;
    }
  }

  /**
   * Says kindly why something did not go, and shows how things stand.
   * @param {import("../scripts/api.js").Failure} failure
   * @param {Suggestion} [suggestion]
   */
  #refused(failure, suggestion) {
    const { status, problem } = failure;
    if (!suggestion) return this.#toolbar.news.say(explained(failure), "warn");
    if (status !== 409) {
      this.card.refused = explained(failure);
      return;
    }
    const who = problem.settled_by ?? problem.claimed_by ?? t("someone");
    const values = { who, viewer: viewerOf(suggestion.comment), done: meaning("done", problem.state), text: problem.sent_text ?? "" };
    const key = problem.state === "waiting" ? "news.claimed" : problem.sent_text ? "news.other_text" : "news.other";
    this.#claimed({ refusal: problem, id: suggestion.id });
    this.#toolbar.news.say(t(key, values), "warn");
  }

  #tick() {
    this.list.tick();
    this.card.tick();
    this.#claims.tick();
    this.#count();
  }

  #count() {
    const { size, oldest } = this.list.queue;
    if (this.#loaded) this.#toolbar.count([size, this.#promises.items.length, this.#sent.items.length], oldest, this.#zone);
  }
}

customElements.define("sidestage-desk", SidestageDesk);
