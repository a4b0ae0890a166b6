// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h } from "../scripts/dom.js";
import { refill, words } from "../scripts/wording.js";
import { explained, locale, t } from "../scripts/words.js";

/** @import { Ready, Readiness } from "../shapes.d.ts" */

const EVERY_MS = 30_000;
const OFF_S = 5;
const MARKS = { ok: "✓", warn: "!", missing: "" };
const names = new Intl.ListFormat(locale, { type: "unit" });

/** The checklist before a stream goes live; each line leads to where it is mended. Tells `told` with the Readiness. */
export class GoLiveList extends HTMLElement {
  /** @type {Stream | null} */ #stream = null;
  /** @type {Readiness | null} */ #found = null;
  /** @type {Timer} */ #timer;
  #off = 0;
  #body = h("ol", { class: "golive" });
  #count = h("span", { class: "muted" });
  #start = h("div", { class: "golive-start" });
  #wrong = h("p", { class: "wrong", role: "alert" });
  #all = h("details", { open: matchMedia("(min-width: 900px)").matches }, h("summary", {}, t("golive.title"), this.#count), this.#body, this.#start);

  connectedCallback() {
    fill(this, this.#all, this.#wrong);
    addEventListener("hashchange", this.#here);
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    removeEventListener("hashchange", this.#here);
  }

  /** Whether it shows what was found; it waits for its first reading else. */
  get told() {
    return this.#found !== null;
  }

  /** Reads it anew, now and from time to time. @param {Stream} stream */
  async load(stream) {
    this.#stream = stream;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.load(this.#stream ?? stream), EVERY_MS);
    const asked = Date.now();
    try {
      /** @type {Readiness} */
      const found = await ask("GET", `streams/${stream.id}/readiness`);
      this.#off = Math.round(((asked + Date.now()) / 2 - Date.parse(found.now)) / 1000);
      this.#found = found;
      this.#wrong.textContent = "";
      this.#render();
      this.dispatchEvent(new CustomEvent("told", { detail: found }));
    } catch (failure) {
      this.#wrong.textContent = explained(failure);
    }
  }

  #here = () => this.#render();

  #render() {
    const [found, stream] = [this.#found, this.#stream];
    if (!found || !stream) return;
    const items = found.items.map((item) => this.#withBrowser(item));
    const done = items.filter(({ state }) => state === "ok").length;
    const next = items.find(({ state }) => state === "missing");
    const count = t("golive.done", { n: done, all: items.length });
    this.#count.textContent = next ? `${count} · ${t("golive.next", { item: t(`golive_item.${next.name}`) })}` : count;
    refill(this.#body, items.map((item) => this.#row(item, item === next, stream)));
    const missing = items.filter(({ state }) => state === "missing").map(({ name }) => t(`golive_item.${name}`));
    this.#start.hidden = stream.state !== "planned";
    fill(this.#start,
      h("p", { class: "muted" }, missing.length ? t("golive.gaps", { items: names.format(missing) }) : t("golive.ready")),
      h("button", { class: missing.length ? "" : "primary", onclick: () => this.#go(stream) }, t("stream.start")),
      h("a", { href: `/on-air?stream=${encodeURIComponent(stream.id)}` }, t("page.on-air")));
  }

  /** The clock's line with this browser's own, which the service can't see. @param {Ready} item @returns {Ready} */
  #withBrowser(item) {
    if (item.name !== "clock" || Math.abs(this.#off) <= OFF_S) return item;
    return { ...item, state: "warn", words: t(this.#off > 0 ? "golive.browser_ahead" : "golive.browser_behind", { seconds: Math.abs(this.#off) }) };
  }

  /** @param {Ready} item @param {boolean} next @param {Stream} stream */
  #row({ name, state, said, at, words: own }, next, stream) {
    const page = { preflight: "/preflight", alerts: "/alerts#streams" }[name];
    const [path, part] = (page ?? `#${name}`).split("#");
    const href = path ? `${path}?stream=${encodeURIComponent(stream.id)}${part ? `#${part}` : ""}` : `#${part}`;
    const values = Object.fromEntries(Object.entries(said.values).map(([key, value]) => [key, Array.isArray(value) ? names.format(value) : value ?? ""]));
    return h("li", { "data-state": state, "data-next": next },
      h("a", { href, "aria-current": (location.hash.slice(1) || "knowledge") === name && "true", id: `golive-${name}` },
        h("span", { class: "mark", "aria-hidden": "true" }, MARKS[state]),
        h("span", { class: "unseen" }, `${t(`golive_state.${state}`)}: `),
        h("strong", {}, t(`golive_item.${name}`)),
        words("span", "said", own ?? t(`ready.${said.code}`, { ...values, at: at ? time(at, stream.timezone) : "" }))));
  }

  /** @param {Stream} stream */
  async #go(stream) {
    try {
      this.dispatchEvent(new CustomEvent("started", { detail: await ask("POST", `streams/${stream.id}/start`) }));
    } catch (failure) {
      this.#wrong.textContent = explained(failure);
    }
  }
}

customElements.define("go-live-list", GoLiveList);
