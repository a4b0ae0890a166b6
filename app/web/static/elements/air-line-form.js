// @ts-check

import { local, moment, now } from "../scripts/clock.js";
import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";

/** @import { Air, Line } from "../scripts/air.js" */

/** What was on air from when on: a new line of the timeline, or another product or time of one. Tells `save` with what changed, and `leave`. */
export class AirLineForm extends HTMLElement {
  constructor(/** @type {Air} */ air, /** @type {Line | null} */ line = null) {
    super();
    this.air = air;
    this.line = line;
  }

  connectedCallback() {
    const { air, line } = this;
    const zone = air.stream.timezone;
    const from = local(line ? Date.parse(line.at) : now(), zone);
    const product = h("select", { required: true, "aria-label": t("air.product") },
      line ? null : h("option", { value: "", disabled: true, selected: true }, t("air.choose")),
      h("option", { value: "-", selected: line?.sku === null }, air.label(null)),
      air.products.map(({ sku }) => h("option", { value: sku, selected: sku === line?.sku }, air.label(sku))));
    const at = h("input", { type: "datetime-local", required: true });
    at.value = from;
    const submit = h("button", { type: "submit", class: "primary" }, t(line ? "air.save" : "air.add"));
    const save = () => {
      const sku = product.value === "-" ? null : product.value;
      const moved = !line || at.value !== from;
      const changed = { ...(sku !== line?.sku && { sku }), ...(moved && { at: new Date(moment(at.value, zone)).toISOString() }) };
      tell(this, Object.keys(changed).length ? "save" : "leave", changed);
    };
    fill(this, h("form", {
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        save();
      },
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        tell(this, "leave");
      },
    },
    h("label", {}, t("air.product"), product),
    h("label", {}, t("air.from", { zone }), at),
    h("div", { class: "actions" },
      submit,
      h("button", { class: "quiet", onclick: () => tell(this, "leave") }, t("air.leave")))));
    product.focus();
  }
}

customElements.define("air-line-form", AirLineForm);
