// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, tell, words } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { countsInWords } from "./workbook-upload.js";

/** @import { Version } from "../shapes.d.ts" */

/** The stream's versions, newest first. Dispatches `refused` with a Failure as its detail. */
export class VersionList extends HTMLElement {
  /** @param {Stream} stream */
  async load(stream) {
    /** @type {{ items: Version[] }} */
    const { items } = await ask("GET", `streams/${stream.id}/knowledge`);
    fill(this, h("div", { class: "section-head" }, h("h2", {}, t("kb.versions"))), items.length
      ? h("ul", { class: "versions" }, items.map((version) => this.#row(version, stream)))
      : h("p", { class: "muted" }, t("kb.no_versions")));
  }

  /**
   * @param {Version} version
   * @param {Stream} stream
   */
  #row({ version, state, filename, counts, uploaded_by: who, created_at: at }, stream) {
    return h("li", { "data-state": state },
      h("div", {},
        h("p", {}, h("strong", {}, `${version} `), words("bdi", "", filename), h("span", { class: "state", "data-state": state }, t(`version.${state}`))),
        h("p", { class: "muted" }, t("kb.by", { who, at: time(at, stream.timezone) })),
        h("p", { class: "muted" }, countsInWords(counts))),
      state !== "active" && h("button", { onclick: () => this.#activate(version, stream) }, t("kb.activate")));
  }

  /**
   * @param {number} version
   * @param {Stream} stream
   */
  async #activate(version, stream) {
    for (const button of this.querySelectorAll("button")) button.disabled = true;
    try {
      await ask("POST", `streams/${stream.id}/knowledge/${version}/activate`);
    } catch (failure) {
      tell(this, "refused", failure);
    }
    await this.load(stream);
  }
}

customElements.define("version-list", VersionList);
