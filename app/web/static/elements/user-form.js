// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h, tell } from "../scripts/dom.js";
import { field, newPassword } from "../scripts/parts.js";
import { explained, t } from "../scripts/words.js";

export const ROLES = ["agent", "host", "ops", "admin"];

/** Adds a person, with a password that was made up here or that the admin chose; tells `added` with both. */
export class UserForm extends HTMLElement {
  #name = h("input", { id: "user-name", required: true, maxlength: 64, autocapitalize: "none", autocomplete: "off", spellcheck: "false" });
  #password = h("input", { id: "user-password", required: true, minlength: 8, maxlength: 1024, autocomplete: "off", spellcheck: "false", class: "secret" });
  #role = h("select", { id: "user-role" }, ROLES.map((role) => h("option", { value: role }, `${t(`role.${role}`)}: ${t(`role_can.${role}`)}`)));
  #wrong = h("p", { class: "wrong", role: "alert" });
  #add = h("button", { type: "submit", class: "primary" }, t("users.add"));

  connectedCallback() {
    this.#password.value = newPassword();
    fill(this, h("form", { class: "card", "aria-label": t("users.new"), onsubmit: (/** @type {Event} */ event) => this.#go(event) },
      field(t("signin.name"), this.#name), field(t("users.role"), this.#role),
      field(t("signin.password"), this.#password, t("users.password_hint")),
      this.#wrong,
      h("div", { class: "line" }, this.#add,
        h("button", { onclick: () => (this.#password.value = newPassword()) }, t("users.generate")),
        h("button", { class: "quiet", onclick: () => tell(this, "left") }, t("act.cancel")))));
    this.#name.focus();
  }

  /** @param {Event} event */
  async #go(event) {
    event.preventDefault();
    this.#add.disabled = true;
    this.#wrong.textContent = "";
    const given = { username: this.#name.value.trim(), role: this.#role.value, password: this.#password.value };
    try {
      await ask("POST", "users", given);
      tell(this, "added", given);
    } catch (failure) {
      this.#wrong.textContent = failure.status === 409 ? t("users.taken", { name: given.username }) : explained(failure);
      this.#add.disabled = false;
      this.#name.select();
    }
  }
}

customElements.define("user-form", UserForm);
