// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const STATES = ["unfinished", "open", "in_progress", "waiting", "finished", "done", "dropped"];
const PATIENCE_MS = 300;

/** Which promises are shown; it stands in the address. Tells `asked`. */
export class PromiseFilter extends HTMLElement {
  #stream = h("select", { "aria-label": t("promises.stream") });
  #state = h("select", { "aria-label": t("promises.state") });
  #owner = h("select", { "aria-label": t("promises.owner") });
  #overdue = h("input", { type: "checkbox" });
  #words = h("input", { type: "search", "aria-label": t("promises.search"), placeholder: t("promises.search"), maxlength: 200 });
  /** @type {Timer} */ #timer;

  /** @param {Stream[]} streams @param {string} me */
  constructor(streams, me) {
    super();
    const given = new URLSearchParams(location.search);
    const options = (/** @type {HTMLSelectElement} */ select, /** @type {string[][]} */ all, /** @type {string | null} */ chosen) =>
      fill(select, all.map(([value, label]) => h("option", { value, selected: value === chosen }, label)));
    options(this.#stream, [["", t("promises.every_stream")], ...streams.map(({ id, title }) => [id, title])], given.get("stream"));
    const states = [...STATES.map((state) => [state, t(`promise_state.${state}`)]), ["", t("promises.every_state")]];
    options(this.#state, states, given.get("state") ?? "unfinished");
    options(this.#owner, [["*", t("promises.everybody")], [me, t("promises.mine")], ["", t("promises.nobody")]], given.get("owner") ?? "*");
    this.#overdue.checked = given.has("overdue");
    this.#words.value = given.get("q") ?? "";
    ask("GET", "people").then(({ items }) => {
      for (const { name } of items) if (name !== me) this.#owner.append(h("option", { value: name, selected: name === given.get("owner") }, name));
    }, () => null);
  }

  connectedCallback() {
    fill(this, h("search", {}, h("form", { onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
      this.#stream, this.#state, this.#owner, h("label", { class: "box" }, this.#overdue, t("promises.overdue")), this.#words)));
    this.addEventListener("change", () => this.#changed());
    this.#words.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#changed(), PATIENCE_MS);
    });
  }

  search() {
    this.#words.select();
  }

  /** What the service is asked for. */
  get query() {
    const query = new URLSearchParams();
    if (this.#stream.value) query.set("stream", this.#stream.value);
    if (this.#state.value) query.set("state", this.#state.value);
    if (this.#owner.value !== "*") query.set("owner", this.#owner.value);
    if (this.#overdue.checked) query.set("overdue", "true");
    if (this.#words.value.trim()) query.set("q", this.#words.value.trim());
    return query;
  }

  #changed() {
    clearTimeout(this.#timer);
    const query = this.query;
    if (!this.#state.value) query.set("state", "");
    history.replaceState(null, "", `${location.pathname}?${query}${location.hash}`);
    tell(this, "asked");
  }
}

customElements.define("promise-filter", PromiseFilter);
