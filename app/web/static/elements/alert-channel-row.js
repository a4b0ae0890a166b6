// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, on, tell } from "../scripts/dom.js";
import { sureButton } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { explained, language, meaning, t } from "../scripts/words.js";
import { AlertChannelForm } from "./alert-channel-form.js";

/** @import { AlertChannel, AlertKind } from "../shapes.d.ts" */

/** A channel: where it goes, whether it works, and how it is changed; tells `gone` when it was removed. */
export class AlertChannelRow extends HTMLElement {
  #below = h("div", { class: "below" });
  #news = h("p", { class: "news", role: "status" });

  /**
   * @param {AlertChannel} channel
   * @param {AlertKind[]} kinds
   * @param {boolean} fresh whether it was added just now
   */
  constructor(channel, kinds, fresh) {
    super();
    this.channel = channel;
    this.kinds = kinds;
    this.fresh = fresh;
  }

  connectedCallback() {
    this.setAttribute("role", "listitem");
    this.#draw();
    if (this.fresh) this.querySelector("button")?.focus();
  }

  #draw() {
    const { name, kind, host, config, waiting } = this.channel;
    const told = Object.entries(config).filter(([field, value]) => value !== "set" && field !== "url").map(([, value]) => value);
    fill(this,
      h("div", { class: "grow" },
        h("p", {}, h("strong", {}, words("bdi", "", name)), h("span", { class: "chip" }, meaning("alert_kind", kind))),
        h("p", { class: "muted" }, [host, ...told, waiting && t("team_alert.waiting", { n: waiting })].filter(Boolean).join(" · "))),
      h("div", { class: "line", role: "group", "aria-label": name },
        h("button", { class: this.fresh && "primary", onclick: (/** @type {Event} */ event) => this.#test(event) }, t("team_alert.test")),
        h("button", { onclick: () => this.#change() }, t("team_alert.change")),
        sureButton(t("team_alert.remove"), t("team_alert.remove_sure"), () => this.#remove())),
      this.#below, this.#news);
  }

  /** @param {Event} event */
  async #test({ currentTarget }) {
    const button = /** @type {HTMLButtonElement} */ (currentTarget);
    button.disabled = true;
    this.#tell("", t("team_alert.testing"));
    try {
      const { outcome, detail, advice } = await ask("POST", `alert-channels/${this.channel.id}/test`, { language });
      if (outcome === "sent") this.#tell("ok", t("team_alert.arrived"));
      else this.#tell("wrong", [t(`alert_outcome.${outcome}`, { detail }), advice && meaning("alert_advice", advice)].filter(Boolean).join(" "));
    } catch (failure) {
      this.#tell("wrong", failure.status === 429 ? t("team_alert.too_soon", { n: failure.problem.retry_after ?? 3 }) : explained(failure));
    }
    button.disabled = false;
    button.focus();
  }

  #change() {
    this.#tell("", "");
    const form = new AlertChannelForm(this.kinds, this.channel);
    const closed = () => {
      fill(this.#below);
      /** @type {HTMLElement | null} */ (this.querySelectorAll("button")[1])?.focus();
    };
    on(form, "left", closed);
    on(form, "kept", (channel) => {
      this.channel = channel;
      this.#draw();
      closed();
      this.#tell("ok", t("team_alert.changed"));
    });
    fill(this.#below, form);
  }

  async #remove() {
    try {
      await ask("DELETE", `alert-channels/${this.channel.id}`);
      tell(this, "gone");
    } catch (failure) {
      this.#tell("wrong", explained(failure));
    }
  }

  /**
   * @param {string} kind
   * @param {string} text
   */
  #tell(kind, text) {
    this.#news.dataset.kind = kind;
    this.#news.textContent = text;
  }
}

customElements.define("alert-channel-row", AlertChannelRow);
