// @ts-check

import { Claims } from "./claims.js";
import { Decisions } from "./decisions.js";
import { h, on } from "./dom.js";
import { act } from "./keys.js";
import { load, parts, use } from "./later.js";
import { MAKES } from "./stage.js";
import { Stages } from "./stages.js";
import { explained, meaning, t } from "./words.js";
import { NewsLine } from "../elements/news-line.js";
import { SuggestionCard } from "../elements/suggestion-card.js";
import { PHONE, WaitingList } from "../elements/waiting-list.js";

/** How long the list may keep the rest waiting. */
const PATIENCE_MS = 1_000;

/** What an agent works with: each part is told of the others. */
export class Workplace {
  list = new WaitingList();
  card = new SuggestionCard();
  stage = /** @type {Stage} */ (/** @type {any} */ (null));
  /** @type {import("./frame.js").Frame | undefined} Loaded last. */ frame;
  #news = new NewsLine();
  parts = [h("main", { class: "work" }, this.card, this.list, this.#news), h("aside", { class: "side", "aria-label": t("side.evidence") })];
  /** Whether the agent chose what is open. */ #chosen = false;

  /** @type {Say} */
  say = (message, kind, undo, seconds) => this.#news.say(message, kind, undo, seconds);
  /** @type {(failure: any) => void} */
  failed = (failure) => this.say(explained(failure));

  /** @param {HTMLElement} desk @param {string} me @param {boolean} foreign in another site's page @param {AbortSignal} signal */
  constructor(desk, me, foreign, signal) {
    this.desk = desk;
    this.me = me;
    this.foreign = foreign;
    this.signal = signal;
    this.decisions = new Decisions(this);
    this.stages = new Stages(me, (id) => this.decisions.outbox.holds(id));
    this.claims = new Claims((answer) => this.#claimed(answer));
  }

  /** @type {(streams: Stream[], first: string) => void} `first` is an id. */
  begin(streams, first) {
    const { stages, decisions, signal } = this;
    this.hear(this.list, {
      open: (told) => this.#opened(told), undo: (id) => decisions.undoOne(id), count: () => this.frame?.count(),
    });
    this.hear(this.card, {
      act: (told) => this.#act(told), left: () => this.list.open(this.stage.openId, true), close: () => this.list.open(null),
    });
    this.hear(stages, {
      put: (told) => this.#put(told), left: (told) => this.#left(told), failed: this.failed,
      loaded: ({ stage }) => stage === this.stage && this.#loaded(), known: ({ stage }) => stage === this.stage && this.#context(),
    });
    this.hear(stages.live, { open: () => decisions.outbox.run() });
    document.addEventListener("keydown", (event) => (!this.foreign || event.composedPath().includes(this.desk)) && act(this, event), { signal });
    const clock = setInterval(() => this.#tick(), 1000);
    signal.onabort = () => {
      clearInterval(clock);
      this.claims.stop();
      decisions.outbox.stop();
      stages.live.stop();
    };
    this.tab = "waiting";
    stages.follow(streams);
    this.show(first);
    decisions.resume();
    stages.live.start();
    setTimeout(() => this.#complete(), PATIENCE_MS);
  }

  /** @type {(target: EventTarget, types: Record<string, (detail: any) => unknown>) => void} */
  hear(target, types) {
    for (const [type, act] of Object.entries(types)) on(target, type, (detail) => this.signal.aborted || act(detail));
  }

  /** Loads the rest once the list stands; without a connection, with its next load. */
  async #complete() {
    const loaded = await load().catch(() => null);
    if (loaded && !this.signal.aborted) this.#framed(loaded);
  }

  #framed(/** @type {import("./later.js").Parts} */ { Frame }) {
    return (this.frame ??= new Frame(this));
  }

  set tab(/** @type {string} */ tab) {
    this.desk.dataset.tab = tab;
  }

  get tab() {
    return this.desk.dataset.tab ?? "";
  }

  help() {
    use(({ showKeys }) => showKeys(this.parts[0]), this.say);
  }

  search() {
    use((made) => this.#framed(made).toolbar.search(), this.say);
  }

  /** Shows the stream before or after. */
  beside(/** @type {1 | -1} */ step) {
    const ids = [...this.stages.open.keys()];
    this.show(ids.at((ids.indexOf(this.stage.stream.id) + step) % ids.length) ?? "");
  }

  /** Shows one of the open streams, as it was left. */
  show(/** @type {string} */ id) {
    const stage = this.stages.open.get(id);
    if (!stage || stage === this.stage) return;
    this.stage = stage;
    this.#context();
    this.list.open(stage.openId);
    if (stage.loaded) this.#loaded();
    this.place();
  }

  /** @type {(suggestion: Suggestion, why: string) => void} Comes back to one; unless the agent is writing. */
  back(suggestion, why) {
    const { id, stream_id: stream } = suggestion;
    const stage = this.stages.open.get(stream);
    this.stages.put(suggestion);
    if (why) this.say(why);
    if (!stage || (why && (stage !== this.stage || this.card.querySelector("textarea, input")))) return;
    this.show(stream);
    if (stage.held.has(id)) stage.release();
    this.list.open(id, true);
    if (why) this.card.refused = why;
  }

  #context() {
    const { me, card, list, stage } = this;
    const { stream, catalogue, ended } = stage;
    list.context = card.context = {
      me, zone: stream.timezone, longest: stream.max_reply_length, posting: stream.posting ?? "program", ended,
      product: (sku) => catalogue.label(sku), price: (sku) => catalogue.price(sku), others: (one) => stage.others(one, me),
    };
    this.frame?.show();
    list.stage = stage;
    if (card.suggestion?.stream_id === stream.id) card.update(card.suggestion);
  }

  /** The address bar names what is open. */
  place() {
    const open = [...this.stages.open.keys()];
    if (!this.foreign) history.replaceState(null, "", `?stream=${this.stage.stream.id}${open.length > 1 ? `&open=${open}` : ""}${location.hash}`);
    this.frame?.count();
  }

  #loaded() {
    this.list.render();
    const open = this.stage.get(this.stage.openId);
    if (open && this.card.suggestion?.id === open.id) {
      this.card.update(open);
      this.frame?.open(open);
    } else if (open || PHONE.matches) this.list.open(open?.id ?? null);
    else this.list.openFirst();
    this.#complete();
  }

  /** @type {(opened: { suggestion: Suggestion | null, byHand: boolean }) => void} */
  #opened({ suggestion, byHand }) {
    this.desk.toggleAttribute("open-card", Boolean(suggestion));
    this.claims.open(suggestion?.id ?? null);
    this.#chosen = byHand;
    if (byHand && suggestion && suggestion.id === this.card.suggestion?.id) return;
    this.card.open(suggestion);
    this.frame?.open(suggestion);
  }

  #put(/** @type {Told} */ { stage, suggestion, added, fresh }) {
    if (fresh && stage.loaded) parts?.newcomer(suggestion, stage.waiting === 1);
    if (stage !== this.stage) return;
    this.list.changed(added ? suggestion.id : "");
    if (suggestion.id === stage.openId) this.card.update(suggestion);
    else if (stage.loaded && !stage.openId && !PHONE.matches) this.list.openFirst();
  }

  #left(/** @type {Told} */ { stage, suggestion, wasOpen }) {
    const { id, leaving, settled_by, state } = suggestion;
    if (!leaving) {
      this.card.forget(id);
      this.frame?.sent.put(suggestion);
      this.list.later(() => (stage.parting.delete(id), stage.remove(id)));
    }
    if (stage !== this.stage) return;
    this.list.changed();
    if (!wasOpen) return;
    this.claims.settled();
    this.list.open(stage.openId);
    const who = leaving?.by ?? settled_by;
    const done = meaning("done", leaving ? MAKES[leaving.action] : state);
    if (who !== this.me) this.say(t("news.gone", { who: who || t("someone"), done }));
  }

  #claimed(/** @type {import("./claims.js").Answer} */ { suggestion, refusal, id }) {
    const known = this.stage.get(id);
    if (suggestion) this.stages.put(suggestion, true);
    else if (known) this.stages[["waiting", "leaving"].includes(refusal.state) ? "put" : "settle"]({ ...known, ...refusal, id });
    const next = this.stage.following(this.me);
    // two who go down one list would open the same ones over and over
    if (!suggestion && next && !this.#chosen && this.stage.openId === id && !this.card.querySelector("textarea, input")) this.list.open(next);
  }

  /** @type {(asked: { action: string, body?: any, ids?: string[] }) => void} */
  #act({ action, body, ids }) {
    const { stage } = this;
    const about = (ids ?? [stage.openId]).flatMap((id) => stage.get(id) ?? []);
    if (!about.length) return;
    this.decisions.decide(stage, about, action, body);
    this.claims.settled();
    this.list.open(stage.following(this.me));
  }

  #tick() {
    for (const part of [this.stages, this.list, this.card, this.claims]) part.tick();
    for (const { oldest } of this.stages.open.values()) if (oldest) parts?.late(oldest);
    if (parts) this.#framed(parts).count();
  }
}
