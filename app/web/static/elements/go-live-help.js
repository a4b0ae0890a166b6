// @ts-check

import { address } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { may, page } from "../scripts/page.js";
import { copier } from "../scripts/parts.js";
import { t } from "../scripts/words.js";

/** What is to be done for a line of the checklist that other people, or other programs, have to do. */
export class GoLiveHelp extends HTMLElement {
  /** @param {Stream} stream @param {"room" | "people" | "clock"} name */
  constructor(stream, name) {
    super();
    this.stream = stream;
    this.name = name;
  }

  async connectedCallback() {
    const { session } = await page();
    const parts = { room: () => this.#room(may(session, [])), people: () => this.#people(), clock: () => [h("p", {}, t("golive_help.clock"))] };
    fill(this, h("h2", {}, t(`golive_item.${this.name}`)), parts[this.name]());
  }

  /** @param {boolean} admin */
  #room(admin) {
    const path = address(`streams/${this.stream.id}/comments`);
    const given = JSON.stringify({ text: t("golive_help.hello") });
    const tried = `curl -X POST ${path} -H "Authorization: Bearer $SIDESTAGE_KEY" -H "Content-Type: application/json" -d '${given}'`;
    return [
      h("p", {}, t("golive_help.room")),
      h("ol", { class: "todo" },
        h("li", {}, admin ? h("a", { href: "/admin#keys" }, t("golive_help.key")) : t("golive_help.key_of_admin")),
        h("li", {}, t("golive_help.connector"), this.#copied(path)),
        h("li", {}, t("golive_help.try"), this.#copied(tried))),
    ];
  }

  #people() {
    const here = (/** @type {string} */ name) => `${location.origin}/${name}?stream=${encodeURIComponent(this.stream.id)}`;
    return [
      h("p", {}, t("golive_help.people")),
      h("ul", { class: "todo" },
        h("li", {}, h("a", { href: here("desk") }, t("golive_help.desk")), this.#copied(here("desk"))),
        h("li", {}, h("a", { href: here("host") }, t("golive_help.host")), this.#copied(here("host")))),
    ];
  }

  /** Words to be copied, with a button that does. @param {string} text */
  #copied(text) {
    const shown = h("code", {}, text);
    return h("div", { class: "copied" }, shown, copier(shown));
  }
}

customElements.define("go-live-help", GoLiveHelp);
