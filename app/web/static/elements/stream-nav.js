// @ts-check

import { fill, h } from "../scripts/dom.js";
import { may, page } from "../scripts/page.js";
import { t } from "../scripts/words.js";

const PARTS = ["knowledge", "preflight", "on-air", "settings"];

/** The pages of one stream, for those who prepare it; a host has one of them only. */
export class StreamNav extends HTMLElement {
  async connectedCallback() {
    const { session, stream } = await page();
    if (!stream || !may(session, ["ops"])) return;
    const here = location.pathname.slice(1);
    fill(this, h("nav", { "aria-label": t("streamnav.label") }, PARTS.map((name) =>
      h("a", { href: `/${name}?stream=${encodeURIComponent(stream.id)}`, "aria-current": name === here && "page" }, t(`page.${name}`)))));
    this.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

customElements.define("stream-nav", StreamNav);
