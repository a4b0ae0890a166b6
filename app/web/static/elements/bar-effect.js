// @ts-check

import { atConfidence, effectOf, fine, levelOf, percent, range, wrongOf } from "../scripts/effects.js";
import { fill, h } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** @import { Effects, Level, Tally } from "../scripts/effects.js" */

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [440, 200, 44, 36, 12, 16];
const NS = "http://www.w3.org/2000/svg";

/** What the bar for automatic replies does: a sentence, the curve of all bars, and their figures behind it. */
export class BarEffect extends HTMLElement {
  /** @type {string} */ #shown = "";

  /**
   * @param {Effects | null} effects
   * @param {number} precision
   * @param {number | null} confidence a bar of its own, which counts instead
   */
  show(effects, precision, confidence) {
    const shown = JSON.stringify([effects?.measured, effects?.past, precision, confidence]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (!effects) return fill(this);
    if (!effects.measured) return fill(this, h("p", { class: "hint" }, t("settings.not_measured")));
    const level = confidence === null ? levelOf(effects, precision) : null;
    const tally = confidence === null ? level?.groups.all ?? null : atConfidence(effects, confidence);
    const open = this.querySelector("details")?.open ?? false;
    fill(this,
      h("p", { class: "effect" }, h("strong", {}, effectOf(tally)), tally && h("small", {}, between(tally))),
      effects.past && level && h("p", { class: "hint" }, this.#past(effects, level)),
      curve(effects, tally),
      h("p", { class: "hint" }, t("settings.measured_on", { comments: effects.comments, shops: effects.shops })),
      h("details", { open }, h("summary", {}, t("settings.figures")), h("div", { class: "scroll" }, table(effects, level))));
  }

  /** @type {(effects: Effects, level: Level) => string} */
  #past({ past }, { precision }) {
    const { unchanged = 0, edited = 0, rejected = 0 } = past?.levels.find((one) => one.precision === precision) ?? {};
    return t("settings.past", { decided: past?.decided ?? 0, above: unchanged + edited + rejected, unchanged, edited, rejected });
  }
}

/** @type {(tally: Tally) => string} How sure both counts are; a point of the curve does not say it. */
const between = ({ gone_between: gone, wrong_between: wrong }) =>
  gone && wrong ? t("settings.ranges", { gone: `${fine(gone[0])}–${fine(gone[1])}`, wrong: `${fine(wrong[0])}–${fine(wrong[1])}` }) : "";

/** @type {(effects: Effects, level: Level | null) => HTMLElement} */
function table({ levels, past }, level) {
  const heads = ["wanted", "gone", "wrong_share", ...(past ? ["unchanged", "edited", "rejected"] : [])];
  return h("table", {},
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, t(`settings_column.${head}`))))),
    h("tbody", {}, levels.map(({ precision, groups: { all } }) => {
      const mine = past?.levels.find((one) => one.precision === precision);
      return h("tr", { "aria-current": precision === level?.precision && "true" },
        h("th", { scope: "row" }, fine(precision)),
        h("td", {}, percent(all.gone / all.answerable), h("small", {}, ` ${range(all.gone_between)}`)),
        h("td", {}, wrongOf(all), h("small", {}, ` ${range(all.wrong_between)}`)),
        past && [mine?.unchanged, mine?.edited, mine?.rejected].map((count) => h("td", {}, String(count ?? 0))));
    })));
}

/** @type {(tag: string, attributes?: Record<string, string | number>, text?: string) => SVGElement} */
function svg(tag, attributes = {}, text = "") {
  const element = /** @type {SVGElement} */ (document.createElementNS(NS, tag));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

/**
 * How many go out (to the right) against how many of them are wrong (upwards), bar by bar, and where the present one is.
 * @param {Effects} effects
 * @param {Tally | null} now
 */
function curve({ curve: points, levels }, now) {
  const all = levels.map(({ precision, groups }) => ({ precision, ...groups.all }));
  const known = points.filter(({ sent }) => sent >= 20);
  const highest = Math.ceil(20 * Math.max(...[...known, ...all].map(({ sent, wrong }) => wrong / Math.max(1, sent)))) / 20;
  const x = (/** @type {Tally} */ { gone, answerable }) => LEFT + gone / answerable * (WIDTH - LEFT - RIGHT);
  const y = (/** @type {Tally} */ { sent, wrong }) => HEIGHT - BOTTOM - wrong / Math.max(1, sent) / highest * (HEIGHT - BOTTOM - TOP);
  const drawn = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": t("settings.curve", { effect: effectOf(now) }) });
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const at = LEFT + share * (WIDTH - LEFT - RIGHT);
    drawn.append(svg("line", { class: "grid", x1: at, x2: at, y1: TOP, y2: HEIGHT - BOTTOM }),
      svg("text", { x: at, y: HEIGHT - BOTTOM + 14, "text-anchor": "middle" }, percent(share)));
  }
  for (const share of [0, highest / 2, highest]) {
    const at = y({ answerable: 1, gone: 0, sent: 1000, wrong: share * 1000 });
    drawn.append(svg("line", { class: "grid", x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at }),
      svg("text", { x: LEFT - 6, y: at + 4, "text-anchor": "end" }, fine(share)));
  }
  drawn.append(
    svg("text", { class: "axis", x: WIDTH - RIGHT, y: HEIGHT - 4, "text-anchor": "end" }, t("settings.axis_gone")),
    svg("text", { class: "axis", x: LEFT + 6, y: TOP + 8 }, t("settings.axis_wrong")),
    svg("polyline", { class: "curve", points: known.map((point) => `${x(point).toFixed(1)},${y(point).toFixed(1)}`).join(" ") }),
    ...all.map((level) => svg("circle", { class: "level", cx: x(level), cy: y(level), r: 3 })));
  if (now) drawn.append(svg("circle", { class: "now", cx: x(now), cy: y(now), r: 7 }));
  return drawn;
}

customElements.define("bar-effect", BarEffect);
