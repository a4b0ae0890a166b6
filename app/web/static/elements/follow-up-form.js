// @ts-check

import { ask } from "../scripts/api.js";
import { CardForm, press } from "../scripts/card-form.js";
import { now, time } from "../scripts/clock.js";
import { fill, h, tell } from "../scripts/dom.js";
import { t } from "../scripts/words.js";
import { local, moment } from "../scripts/zoned.js";

const HOUR_MS = 3_600_000;

/** Who sees to a viewer's matter, and until when; its choice is the body to send. */
export class FollowUpForm extends CardForm {
  #owner = h("select");
  #own = h("input", { type: "datetime-local", "aria-label": t("follow.other"), oninput: () => this.#pick(4) });
  #note = h("input", { maxlength: 2000, placeholder: t("follow.note"), "aria-label": t("follow.note"), enterkeyhint: "done" });
  #radios = [0, 1, 2, 3].map((n) => h("input", { type: "radio", name: "until", checked: n === 0 }));
  /** @type {number[]} */ #times = [];

  /** @type {(me: string, zone: string, promise?: import("../shapes.d.ts").FollowUp) => FollowUpForm} A promise that is changed. */
  of(me, zone, promise) {
    const at = now();
    const day = (/** @type {number} */ moment) => local(moment, zone).slice(0, 10);
    const tomorrow = day(moment(`${day(at)}T12:00`, zone) + 24 * HOUR_MS);
    this.#times = [at + HOUR_MS, moment(`${day(at)}T23:59`, zone), moment(`${tomorrow}T10:00`, zone)];
    this.zone = zone;
    this.#own.min = local(at, zone);
    fill(this.#owner, h("option", { value: me }, t("follow.me", { who: me })));
    fill(this, h("label", {}, t("follow.who"), this.#owner),
      h("fieldset", {}, h("legend", {}, t("follow.until")), ["hour", "tonight", "tomorrow", "other"].map((name, n) => h("label", { class: "chip" },
        this.#radios[n], h("kbd", { "aria-hidden": "true" }, n + 1), t(`follow.${name}`), " ", n < 3 && time(this.#times[n], zone))), this.#own),
      this.#note);
    fill(this.foot, press("Enter", t("act.promise"), () => this.give(), "primary"), this.cancel());
    if (promise) {
      this.#radios[3].checked = true;
      this.#own.value = local(Date.parse(promise.due_at), zone);
      this.#note.value = promise.note;
    }
    ask("GET", "people").then(({ items }) => {
      for (const { name, present_in: at } of items) {
        if (name !== me) this.#owner.append(h("option", { value: name, selected: name === promise?.owner }, at.length ? t("follow.here", { who: name }) : name));
      }
    }, () => null);  // without a connection there is only me
    return this;
  }

  begin() {
    this.#radios.find(({ checked }) => checked)?.focus();
  }

  /** @param {string} key */
  key(key) {
    const digit = "1234".includes(key);
    if (digit) this.#pick(Number(key));
    return digit || super.key(key);
  }

  /** @param {number} digit */
  #pick(digit) {
    const radio = this.#radios[digit - 1];
    radio.checked = true;
    (digit < 4 ? radio : this.#own).focus();
  }

  give() {
    const picked = this.#radios.findIndex(({ checked }) => checked);
    if (picked === 3 && !this.#own.value) return this.#own.focus();
    const due = this.#times[picked] ?? moment(this.#own.value, this.zone ?? "UTC");
    tell(this, "choice", { owner: this.#owner.value, due_at: new Date(due).toISOString(), note: this.#note.value.trim() });
  }
}

customElements.define("follow-up-form", FollowUpForm);
