// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { field } from "../scripts/parts.js";
import { explained, hasMeaning, meaning, t } from "../scripts/words.js";

/** @import { AlertChannel, AlertKind } from "../shapes.d.ts" */

/** Adds a channel, or changes one; what is secret is never shown again, only replaced. Tells `kept` with the channel. */
export class AlertChannelForm extends HTMLElement {
  #wrong = h("p", { class: "wrong", role: "alert" });
  #fields = h("div", { class: "fields" });

  /**
   * @param {AlertKind[]} kinds
   * @param {AlertChannel | null} channel
   */
  constructor(kinds, channel) {
    super();
    this.kinds = kinds;
    this.channel = channel;
    this.stem = channel?.id ?? "new";
    this.kind = h("select", { id: `${this.stem}-kind`, onchange: () => this.#drawFields() },
      kinds.map(({ kind }) => h("option", { value: kind }, meaning("alert_kind", kind))));
    this.name = h("input", { id: `${this.stem}-name`, required: true, maxlength: 60, autocomplete: "off", value: channel?.name });
    this.keep = h("button", { type: "submit", class: "primary" }, t(channel ? "team_alert.save" : "team_alert.add"));
  }

  connectedCallback() {
    const title = this.channel ? t("team_alert.change_one", { name: this.channel.name }) : t("team_alert.new");
    fill(this, h("form", { class: "card", "aria-label": title, onsubmit: (/** @type {Event} */ event) => this.#go(event) },
      !this.channel && field(t("team_alert.kind"), this.kind),
      field(t("team_alert.name"), this.name, t("team_alert.name_hint")),
      this.#fields, this.#wrong,
      h("div", { class: "line" }, this.keep, h("button", { class: "quiet", onclick: () => tell(this, "left") }, t("act.cancel")))));
    this.#drawFields();
    (this.channel ? this.name : this.kind).focus();
  }

  get #kind() {
    const wanted = this.channel?.kind ?? this.kind.value;
    return /** @type {AlertKind} */ (this.kinds.find(({ kind }) => kind === wanted));
  }

  #drawFields() {
    const { kind, fields } = this.#kind;
    const config = this.channel?.config ?? {};
    fill(this.#fields, fields.map(({ name, secret, required }) => {
      const there = config[name] !== undefined;
      const hint = `${kind}_${name}`;
      const input = h("input", {
        id: `${this.stem}-${name}`, name, class: secret && "secret", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
        required: required && !(there && secret), maxlength: 2000, value: secret ? "" : config[name],
        placeholder: there && secret ? t("team_alert.set_already") : null,
      });
      const label = meaning("alert_field", hasMeaning("alert_field", hint) ? hint : name);
      return field(required ? label : t("team_alert.optional", { label }), input, hasMeaning("alert_hint", hint) && meaning("alert_hint", hint));
    }));
    this.#wrong.textContent = "";
  }

  /** What was typed; of a channel that there is, only what is another one now. */
  #config() {
    /** @type {Record<string, string | null>} */ const config = {};
    for (const { name, secret } of this.#kind.fields) {
      const input = /** @type {HTMLInputElement} */ (this.#fields.querySelector(`[name="${name}"]`));
      const value = input.value.trim();
      if (value) config[name] = value;
      else if (this.channel && !secret && this.channel.config[name]) config[name] = null;
    }
    return config;
  }

  /** @param {Event} event */
  async #go(event) {
    event.preventDefault();
    this.keep.disabled = true;
    this.#wrong.textContent = "";
    const given = { name: this.name.value.trim(), config: this.#config() };
    try {
      tell(this, "kept", await (this.channel ? ask("PATCH", `alert-channels/${this.channel.id}`, given)
        : ask("POST", "alert-channels", { kind: this.#kind.kind, ...given })));
    } catch (failure) {
      this.#refused(failure, given.name);
      this.keep.disabled = false;
    }
  }

  /**
   * @param {any} failure
   * @param {string} name
   */
  #refused(failure, name) {
    const wrong = (failure.problem?.errors ?? []).map((/** @type {any} */ { loc }) => loc[2]).filter(Boolean);
    const labels = wrong.map((/** @type {string} */ one) => meaning("alert_field", one));
    if (failure.status === 403) this.#wrong.textContent = t("team_alert.admins_address");
    else if (failure.status === 409) this.#wrong.textContent = t("team_alert.taken", { name });
    else if (labels.length) this.#wrong.textContent = t("team_alert.wrong_fields", { fields: labels.join(", ") });
    else this.#wrong.textContent = explained(failure);
    for (const input of this.#fields.querySelectorAll("input")) {
      if (wrong.includes(input.name)) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  }
}

customElements.define("alert-channel-form", AlertChannelForm);
