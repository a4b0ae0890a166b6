// @ts-check

import { now } from "../scripts/clock.js";
import { changes, fill, h } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const FACES = 5;

/** A stream's figures in one quiet line, and who is here. */
export class StatsLine extends HTMLElement {
  show(/** @type {Stats | null} */ stats) {
    this.hidden = !stats;
    const left = stats?.promo && Math.max(0, Math.ceil((Date.parse(stats.promo.ends_at) - now()) / 1000));
    if (!stats || !changes(this, [stats, left])) return;
    const figure = (/** @type {number | null} */ n, unit = " s", times = 1) => n === null ? "–" : Math.floor(n * times) + unit;
    const { median_seconds: median, p90_seconds: p90, within_due: within, by_itself, snoozed, missed, agents } = stats;
    const figures = { median: figure(median), p90: figure(p90), within: figure(within, "%", 100), by_itself, snoozed, missed };
    const names = agents.map(({ name }) => name);
    fill(this,
      h("dl", {}, !!left && h("div", { class: "promo" }, h("dt", {}, stats.promo?.name),
        h("dd", {}, `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`)), Object.entries(figures).map(([name, n]) =>
        h("div", { class: name, "data-none": !n }, h("dt", {}, t(`stats.${name}`)), h("dd", {}, n)))),
      h("ul", { "aria-label": t("stats.here"), title: names.join(", ") },
        names.slice(0, FACES).map((name) =>
          h("li", {}, h("span", { "aria-hidden": "true" }, name.slice(0, 2)), h("span", { class: "unseen" }, name))),
        names.length > FACES && h("li", {}, `+${names.length - FACES}`)));
  }
}

customElements.define("stats-line", StatsLine);
