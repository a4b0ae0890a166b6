// @ts-check

import { ask, toSignIn } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { turnTheme } from "../scripts/look.js";
import { PAGES, may, page, place } from "../scripts/page.js";
import { t } from "../scripts/words.js";
import { LanguageMenu } from "./language-menu.js";

/** Pages without a heading of their own. */
const BARE = ["desk", "host", "queue"];
/** Pages about streams. */
const STREAMED = [...BARE, "knowledge"];

/** Where one is, which stream, and who one is. */
export class SidestageHeader extends HTMLElement {
  async connectedCallback() {
    const name = t(`page.${location.pathname.slice(1)}`);
    document.title = `${name} · ${t("app.name")}`;
    this.role = "banner";
    const { session, streams, stream } = await page();
    const about = stream ? `?stream=${encodeURIComponent(stream.id)}` : "";
    const [account, look] = [t("page.account"), t("nav.theme")];
    fill(this,
      BARE.includes(place) && h("h1", { class: "unseen" }, name),
      h("a", { class: "brand", href: "/" }, t("app.name")),
      h("nav", { "aria-label": t("nav.pages") }, Object.entries(PAGES).filter(([, roles]) => may(session, roles)).map(([name]) =>
        h("a", { href: `/${name}${STREAMED.includes(name) ? about : ""}`, "aria-current": name === place && "page" }, t(`page.${name}`)))),
      STREAMED.includes(place) && place !== "desk" && this.#streams(streams, stream),
      h("button", { class: "quiet menu", popovertarget: "header-mine", "aria-label": t("nav.menu") }, "☰"),
      h("div", { class: "mine", id: "header-mine", popover: "auto" },
        h("a", { class: "who", href: "/account", title: account, "aria-current": place === "account" && "page" },
          h("bdi", { dir: "auto" }, session.username), h("small", {}, account)),
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
