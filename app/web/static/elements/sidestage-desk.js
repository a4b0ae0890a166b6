// @ts-check

import { explained, fill, h, t } from "../scripts/making.js";
import { forget, page } from "../scripts/page.js";
import { ticket } from "../scripts/ticket.js";
import { workplace } from "../scripts/workplace.js";
import { ConnectionBar } from "./connection-bar.js";

const sheets = Promise.all(["tokens", "page", "desk", "card", "bar"].map(async (name) => {
  const response = await fetch(new URL(`../${name}.css`, import.meta.url)).catch(() => null);
  return new CSSStyleSheet().replace(response?.ok ? await response.text() : "");
}));

/** The desk; in another site's page with `ticket` or `ticket-url`, `streams`, `theme`, `lang`: tells `ticket-needed`. */
export class SidestageDesk extends HTMLElement {
  static observedAttributes = ["ticket"];
  #root = this.attachShadow({ mode: "open" });
  #bar = new ConnectionBar();
  #here = new AbortController();
  /** @type {Ticket | undefined} */ #ticket;
  /** @type {Workplace | undefined} */ work;

  async connectedCallback() {
    const { signal } = (this.#here = new AbortController());
    const foreign = this.hasAttribute("ticket") || this.hasAttribute("ticket-url");
    this.#root.adoptedStyleSheets = await sheets;
    if (signal.aborted) return;
    this.#say(h("p", { role: "status" }, t("loading")));
    try {
      if (foreign) this.#ticket = ticket(this, (over) => this.#bar.show({ over }));
      const { session, streams, stream } = await page(foreign);
      if (signal.aborted) return;
      const named = (this.getAttribute("streams") ?? new URLSearchParams(foreign ? "" : location.search).get("open") ?? "").split(",");
      if (stream && !(named[0] && (foreign || named.includes(stream.id)))) named.push(stream.id);
      const open = named.flatMap((wanted) => streams.find(({ id }) => id === wanted) ?? []);
      if (!open.length) return this.#say(h("p", {}, t("no_stream")));
      const first = (!foreign && stream?.id) || open[0].id;
      this.#bar.watch(workplace(this, this.#root, session.username, foreign, signal, open, first));
      this.#root.prepend(this.#bar);
    } catch (failure) {
      if (!("status" in failure)) throw failure;
      const again = () => (this.disconnectedCallback(), this.connectedCallback());
      this.#say(h("p", { role: "alert" }, explained(failure)), h("button", { onclick: again }, t("again")));
    }
  }

  disconnectedCallback() {
    this.#here.abort();
    this.#ticket?.stop();
    forget();
  }

  attributeChangedCallback() {
    this.#ticket?.take(this.getAttribute("ticket"));
  }

  #say(/** @type {HTMLElement[]} */ ...said) {
    fill(this.#root, this.#bar, h("div", { class: "empty" }, said));
  }
}

customElements.define("sidestage-desk", SidestageDesk);
