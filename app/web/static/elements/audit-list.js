// @ts-check

import { all, ask } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { ago, moment } from "../scripts/moments.js";
import { paged } from "../scripts/pages.js";
import { present } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { hasMeaning, meaning, t } from "../scripts/words.js";

/** @import { Deed, User } from "../shapes.d.ts" */

const PAGE = 50;
/** What of a line's detail only a program needs. */
const UNTOLD = ["session", "sign_in"];

/**
 * A value of a line's detail in words; nothing where there is none.
 * @param {string} name
 * @param {unknown} value
 */
function valueOf(name, value) {
  if (value === null || value === "" || value === undefined || value === 0) return "";
  if (name === "password") return t("yes");
  if (name === "state") return meaning(hasMeaning("done", String(value)) ? "done" : "version", String(value));
  if (name === "role") return meaning("role", String(value));
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)) return moment(value);
  if (Array.isArray(value)) return value.map((one) => typeof one === "object" ? JSON.stringify(one) : one).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Who did what, newest first: by everybody or one actor, more of it on demand. */
export class AuditList extends HTMLElement {
  #actor = h("input", { id: "audit-actor", type: "search", list: "audit-actors", autocomplete: "off", autocapitalize: "none" });
  #list = h("div", { "aria-live": "polite" });

  /** @param {Stream[]} streams */
  constructor(streams) {
    super();
    this.titles = new Map(streams.map(({ id, title }) => [id, title]));
  }

  connectedCallback() {
    const known = h("datalist", { id: "audit-actors" });
    fill(this, h("form", { class: "line above", role: "search", onsubmit: (/** @type {Event} */ event) => this.#go(event) },
      h("label", { for: "audit-actor" }, t("audit.actor")), this.#actor, known, h("button", { type: "submit" }, t("audit.show"))), this.#list);
    this.#actor.addEventListener("search", () => this.#load());
    this.#actor.addEventListener("change", () => this.#load());
    this.#load();
    all("users").then((users) => fill(known, users.map((/** @type {User} */ { username }) => h("option", { value: username }))), () => null);
  }

  /** @param {Event} event */
  #go(event) {
    event.preventDefault();
    this.#load();
  }

  /**
   * @param {string} [after]
   * @returns {Promise<{ items: Deed[], next: string | null }>}
   */
  #page(after) {
    const query = new URLSearchParams({ limit: String(PAGE) });
    if (this.#actor.value.trim()) query.set("actor", this.#actor.value.trim());
    if (after) query.set("after", after);
    return ask("GET", `audit?${query}`);
  }

  #load() {
    const asked = this.#actor.value.trim();
    return present(this.#list, async () =>
      await paged((after) => this.#page(after), (deed) => this.#row(deed))
        ?? [h("p", { class: "empty" }, asked ? t("audit.none_by", { actor: asked }) : t("audit.none"))]);
  }

  /** @param {Deed} deed */
  #row({ at, actor, action, target, detail }) {
    const key = action.startsWith("key.") && typeof detail?.name === "string" ? detail.name : null;
    const about = key ?? this.titles.get(target) ?? target ?? "";
    const told = Object.entries(detail ?? {}).filter(([name, value]) => !UNTOLD.includes(name) && value !== key && value !== target)
      .map(([name, value]) => [meaning("detail", name), valueOf(name, value)]).filter(([, value]) => value)
      .map(([name, value]) => [name, value.split(", ").map((one) => this.titles.get(one) ?? one).join(", ")]);
    return h("li", {},
      h("time", { class: "muted", datetime: at, title: moment(at) }, ago(at)),
      h("div", { class: "grow" },
        h("p", {}, h("strong", {}, words("bdi", "", actor || t("someone"))), " ", meaning("audit", action), " ", words("bdi", "target", about)),
        told.length ? h("p", { class: "muted" }, told.map(([name, value], n) => [n > 0 && " · ", `${name} `, words("bdi", "", value)])) : null));
  }
}

customElements.define("audit-list", AuditList);
