// @ts-check

import { fill, h, say, tell } from "../scripts/dom.js";
import { kept } from "../scripts/kept.js";
import { theme } from "../scripts/look.js";
import { t } from "../scripts/words.js";

/** @typedef {{ ground: "black" | "white" | "", mirrored: boolean, size: number }} Look */

const STORED = "sidestage-prompter";
/** How much bigger or smaller the letters are than they would be. */
const SIZES = [0.75, 1, 1.25, 1.5, 2];

/** How the prompter looks on this screen, which it remembers: its ground, mirrored, bigger letters, the whole screen. Tells `look`. */
export class PrompterLook extends HTMLElement {
  /** @type {Look} */ look = { ground: "", mirrored: false, size: 1, ...kept("localStorage", STORED) };
  #size = h("output", {});
  #mirrored = h("input", { type: "checkbox", onchange: () => this.#choose({ mirrored: this.#mirrored.checked }) });
  #grounds = ["white", "black"].map((ground) =>
    h("button", { "data-ground": ground, onclick: () => this.#choose({ ground: /** @type {"black" | "white"} */ (ground) }) }, t(`host.${ground}`)));
  #full = h("button", { class: "full", onclick: () => this.turnFull() });

  connectedCallback() {
    const step = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {number} */ by) =>
      h("button", { "aria-label": label, onclick: () => this.#resize(by) }, sign);
    fill(this,
      h("button", { class: "quiet", popovertarget: "prompter-look", "aria-label": t("host.look"), title: t("host.look") }, "Aa"),
      h("div", { id: "prompter-look", popover: "auto", role: "group", "aria-label": t("host.look") },
        h("div", { class: "choice", role: "group", "aria-label": t("host.ground") }, h("span", {}, t("host.ground")), this.#grounds),
        h("div", { class: "choice", role: "group", "aria-label": t("host.size") }, h("span", {}, t("host.size")),
          step("−", t("host.smaller"), -1), this.#size, step("+", t("host.bigger"), 1)),
        h("label", { class: "choice" }, h("span", {}, t("host.mirrored")), this.#mirrored)),
      this.#full);
    document.addEventListener("fullscreenchange", () => {
      if (!document.fullscreenElement) this.#show(false);
    });
    this.#show(false);
    this.#choose({});
  }

  /** Whether the prompter has the page to itself. */
  get full() {
    return this.#full.ariaPressed === "true";
  }

  /** Gives the prompter the whole page, and where the browser can the whole screen; or takes it back. */
  turnFull() {
    const full = !this.full;
    this.#show(full);
    if (full) document.documentElement.requestFullscreen?.().catch(() => null);
    else if (document.fullscreenElement) document.exitFullscreen();
  }

  #show(/** @type {boolean} */ full) {
    this.#full.ariaPressed = String(full);
    this.#full.ariaLabel = this.#full.title = t(full ? "host.full_end" : "host.full");
    say(this.#full, full ? "✕" : "⛶");
    tell(this, "look", this.look);
  }

  #resize(/** @type {number} */ by) {
    this.#choose({ size: SIZES[SIZES.indexOf(this.look.size) + by] ?? this.look.size });
  }

  #choose(/** @type {Partial<Look>} */ look) {
    Object.assign(this.look, look);
    if (!SIZES.includes(this.look.size)) this.look.size = 1;
    if (Object.keys(look).length) kept("localStorage", STORED, this.look);
    const dark = this.look.ground ? this.look.ground === "black" : theme() ? theme() === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    for (const button of this.#grounds) button.ariaPressed = String((button.dataset.ground === "black") === dark);
    this.#mirrored.checked = this.look.mirrored;
    this.#size.textContent = `${Math.round(this.look.size * 100)}%`;
    tell(this, "look", this.look);
  }
}

customElements.define("prompter-look", PrompterLook);
