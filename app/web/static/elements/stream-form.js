// @ts-check

import { ask } from "../scripts/api.js";
import { local, moment } from "../scripts/clock.js";
import { fill, h, tell } from "../scripts/dom.js";
import { field } from "../scripts/parts.js";
import { explained, hasMeaning, language, t } from "../scripts/words.js";

const PLATFORMS = ["tiktok", "youtube", "twitch", "shopee", "facebook", "instagram", "douyin", "other"];
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ZONES = Intl.supportedValuesOf("timeZone");

/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/** @param {string} value */
const list = (value) => value.split(/[\s,;，；、]+/).filter(Boolean);

/** A stream's details: of a new one, or of one to be changed. Tells `made` or `changed` with the stream. */
export class StreamForm extends HTMLElement {
  /** @type {Record<string, Control>} */ #controls = {};
  #said = h("p", { class: "result", role: "status" });
  #wrong = h("p", { class: "wrong", role: "alert" });
  #save = h("button", { type: "submit", class: "primary" });

  /** @param {Stream | null} stream none for a new one */
  constructor(stream = null) {
    super();
    this.stream = stream;
  }

  async connectedCallback() {
    const { stream } = this;
    const shop = stream ?? await ask("GET", "shop").then((shop) => shop.defaults ?? shop, () => ({}));
    const zone = shop.timezone ?? HERE;
    const spoken = shop.languages ?? [language];
    const starts = stream?.starts_at ? local(Date.parse(stream.starts_at), zone) : null;
    const input = (/** @type {any} */ attributes) => h("input", { autocomplete: "off", ...attributes });
    this.#controls = {
      title: input({ required: true, maxlength: 200, value: stream?.title }),
      platform: h("select", {}, PLATFORMS.map((name) => h("option", { value: name, selected: name === shop.platform }, t(`platform.${name}`)))),
      starts_at: input({ type: "datetime-local", value: starts }),
      timezone: input({ required: true, list: "time-zones", value: zone }),
      languages: input({ required: true, value: spoken.join(", "), oninput: () => this.#offer() }),
      default_language: h("select", {}),
      sells_to: input({ value: (shop.sells_to ?? []).join(", ") }),
      delay_seconds: input({ type: "number", min: 0, max: 600, step: 1, required: true, value: shop.delay_seconds ?? 0 }),
      room: input({ maxlength: 200, value: stream?.room }),
    };
    this.#offer(shop.default_language);
    this.#save.textContent = t(stream ? "stream.save" : "stream.create");
    const form = h("form", { class: "fields", novalidate: true, onsubmit: (/** @type {Event} */ event) => this.#send(event) },
      Object.entries(this.#controls).map(([name, control]) => this.#field(name, control)),
      h("datalist", { id: "time-zones" }, ZONES.map((name) => h("option", { value: name }))),
      h("div", { class: "actions" }, this.#save, this.#said), this.#wrong);
    fill(this, h("h2", {}, t(stream ? "stream.details" : "stream.new")), form);
    if (!stream) this.#controls.title.focus();
  }

  /** @param {string} name @param {Control} control */
  #field(name, control) {
    control.id = `stream-${name}`;
    control.name = name;
    const row = field(t(`stream.${name}`), control, hasMeaning("stream_hint", name) && t(`stream_hint.${name}`));
    row.append(h("p", { class: "wrong", id: `${control.id}-wrong`, role: "alert" }));
    return row;
  }

  /** The default language is one of the others. */
  #offer(chosen = this.#controls.default_language.value) {
    const tags = list(this.#controls.languages.value);
    fill(this.#controls.default_language, tags.map((tag) => h("option", { value: tag, selected: tag === chosen }, tag)));
  }

  /** Says what is wrong with a field beside it; nothing, that nothing is. @param {string} name @param {string} [message] */
  #tell(name, message = "") {
    const control = this.#controls[name];
    const told = this.querySelector(`#${control.id}-wrong`);
    if (told) told.textContent = message;
    const hint = this.querySelector(`#${control.id}-hint`) ? [`${control.id}-hint`] : [];
    control.setAttribute("aria-describedby", [...hint, `${control.id}-wrong`].join(" "));
    control.toggleAttribute("aria-invalid", Boolean(message));
    if (message) control.setAttribute("aria-invalid", "true");
  }

  /** What was filled in, as the service takes it; nothing where a field is wrong. */
  #given() {
    const value = (/** @type {string} */ name) => this.#controls[name].value.trim();
    for (const name of Object.keys(this.#controls)) this.#tell(name);
    for (const [name, control] of Object.entries(this.#controls)) if (!control.validity.valid) this.#tell(name, control.validationMessage);
    if (value("title") === "" && this.#controls.title.validity.valid) this.#tell("title", t("stream_wrong.title"));
    let starts = null;
    try {
      starts = value("starts_at") ? new Date(moment(value("starts_at"), value("timezone"))).toISOString() : null;
    } catch {
      this.#tell("timezone", t("stream_wrong.timezone", { value: value("timezone") }));
    }
    return this.#first() ? null : {
      title: value("title"), platform: value("platform"), timezone: value("timezone"), languages: list(value("languages")),
      default_language: value("default_language"), sells_to: list(value("sells_to")), delay_seconds: Number(value("delay_seconds")),
      starts_at: starts, room: value("room") || null,
    };
  }

  /** @returns {HTMLElement | null} */
  #first() {
    return this.querySelector("[aria-invalid]");
  }

  /** @param {Event} event */
  async #send(event) {
    event.preventDefault();
    this.#wrong.textContent = this.#said.textContent = "";
    const given = this.#given();
    if (!given) return this.#first()?.focus();
    this.#save.disabled = true;
    try {
      const { stream } = this;
      const made = await ask(stream ? "PATCH" : "POST", stream ? `streams/${stream.id}` : "streams", given);
      this.#said.dataset.kind = "ok";
      this.#said.textContent = t("stream.saved");
      tell(this, stream ? "changed" : "made", made);
    } catch (failure) {
      this.#refused(failure);
    }
    this.#save.disabled = false;
  }

  /** @param {import("../scripts/api.js").Failure} failure */
  #refused(failure) {
    const elsewhere = [];
    for (const { loc, message, value } of failure.problem.errors ?? []) {
      const name = String(loc[1]);
      if (!(name in this.#controls)) elsewhere.push(message);
      else this.#tell(name, hasMeaning("stream_wrong", name) ? t(`stream_wrong.${name}`, { value: String(value) }) : message);
    }
    const first = this.#first();
    first?.focus();
    this.#wrong.textContent = elsewhere.join(" ") || (first ? "" : explained(failure));
  }
}

customElements.define("stream-form", StreamForm);
