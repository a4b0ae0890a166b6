// @ts-check

import { fill, h, tell } from "../scripts/dom.js";
import { words } from "../scripts/wording.js";
import { meaning, t } from "../scripts/words.js";

/** @import { Reading, Source } from "../shapes.d.ts" */

const ENCODINGS = ["utf-8-sig", "utf-16", "gb18030", "big5", "cp1252"];
const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
const OF_TEXT = /\.(csv|tsv|zip)$/i;

/** What was found in a file, and how it was read; tells `reread` with what is chosen instead. */
export class SourceFound extends HTMLElement {
  /**
   * @param {string} filename
   * @param {Source | null} source null where the file could not be read
   * @param {Reading} how
   */
  show(filename, source, how) {
    const sheets = source?.sheets ?? [];
    const text = OF_TEXT.test(filename);
    const presets = source?.presets ?? [];
    this.hidden = !sheets.length && !text;
    fill(this,
      sheets.length > 0 && h("ul", { class: "found", "aria-label": t("upload.found") }, sheets.map((sheet) =>
        h("li", {}, words("bdi", "", sheet.name), h("span", { class: "muted" }, inWords(sheet))))),
      (text || presets.length > 0) && h("div", { class: "reading" },
        text && this.#choice(t("upload.encoding"), how, "encoding", ENCODINGS.map((name) => [name, meaning("encoding", name)])),
        text && this.#choice(t("upload.delimiter"), how, "delimiter",
          Object.entries(DELIMITERS).map(([sign, name]) => [sign, meaning("delimiter", name)])),
        presets.length > 0 && this.#preset(presets, how)));
  }

  /**
   * @param {string} label
   * @param {Reading} how
   * @param {"encoding" | "delimiter"} name
   * @param {string[][]} choices
   */
  #choice(label, how, name, choices) {
    const select = h("select", { onchange: () => tell(this, "reread", { ...how, [name]: select.value }) },
      h("option", { value: "" }, t("upload.by_itself")),
      choices.map(([value, title]) => h("option", { value, selected: value === how[name] }, title)));
    return h("label", {}, label, select);
  }

  /** @param {string[]} presets @param {Reading} how */
  #preset(presets, how) {
    const select = h("select", { onchange: () => tell(this, "reread", { ...how, arrange: select.value === "preset" }) },
      h("option", { value: "preset", selected: how.arrange }, presets.map((name) => meaning("preset", name)).join(", ")),
      h("option", { value: "", selected: !how.arrange }, t("upload.no_preset")));
    return h("label", {}, t("upload.preset"), select);
  }
}

/** @type {(sheet: Source["sheets"][number]) => string} */
const inWords = ({ rows, hidden, encoding, delimiter }) => [
  t("upload.rows", { n: rows }), hidden && t("upload.hidden"), encoding && meaning("encoding", encoding),
  delimiter && meaning("delimiter", named(delimiter)),
].filter(Boolean).join(" · ");

/** @type {(sign: string) => string} */
const named = (sign) => DELIMITERS[/** @type {keyof typeof DELIMITERS} */ (sign)] ?? sign;

customElements.define("source-found", SourceFound);
