// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, on } from "../scripts/dom.js";
import { events } from "../scripts/live.js";
import { page } from "../scripts/page.js";
import { words } from "../scripts/wording.js";
import { explained, t } from "../scripts/words.js";
import { ConnectionBar } from "./connection-bar.js";
import { RuleSheet } from "./rule-sheet.js";

/** Where ops say how a stream decides, and what holds for all streams; which of the two stands in the address. */
export class SidestageSettings extends HTMLElement {
  #bar = new ConnectionBar();
  #shown = h("div", {});
  /** @type {RuleSheet | null} */ #sheet = null;

  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { stream, streams } = await page();
    /** @type {import("../scripts/effects.js").Effects | null} */
    const effects = await ask("GET", "settings-effects").catch(() => null);
    const known = [...new Set((stream ? [stream] : streams).flatMap(({ languages }) => languages))];
    const everywhere = [...new Set(streams.flatMap(({ languages }) => languages))];
    const parts = [
      ...(stream ? [{ name: "stream", make: () => new RuleSheet(stream, effects, known) }] : []),
      { name: "shop", make: () => new RuleSheet(null, effects, everywhere) },
    ];
    const links = parts.map(({ name }) => h("a", { href: `#${name}` }, t(`settings_of.${name}`)));
    const about = h("p", { class: "muted" });
    const show = () => {
      const at = Math.max(0, parts.findIndex(({ name }) => `#${name}` === location.hash));
      links.forEach((link, each) => each === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
      about.textContent = t(`settings_about.${parts[at].name}`);
      this.#sheet = parts[at].make();
      fill(this.#shown, this.#sheet);
    };
    fill(this, this.#bar, h("main", {},
      h("div", { class: "title" }, h("h1", {}, t("page.settings"), stream && [" ", words("bdi", "muted", stream.title)])),
      h("nav", { class: "parts", "aria-label": t("admin.parts") }, links), about, this.#shown));
    addEventListener("hashchange", show);
    show();
    if (stream) this.#listen(stream.id);
  }

  /** What is changed elsewhere is shown here. @param {string} streamId */
  #listen(streamId) {
    const live = events(streamId, ["stream"]);
    this.#bar.watch(live);
    const again = () => this.#sheet?.load().catch((failure) => fill(this.#shown, h("p", { class: "wrong", role: "alert" }, explained(failure))));
    on(live, "stream", again);
    live.start();
  }
}

customElements.define("sidestage-settings", SidestageSettings);
