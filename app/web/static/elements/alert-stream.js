// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { field } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { LANGUAGES, explained, t } from "../scripts/words.js";

/** @import { AlertChannel } from "../shapes.d.ts" */

const QUIET = { from: "23:00", to: "08:00" };

/** What one stream's team hears, where and when. */
export class AlertStream extends HTMLElement {
  #news = h("p", { class: "news", role: "status" });
  #keep = h("button", { type: "submit" }, t("team_alert.save"));

  /**
   * @param {Stream} stream
   * @param {AlertChannel[]} channels
   */
  constructor(stream, channels) {
    super();
    this.stream = stream;
    this.channels = channels;
    const { quiet_hours: quiet, language } = stream.alerts ?? { quiet_hours: null, language: "en" };
    const time = (/** @type {"from" | "to"} */ which) => h("input", {
      id: `${stream.id}-${which}`, type: "time", required: true, value: quiet?.[which] ?? QUIET[which], disabled: !quiet,
    });
    this.from = time("from");
    this.to = time("to");
    this.quiet = h("input", { type: "checkbox", checked: quiet !== null, onchange: () => {
      this.from.disabled = this.to.disabled = !this.quiet.checked;
    } });
    this.language = h("select", { id: `${stream.id}-language` },
      Object.entries(LANGUAGES).map(([name, { title }]) => h("option", { value: name, selected: name === language, lang: name }, title)));
  }

  connectedCallback() {
    const { title, state, timezone, alerts } = this.stream;
    const chosen = alerts?.channels ?? [];
    const boxes = this.channels.map(({ id, name }) =>
      h("label", { class: "box" }, h("input", { type: "checkbox", name: "channel", value: id, checked: chosen.includes(id) }), h("bdi", {}, name)));
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", title);
    fill(this, h("form", { class: "card", onsubmit: (/** @type {Event} */ event) => this.#go(event) },
      h("h2", {}, words("bdi", "", title), h("span", { class: "chip" }, t(`state.${state}`))),
      h("fieldset", {}, h("legend", {}, t("team_alert.told_in")), boxes),
      h("fieldset", {}, h("legend", {}, t("team_alert.quiet")),
        h("label", { class: "box" }, this.quiet, t("team_alert.quiet_on")),
        h("div", { class: "line" }, field(t("team_alert.from"), this.from), field(t("team_alert.to"), this.to)),
        h("p", { class: "hint" }, t("team_alert.quiet_hint", { zone: timezone }))),
      field(t("nav.language"), this.language),
      h("div", { class: "line" }, this.#keep), this.#news));
  }

  /** @param {Event} event */
  async #go(event) {
    event.preventDefault();
    this.#keep.disabled = true;
    const channels = [...this.querySelectorAll("[name=channel]:checked")].map((box) => /** @type {HTMLInputElement} */ (box).value);
    const quiet_hours = this.quiet.checked ? { from: this.from.value, to: this.to.value } : null;
    try {
      const { alerts } = await ask("PATCH", `streams/${this.stream.id}`, { alerts: { channels, quiet_hours, language: this.language.value } });
      this.stream.alerts = alerts;
      this.#tell("ok", t(channels.length ? "team_alert.saved" : "team_alert.saved_none"));
    } catch (failure) {
      this.#tell("wrong", explained(failure));
    }
    this.#keep.disabled = false;
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

customElements.define("alert-stream", AlertStream);
