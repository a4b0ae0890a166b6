// @ts-check

import { fill, h } from "../scripts/dom.js";
import { page } from "../scripts/page.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";
import { LookForm } from "./look-form.js";
import { PasswordForm } from "./password-form.js";
import { SessionList } from "./session-list.js";

/** One's own account: who one is, the password, where one is signed in, and how the pages look. */
export class SidestageAccount extends HTMLElement {
  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session } = await page();
    const sessions = new SessionList();
    const password = new PasswordForm();
    password.username = session.username;
    password.addEventListener("changed", () => sessions.load());
    const role = session.roles[0];
    fill(this,
      h("div", { class: "title" }, h("h1", {}, words("bdi", "", session.username)), h("p", { class: "muted" }, `${t(`role.${role}`)}: ${t(`role_can.${role}`)}`)),
      h("section", {}, h("h2", {}, t("sessions.title")), sessions),
      password, new LookForm());
  }
}

customElements.define("sidestage-account", SidestageAccount);
