// @ts-check

import { ask, toSignIn } from "../scripts/api.js";
import { fill, h, words } from "../scripts/dom.js";
import { turnTheme } from "../scripts/look.js";
import { PAGES, may, page } from "../scripts/page.js";
import { t } from "../scripts/words.js";
import { LanguageMenu } from "./language-menu.js";

/** Pages with a heading of their own. */
const HEADED = ["knowledge", "promises", "alerts", "account", "admin", "settings"];
/** Pages about streams; the desk alone has tabs for them. */
const STREAMED = ["desk", "host", "queue", "knowledge", "settings"];

/** Where one is, which stream, and who one is. */
export class SidestageHeader extends HTMLElement {
  async connectedCallback() {
    const here = location.pathname.slice(1);
    document.title = `${t(`page.${here}`)} · ${t("app.name")}`;
    this.role = "banner";
    const { session, streams, stream } = await page();
    const about = stream ? `?stream=${encodeURIComponent(stream.id)}` : "";
    const [account, look] = [t("page.account"), t("nav.theme")];
    fill(this,
      HEADED.includes(here) ? null : h("h1", { class: "unseen" }, t(`page.${here}`)),
      h("a", { class: "brand", href: "/" }, t("app.name")),
      h("nav", { "aria-label": t("nav.pages") }, Object.entries(PAGES).filter(([, roles]) => may(session, roles)).map(([name]) =>
        h("a", { href: `/${name}${STREAMED.includes(name) ? about : ""}`, "aria-current": name === here && "page" }, t(`page.${name}`)))),
      STREAMED.includes(here) && here !== "desk" && this.#streams(streams, stream),
      h("button", { class: "quiet menu", popovertarget: "header-mine", "aria-label": t("nav.menu") }, "☰"),
      h("div", { class: "mine", id: "header-mine", popover: "auto" },
        h("a", { class: "who", href: "/account", title: account, "aria-current": here === "account" && "page" },
          words("bdi", "", session.username), h("small", {}, account)),
        new LanguageMenu(),
        h("button", { class: "quiet", "aria-label": look, title: look, onclick: turnTheme }, "◐", h("small", {}, look)),
        h("button", { class: "quiet", onclick: () => this.#leave() }, t("nav.sign_out"))));
  }

  /** @type {(streams: Stream[], stream: Stream | null) => Child} */
  #streams(streams, stream) {
    const choose = h("select", { "aria-label": t("nav.streams"), onchange: () => {
      location.search = `?stream=${encodeURIComponent(choose.value)}`;
    } }, streams.map(({ id, title, state }) =>
      h("option", { value: id, selected: id === stream?.id }, state === "live" ? `● ${title}` : `${title} (${t(`state.${state}`)})`)));
    return streams.length ? choose : null;
  }

  async #leave() {
    await ask("DELETE", "session").catch(() => null);
    toSignIn();
  }
}

customElements.define("sidestage-header", SidestageHeader);
