// @ts-check

import { element, minutes, now, t } from "../scripts/making.js";

const FACES = 5;
const figure = (/** @type {number | null} */ n, unit = " s", times = 1) => n === null ? "–" : Math.floor(n * times) + unit;

/** A stream's figures in one quiet line, and who is here. */
element("stats-line", (line, draw) => ({
  show(stats) {
    line.hidden = !stats;
    if (!stats) return;
    const { promo, agents, median_seconds, p90_seconds, within_due, by_itself, snoozed, missed } = stats;
    const left = promo && Math.max(0, Math.ceil((Date.parse(promo.ends_at) - now()) / 1000));
    const figures = { median: figure(median_seconds), p90: figure(p90_seconds), within: figure(within_due, "%", 100), by_itself, snoozed, missed };
    const names = agents.map(({ name }) => name);
    draw({
      promo: left && { name: promo.name, left: minutes(left) },
      figures: Object.entries(figures).map(([name, n]) => ({ name, label: t(`stats.${name}`), none: !n, n })),
      names: names.join(", "), faces: names.slice(0, FACES).map((name) => ({ name, two: name.slice(0, 2) })),
      more: names.length > FACES && `+${names.length - FACES}`,
    });
  },
}));
