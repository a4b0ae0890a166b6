// @ts-check

import { address, ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, say, tell } from "../scripts/dom.js";
import { page } from "../scripts/page.js";
import { refill, words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";
import { VersionChanges } from "./version-changes.js";
import { countsInWords } from "./workbook-upload.js";

/** @import { Version } from "../shapes.d.ts" */

/** How long a deleted draft can be kept after all. */
const UNDO_MS = 8000;

/** The stream's versions, newest first: each can answer, be compared and be taken away. Dispatches `refused` with a Failure as its detail. */
export class VersionList extends HTMLElement {
  /** @type {Version[]} */ #versions = [];
  /** @type {Stream | null} */ #stream = null;
  /** @type {number | null | undefined} */ #active;
  /** @type {number | null} */ #before = null;
  /** @type {VersionChanges | null} */ #open = null;
  #me = "";
  #said = h("span", { role: "status" });
  #undo = h("button", { hidden: true });
  #list = h("div");
  /** @type {Map<number, number>} Drafts that are going to be deleted, with their timers. */ #going = new Map();

  connectedCallback() {
    addEventListener("pagehide", () => { for (const version of this.#going.keys()) this.#delete(version, true); });
    fill(this, h("div", { class: "section-head" }, h("h2", {}, t("kb.versions"))), h("p", { class: "swapped" }, this.#said, this.#undo), this.#list);
  }

  /** @param {Stream} stream */
  async load(stream) {
    this.#stream = stream;
    const [{ items }, { session }] = await Promise.all([ask("GET", `streams/${stream.id}/knowledge`), page()]);
    this.#versions = items;
    this.#me = session.username;
    this.#swapped(stream);
    this.#render(stream);
  }

  /** Opens what a version changed. @param {number} version */
  compare(version) {
    if (!this.#stream || this.#versions.length < 2) return;
    const active = this.#active ?? this.#versions.find((one) => one.version !== version)?.version;
    this.#open = new VersionChanges(this.#stream, version, this.#versions.map((one) => one.version), active === version ? undefined : active);
    this.#render(this.#stream);
  }

  /** Says which version answers since the page was opened, and offers the way back. @param {Stream} stream */
  #swapped(stream) {
    const { version: active = null, activated_by: by = null } = this.#versions.find(({ state }) => state === "active") ?? {};
    if (this.#active !== undefined && this.#active !== active) this.#before = this.#active;
    this.#active = active;
    const before = this.#before;
    if (active === null || before === null || before === active) return;
    const who = by && by !== this.#me ? ` ${t("versions.by", { who: by })}` : "";
    say(this.#said, t("versions.swapped", { n: active, before }) + who);
    const undo = h("button", { onclick: () => this.#activate(before, stream) }, t("versions.back", { n: before }));
    this.#undo.replaceWith(undo);
    this.#undo = undo;
  }

  /** @param {Stream} stream */
  #render(stream) {
    const shown = this.#versions.filter(({ version }) => !this.#going.has(version));
    refill(this.#list, shown.length
      ? h("ul", { class: "versions" }, shown.map((version) => this.#row(version, stream)))
      : h("p", { class: "muted" }, t("kb.no_versions")));
  }

  /**
   * @param {Version} version
   * @param {Stream} stream
   */
  #row({ version, state, filename, counts, uploaded_by: who, created_at: at, activated_at: since, activated_by: by, warnings_count: warnings }, stream) {
    const open = this.#open?.version === version;
    const label = (/** @type {string} */ text) => `${text}: ${t("versions.number", { n: version })}`;
    const tag = h("span", { class: "state", "data-state": state }, t(`version.${state}`));
    const file = address(`streams/${stream.id}/knowledge/${version}/export.xlsx`);
    const newest = state === "draft" && version > (this.#active ?? 0);
    const made = t("kb.by", { who, at: time(at, stream.timezone) });
    const live = since && t("kb.by", { who: by ?? who, at: time(since, stream.timezone) });
    const activated = live && live !== made && t("versions.activated", { who: by ?? who, at: time(since, stream.timezone) });
    return h("li", { "data-state": state },
      h("div", { class: "version" },
        h("div", {},
          h("p", {}, h("strong", {}, `${version} `), words("bdi", "", filename), tag),
          h("p", { class: "muted" }, [made, activated].filter(Boolean).join(" · ")),
          h("p", { class: "muted" }, [countsInWords(counts), warnings && t("kb.warnings", { n: warnings })].filter(Boolean).join(" · "))),
        state !== "active" && h("button", { class: newest && "primary", onclick: () => this.#activate(version, stream) }, t("kb.activate"))),
      h("p", { class: "version-more" },
        this.#versions.length > 1 && h("button", {
          class: "quiet", id: `changes-${version}`, "aria-expanded": String(open), "aria-label": label(t("versions.changes")),
          onclick: () => this.#toggle(version, stream),
        }, t("versions.changes")),
        h("a", { href: file, download: "", "aria-label": label(t("versions.export")) }, t("versions.export")),
        state === "draft" && h("button", { class: "quiet", "aria-label": label(t("versions.delete")), onclick: () => this.#remove(version, stream) },
          t("versions.delete"))),
      open && this.#open);
  }

  /** Takes a draft away; for some seconds it can be kept after all. @param {number} version @param {Stream} stream */
  #remove(version, stream) {
    this.#going.set(version, setTimeout(() => this.#delete(version), UNDO_MS));
    if (this.#open?.version === version) this.#open = null;
    say(this.#said, t("versions.deleted", { n: version }));
    const keep = h("button", { onclick: () => this.#keep(version, stream) }, t("versions.restore", { n: version }));
    this.#undo.replaceWith(keep);
    this.#undo = keep;
    this.#render(stream);
    keep.focus();
  }

  /** @param {number} version @param {Stream} stream */
  #keep(version, stream) {
    clearTimeout(this.#going.get(version));
    this.#going.delete(version);
    this.#quiet();
    this.#render(stream);
  }

  /** @param {number} version @param {boolean} [keepalive] Whether the page goes away. */
  async #delete(version, keepalive) {
    const stream = this.#stream;
    clearTimeout(this.#going.get(version));
    if (!stream) return;
    await ask("DELETE", `streams/${stream.id}/knowledge/${version}`, undefined, { keepalive }).catch((failure) => tell(this, "refused", failure));
    this.#going.delete(version);
    if (keepalive) return;
    if (this.#going.size === 0) this.#quiet();
    await this.load(stream);
  }

  #quiet() {
    say(this.#said, "");
    this.#undo.hidden = true;
  }

  /** Opens what a version changed, or closes it. @param {number} version @param {Stream} stream */
  #toggle(version, stream) {
    const all = this.#versions.map((one) => one.version);
    this.#open = this.#open?.version === version ? null : new VersionChanges(stream, version, all);
    this.#render(stream);
    document.getElementById(`changes-${version}`)?.focus();
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
    this.#undo.disabled = false;
    if (document.activeElement === document.body) this.#undo.focus();
  }
}

customElements.define("version-list", VersionList);
