// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { page } from "../scripts/page.js";
import { t } from "../scripts/words.js";
import { AlertChannels } from "./alert-channels.js";
import { AlertLog } from "./alert-log.js";
import { AlertStreams } from "./alert-streams.js";

/** @typedef {"channels" | "streams" | "sent"} Part */

/** Where ops say how the team is told outside the desk; the part that is shown stands in the address. */
export class SidestageAlerts extends HTMLElement {
  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { streams } = await page();
    const kinds = (await ask("GET", "alert-channels/kinds")).items;
    const parts = {
      channels: () => new AlertChannels(kinds),
      streams: () => new AlertStreams(streams),
      sent: () => new AlertLog(),
    };
    const names = /** @type {Part[]} */ (Object.keys(parts));
    const links = names.map((name) => h("a", { href: `#${name}` }, t(`team_alert_part.${name}`)));
    const shown = h("section", {});
    const show = () => {
      const at = Math.max(0, names.findIndex((name) => `#${name}` === location.hash));
      links.forEach((link, each) => each === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
      shown.setAttribute("aria-label", t(`team_alert_part.${names[at]}`));
      fill(shown, parts[names[at]]());
    };
    fill(this,
      h("div", { class: "title" }, h("h1", {}, t("page.alerts")), h("p", { class: "muted" }, t("team_alert.about"))),
      h("nav", { class: "parts", "aria-label": t("admin.parts") }, links), shown);
    addEventListener("hashchange", show);
    show();
  }
}

customElements.define("sidestage-alerts", SidestageAlerts);
