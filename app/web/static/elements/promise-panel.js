// @ts-check

import { ask } from "../scripts/api.js";
import { local, time } from "../scripts/clock.js";
import { fill, h, on, press, say, tell } from "../scripts/dom.js";
import { promise } from "../scripts/promise.js";
import { words } from "../scripts/wording.js";
import { explained, meaning, t } from "../scripts/words.js";
import { CardForm } from "./card-form.js";
import { historyLine } from "./promise-history.js";
import { dueOf } from "./promise-list.js";

/** @typedef {import("../shapes.d.ts").OpenFollowUp} OpenFollowUp */
/** @typedef {import("../shapes.d.ts").PromiseState} State */

const MASKED = "•••";
/** @type {Partial<Record<State, [string, State][]>>} What can be made of an unfinished one besides, by its key. */
const NEXT = {
  open: [["P", "in_progress"], ["W", "waiting"]],
  in_progress: [["W", "waiting"], ["O", "open"]],
  waiting: [["P", "in_progress"], ["O", "open"]],
};

/** One promise: what was said, what was done, and what to do. Tells `changed` with it, and `leave`. */
export class PromisePanel extends HTMLElement {
  /** @type {OpenFollowUp | null} */ item = null;
  /** @type {HTMLElement} */ #place = h("div", { class: "acts" });
  #news = h("p", { class: "wrong", role: "alert" });

  /** @param {Map<string, Stream>} streams @param {string} me @param {boolean} hasDesk */
  constructor(streams, me, hasDesk) {
    super();
    this.streams = streams;
    this.me = me;
    this.hasDesk = hasDesk;
  }

  get #zone() {
    return this.streams.get(this.item?.stream_id ?? "")?.timezone ?? "UTC";
  }

  /** Opens one, by which it is seen; whole where its numbers are to be shown. */
  async show(/** @type {string} */ id, whole = false) {
    const another = this.item?.id !== id;
    try {
      this.item = await ask("GET", `follow-ups/${encodeURIComponent(id)}${whole ? "?reveal=true" : ""}`);
    } catch (failure) {
      return this.#refused(failure, another);
    }
    this.#draw();
    tell(this, "changed", this.item);
  }

  clear() {
    this.item = null;
    fill(this);
  }

  /** @type {(key: string) => boolean} Does what a key means here; whether it means something. */
  key(key) {
    /** @type {HTMLElement | null} */
    const button = /^[a-z]$/.test(key) ? this.querySelector(`[aria-keyshortcuts=${key.toUpperCase()}]`) : null;
    button?.click();
    return button !== null;
  }

  #draw() {
    const item = this.item;
    if (!item) return;
    const { viewer, matter, state, comment, reason, note, owner, reference, acknowledged_at, seen_by, revealed } = item;
    const [stream, due] = [this.streams.get(item.stream_id), dueOf(item, this.#zone)];
    const texts = [comment.text, note, ...item.comments.map(({ text }) => text)];
    const hidden = !revealed && texts.some((text) => text.includes(MASKED));
    const place = stream && words("bdi", "", stream.title);
    const rows = [
      ["due", h("span", { class: "due", "data-level": due.level }, due.text)],
      ["owner", owner ? words("bdi", "", owner) : t("follow.nobody")],
      ["number", reference && t("promises.number", { n: reference })],
      ["reason", reason && words("span", "", reason)],
      ["note", note && words("span", "", note)],
      ["told", acknowledged_at ? time(acknowledged_at, this.#zone) : t("promises.untold")],
      ["seen", seen_by && words("bdi", "", seen_by)],
      ["stream", this.hasDesk && stream ? h("a", { href: `/desk?stream=${encodeURIComponent(stream.id)}` }, place) : place],
    ];
    this.#acts();
    say(this.#news, "");
    fill(this,
      h("div", { class: "panel-head" }, h("h2", {}, words("bdi", "viewer", viewer), ` · ${meaning("intent", matter)}`),
        h("span", { class: "chip", "data-state": state }, t(`promise_state.${state}`)), press("Esc", t("close"), () => tell(this, "leave"), "quiet")),
      words("blockquote", "", comment.text, comment.language),
      h("p", { class: "muted" }, time(comment.posted_at, this.#zone),
        hidden && press("R", t("promises.reveal"), () => this.show(item.id, true), "quiet")),
      this.#place, this.#news,
      h("dl", { class: "facts" }, rows.filter(([, value]) => value).map(([name, value]) =>
        [h("dt", {}, t(`promise_field.${name}`)), h("dd", {}, value)])),
      h("h3", {}, t("promises.said", { n: item.comments.length })),
      h("ol", { class: "said" }, item.comments.map((one) => h("li", {}, h("span", { class: "muted" }, time(one.posted_at, this.#zone)), " ",
        words("span", "", one.text, one.language), one.told && words("p", "told", one.told)))),
      h("h3", {}, t("promises.history")),
      h("ol", { class: "history" }, item.history.toReversed().map((line) => historyLine(line, this.#zone))));
  }

  #acts() {
    const state = this.item?.state ?? "open";
    const next = NEXT[state];
    const to = (/** @type {State} */ wanted) => () => this.#change({ state: wanted });
    fill(this.#place, next
      ? [press("D", t("follow.done"), to("done"), "primary"), press("E", t("follow.change"), () => this.#edit()),
        next.map(([key, wanted]) => press(key, t(`promise_state.${wanted}`), to(wanted))), press("X", t("promises.drop"), () => this.#drop())]
      : press("O", t("follow.reopen"), to("open"), "primary"));
  }

  #edit() {
    if (!this.item) return;
    const { owner, due_at, note } = this.item;
    const form = promise(this.me, this.#zone, owner ?? this.me);
    const [chosen, own, about] = [...form.querySelectorAll("input")].slice(3);
    chosen.checked = true;
    [own.value, about.value] = [local(Date.parse(due_at), this.#zone), note];
    this.#ask(form);
  }

  #drop() {
    const why = h("input", { id: "drop-reason", maxlength: 500, required: true, enterkeyhint: "done" });
    const form = new CardForm(h("label", { for: "drop-reason" }, t("promises.why")), why);
    form.value = () => why.value.trim() ? { state: "dropped", reason: why.value.trim() } : why.focus();
    this.#ask(form.with(null, t("promises.drop")));
    why.focus();
  }

  #ask(/** @type {CardForm} */ form) {
    const leave = () => {
      this.#acts();
      this.querySelector("button")?.focus();
    };
    on(form, "leave", leave);
    on(form, "choice", (change) => this.#change(change));
    fill(this.#place, form, form.foot);
    form.begin();
  }

  /** Changes it, unless somebody else did meanwhile: then it is shown as it is now. */
  async #change(/** @type {Partial<FollowUp>} */ change) {
    if (!this.item) return;
    const { id, updated_at } = this.item;
    try {
      await ask("PATCH", `follow-ups/${id}`, { ...change, updated_at });
    } catch (failure) {
      if (failure.status === 409) await this.show(id);
      return this.#refused(failure);
    }
    await this.show(id);
    /** @type {HTMLElement | null} */ (this.#place.querySelector("button"))?.focus();
  }

  #refused(/** @type {import("../scripts/api.js").Failure} */ failure, alone = false) {
    if (alone) this.item = null;
    if (alone) fill(this, press("Esc", t("close"), () => tell(this, "leave"), "quiet"), this.#news);
    say(this.#news, failure.status === 409 ? t("promises.meanwhile") : explained(failure));
  }
}

customElements.define("promise-panel", PromisePanel);
