// @ts-check

import { fill, h } from "../scripts/dom.js";
import { page } from "../scripts/page.js";
import { t } from "../scripts/words.js";
import { AuditList } from "./audit-list.js";
import { KeyTable } from "./key-table.js";
import { UserTable } from "./user-table.js";

/** @typedef {"users" | "keys" | "audit"} Part */

/** The admin's page: people, keys, and who did what; the part that is shown stands in the address. */
export class SidestageAdmin extends HTMLElement {
  async connectedCallback() {
    fill(this, h("p", { class: "empty" }, t("loading")));
    const { session, streams } = await page();
    const parts = {
      users: () => new UserTable(session.username),
      keys: () => new KeyTable(streams),
      audit: () => new AuditList(streams),
    };
    const names = /** @type {Part[]} */ (Object.keys(parts));
    const links = names.map((name) => h("a", { href: `#${name}` }, t(`admin.${name}`)));
    const shown = h("section", {});
    const show = () => {
      const at = Math.max(0, names.findIndex((name) => `#${name}` === location.hash));
      links.forEach((link, each) => each === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
      shown.setAttribute("aria-label", t(`admin.${names[at]}`));
      fill(shown, parts[names[at]]());
    };
    fill(this,
      h("div", { class: "title" }, h("h1", {}, t("page.admin"))),
      h("nav", { class: "parts", "aria-label": t("admin.parts") }, links), shown);
    addEventListener("hashchange", show);
    show();
  }
}

customElements.define("sidestage-admin", SidestageAdmin);
