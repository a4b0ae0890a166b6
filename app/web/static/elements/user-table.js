// @ts-check

import { all } from "../scripts/api.js";
import { fill, h, on } from "../scripts/dom.js";
import { present, secretNote } from "../scripts/parts.js";
import { t } from "../scripts/words.js";
import { UserForm } from "./user-form.js";
import { UserRow } from "./user-row.js";

/** The people who may sign in. */
export class UserTable extends HTMLElement {
  #head = h("div", {});
  #list = h("div", {});

  /** @param {string} me */
  constructor(me) {
    super();
    this.me = me;
  }

  connectedCallback() {
    fill(this, this.#head, this.#list);
    this.#closed();
    this.#load();
  }

  #load() {
    return present(this.#list, async () => {
      const users = /** @type {import("../shapes.d.ts").User[]} */ (await all("users"));
      users.sort((a, b) => Number(a.disabled) - Number(b.disabled) || a.username.localeCompare(b.username));
      return [h("ul", { class: "rows" }, users.map((user) => new UserRow(user, user.username === this.me)))];
    });
  }

  #closed() {
    const open = h("button", { class: "primary", onclick: () => this.#add() }, t("users.new"));
    fill(this.#head, h("div", { class: "line above" }, open));
    return open;
  }

  #add() {
    const form = new UserForm();
    on(form, "left", () => this.#closed().focus());
    on(form, "added", async ({ username, password }) => {
      const open = this.#closed();
      const note = secretNote(t("users.give", { name: username }), password);
      this.#head.prepend(note);
      (note.querySelector("button") ?? open).focus();
      await this.#load();
    });
    fill(this.#head, form);
  }
}

customElements.define("user-table", UserTable);
