// @ts-check

import { fill, h } from "../scripts/dom.js";
import { counted, coverage, nameOf, OUTCOMES } from "../scripts/preflight.js";
import { words } from "../scripts/wording.js";
import { locale, meaning, t } from "../scripts/words.js";

/** @import { Flight } from "../shapes.d.ts" */
/** @import { By, Counts } from "../scripts/preflight.js" */

const SHOWN = 5;

/** How much of what was asked has an answer, in a sentence and by intent, product and language. */
export class PreflightSummary extends HTMLElement {
  /** @type {(flight: Flight, label: (sku: string) => string) => void} */
  show(flight, label) {
    const counts = counted(flight.questions);
    /** @type {Record<By, (name: string | null) => string>} */
    const called = {
      intent: (name) => name === null ? t("preflight.no_intent") : meaning("intent", name),
      product: (name) => name === null ? t("preflight.no_product") : label(name),
      language: (name) => nameOf(name ?? "und", "language"),
    };
    fill(this,
      h("h2", { class: "said" }, sentence(counts)),
      bar(counts),
      h("p", { class: "muted" }, origin(flight), counts.askers > counts.questions && ` ${t("preflight.askers", {
        share: (counts.answered_askers / counts.askers).toLocaleString(locale, { style: "percent" }), n: counts.askers })}`),
      h("div", { class: "coverage" }, /** @type {By[]} */ (["intent", "product", "language"]).map((by) =>
        this.#table(by, coverage(flight.questions, by), called[by]))));
  }

  /** @type {(by: By, rows: [string | null, Counts][], called: (name: string | null) => string) => HTMLElement} */
  #table(by, rows, called) {
    const shown = OUTCOMES.filter((outcome) => outcome === "by_itself" || rows.some(([, counts]) => counts[outcome]));
    const line = (/** @type {[string | null, Counts]} */ [name, counts]) => h("tr", {},
      h("th", { scope: "row" }, words("bdi", "", called(name)), bar(counts)),
      shown.map((outcome) => h("td", { "data-none": !counts[outcome] }, counts[outcome])));
    const rest = rows.slice(SHOWN);
    return h("div", { class: "part" },
      h("table", {},
        h("caption", {}, t(`preflight_by.${by}`)),
        h("thead", {}, h("tr", {}, h("td"), shown.map((outcome) =>
          h("th", { scope: "col" }, h("span", { class: "mark", "data-outcome": outcome, "aria-hidden": "true" }), t(`preflight_short.${outcome}`))))),
        h("tbody", {}, rows.slice(0, SHOWN).map(line))),
      rest.length > 0 && h("details", {}, h("summary", {}, t("preflight.more", { n: rest.length })), h("table", {}, h("tbody", {}, rest.map(line)))));
  }
}

/** @type {(counts: Counts) => string} What there is none of is not said. */
function sentence(counts) {
  const parts = [
    t("preflight.summary", { ...counts }),
    counts.drafted && t("preflight.summary_drafted", { n: counts.drafted }),
    counts.doubtful && t("preflight.summary_doubtful", { n: counts.doubtful }),
    counts.nobody && t("preflight.summary_nobody", { n: counts.nobody }),
    counts.ignored && t("preflight.summary_ignored", { n: counts.ignored }),
  ];
  return t("preflight.sentence", { parts: new Intl.ListFormat(locale).format(/** @type {string[]} */ (parts.filter(Boolean))) });
}

/** @type {(counts: Counts) => HTMLElement} The numbers stand beside it. */
function bar(counts) {
  return h("span", { class: "bar", "aria-hidden": "true" }, OUTCOMES.filter((outcome) => counts[outcome]).map((outcome) => {
    const part = h("span", { "data-outcome": outcome });
    part.style.flexGrow = String(counts[outcome]);
    return part;
  }));
}

/** @type {(flight: Flight) => string} Where the questions are from. */
function origin({ source, at, by, version }) {
  const streams = (source.streams ?? []).map(({ title }) => title).join(", ");
  const values = { asked: source.asked, of: source.of, streams, not_asked: source.not_asked ?? 0 };
  const when = new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  const from = t(`preflight_from.${source.name}`, values);
  const fewer = source.asked < source.of ? ` ${t("preflight.fewer", values)}` : "";
  return `${from}${fewer} ${t("preflight.when", { n: version, by, at: when })}`;
}

customElements.define("preflight-summary", PreflightSummary);
