// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

const PLATFORMS = ["tiktok", "youtube", "twitch", "shopee", "facebook", "instagram", "douyin", "other"];

/** @param {FormDataEntryValue | null} value */
function list(value) {
  return String(value ?? "").split(/[\s,;]+/).filter(Boolean);
}

/** Makes a stream. Dispatches `made` with it as its detail. */
export class StreamForm extends HTMLElement {
  /** Whether the form shows at once. */
  open = false;
  #wrong = h("p", { class: "wrong", role: "alert" });

  connectedCallback() {
    const zones = h("datalist", { id: "time-zones" }, Intl.supportedValuesOf("timeZone").map((zone) => h("option", { value: zone })));
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const form = h("form", { class: "fields", onsubmit: (/** @type {Event} */ event) => this.#make(event, form) },
      this.#field("title", h("input", { required: true, maxlength: 200 })),
      this.#field("platform", h("select", {}, PLATFORMS.map((name) => h("option", {}, name)))),
      this.#field("timezone", h("input", { required: true, list: "time-zones", value: here })), zones,
      this.#field("languages", h("input", { required: true, placeholder: t("stream.languages_hint") })),
      this.#field("default", h("input", { required: true, value: "en" })),
      this.#field("sells_to", h("input", { placeholder: t("stream.sells_to_hint") })),
      this.#wrong, h("button", { type: "submit", class: "primary" }, t("stream.create")));
    fill(this, h("details", { open: this.open }, h("summary", {}, t("stream.new")), form));
  }

  /**
   * @param {string} name
   * @param {HTMLInputElement | HTMLSelectElement} control
   */
  #field(name, control) {
    control.name = name;
    control.id = `stream-${name}`;
    return [h("label", { for: control.id }, t(`stream.${name}`)), control];
  }

  /**
   * @param {Event} event
   * @param {HTMLFormElement} form
   */
  async #make(event, form) {
    event.preventDefault();
    const given = new FormData(form);
    try {
      const stream = await ask("POST", "streams", {
        title: given.get("title"), platform: given.get("platform"), timezone: given.get("timezone"),
        languages: list(given.get("languages")), default_language: given.get("default"), sells_to: list(given.get("sells_to")),
      });
      tell(this, "made", stream);
    } catch (error) {
      const { status, message, problem } = error;
      const found = (problem.errors ?? []).map((/** @type {any} */ one) => `${one.loc.filter((/** @type {any} */ part) => part !== "body").join(" ")}: ${one.message}`);
      this.#wrong.textContent = status === 0 ? t("error.offline") : found.join(". ") || message;
    }
  }
}

customElements.define("stream-form", StreamForm);
