// @ts-check

import { ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { moment } from "../scripts/moments.js";
import { field, newPassword, secretNote, sureButton } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { explained, t } from "../scripts/words.js";
import { SessionList } from "./session-list.js";
import { ROLES } from "./user-form.js";

/** @typedef {import("../shapes.d.ts").User} User */

/** A person: role, password, whether they may sign in, and where they are signed in. One changes oneself elsewhere. */
export class UserRow extends HTMLElement {
  #below = h("div", { class: "below" });
  #news = h("p", { class: "news", role: "status" });

  /**
   * @param {User} user
   * @param {boolean} me
   */
  constructor(user, me) {
    super();
    this.user = user;
    this.me = me;
  }

  connectedCallback() {
    this.setAttribute("role", "listitem");
    this.#draw();
  }

  #draw() {
    const { username, role, disabled, created_at } = this.user;
    this.toggleAttribute("data-off", disabled);
    fill(this,
      h("div", { class: "grow" },
        h("p", {}, h("strong", {}, words("bdi", "", username)), this.me && h("span", { class: "chip" }, t("users.you")),
          disabled && h("span", { class: "chip", "data-kind": "wrong" }, t("users.disabled"))),
        h("p", { class: "muted" }, t("users.since", { at: moment(created_at) }))),
      this.me ? h("span", { class: "muted" }, t(`role.${role}`)) : this.#roles(role),
      this.me ? h("a", { class: "button", href: "/account" }, t("page.account")) : this.#buttons(disabled),
      this.#below, this.#news);
  }

  /** @param {string} role */
  #roles(role) {
    const choose = h("select", { "aria-label": t("users.role_of", { name: this.user.username }), onchange: () => this.#change({ role: choose.value }) },
      ROLES.map((name) => h("option", { value: name, selected: name === role }, t(`role.${name}`))));
    return choose;
  }

  /** @param {boolean} disabled */
  #buttons(disabled) {
    const name = this.user.username;
    return h("div", { class: "line", role: "group", "aria-label": name },
      h("button", { onclick: () => this.#password() }, t("users.reset")),
      h("button", { onclick: () => this.#sessions() }, t("sessions.title")),
      disabled ? h("button", { onclick: () => this.#change({ disabled: false }) }, t("users.enable"))
        : sureButton(t("users.disable"), t("users.disable_sure"), () => this.#change({ disabled: true })));
  }

  /** @param {Partial<User> & { password?: string }} patch */
  async #change(patch) {
    this.#news.textContent = "";
    let failed = "";
    try {
      this.user = await ask("PATCH", `users/${encodeURIComponent(this.user.username)}`, patch);
    } catch (failure) {
      failed = explained(failure);
    }
    const focused = this.contains(document.activeElement);
    this.#draw();
    if (focused) this.querySelector("select")?.focus();
    this.#news.dataset.kind = failed ? "wrong" : "ok";
    this.#news.textContent = failed || t("users.changed");
    return !failed;
  }

  #password() {
    const input = h("input", { id: `password-of-${this.user.username}`, class: "secret", required: true, minlength: 8, maxlength: 1024, autocomplete: "off", spellcheck: "false", value: newPassword() });
    const form = h("form", { class: "card", onsubmit: async (/** @type {Event} */ event) => {
      event.preventDefault();
      const password = input.value;
      if (!await this.#change({ password })) return;
      const note = secretNote(t("users.give", { name: this.user.username }), password);
      fill(this.#below, note);
      note.querySelector("button")?.focus();
    } }, field(t("users.new_password"), input, t("users.reset_hint")),
    h("div", { class: "line" }, h("button", { type: "submit", class: "primary" }, t("users.set")),
      h("button", { onclick: () => (input.value = newPassword()) }, t("users.generate")),
      h("button", { class: "quiet", onclick: () => fill(this.#below) }, t("act.cancel"))));
    fill(this.#below, form);
    input.select();
  }

  #sessions() {
    if (this.#below.querySelector("session-list")) return fill(this.#below);
    const list = new SessionList();
    list.user = this.user.username;
    fill(this.#below, h("div", { class: "card" }, list));
  }
}

customElements.define("user-row", UserRow);
