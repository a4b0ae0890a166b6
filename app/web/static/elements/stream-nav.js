// @ts-check

import { fill, h } from "../scripts/dom.js";
import { page } from "../scripts/page.js";
import { t } from "../scripts/words.js";

const PARTS = ["knowledge", "preflight", "on-air", "settings"];

/** The pages of one stream for those who prepare it. */
export class StreamNav extends HTMLElement {
  async connectedCallback() {
    const { stream } = await page();
    if (!stream) return;
    const here = location.pathname.slice(1);
    fill(this, h("nav", { "aria-label": t("streamnav.label") }, PARTS.map((name) =>
      h("a", { href: `/${name}?stream=${encodeURIComponent(stream.id)}`, "aria-current": name === here && "page" }, t(`page.${name}`)))));
    this.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

customElements.define("stream-nav", StreamNav);
