// @ts-check

import { ask, toSignIn } from "../scripts/api.js";
import { fill, h, words } from "../scripts/dom.js";
import { PAGES, may, page } from "../scripts/page.js";
import { t } from "../scripts/words.js";

/** The head of every page: where one is, which stream, and who one is. */
export class SidestageHeader extends HTMLElement {
  async connectedCallback() {
    const { session, streams, stream } = await page();
    const here = location.pathname.slice(1);
    this.setAttribute("role", "banner");
    fill(
      this,
      here === "knowledge" ? null : h("h1", { class: "unseen" }, t(`page.${here}`)),  // that page has its own
      h("a", { class: "brand", href: "/" }, t("app.name")),
      h("nav", { "aria-label": t("nav.pages") }, Object.entries(PAGES).filter(([, roles]) => may(session, roles)).map(([name]) =>
        h("a", { href: stream ? `/${name}?stream=${encodeURIComponent(stream.id)}` : `/${name}`, "aria-current": name === here && "page" }, t(`page.${name}`)))),
      this.#streams(streams, stream),
      h("span", { class: "who" }, words("bdi", "", session.username)),
      h("button", { class: "quiet", "aria-label": t("nav.theme"), title: t("nav.theme"), onclick: () => this.#turn() }, "◐"),
      h("button", { class: "quiet", onclick: () => this.#leave() }, t("nav.sign_out")),
    );
  }

  /**
   * @param {import("../shapes.d.ts").Stream[]} streams
   * @param {import("../shapes.d.ts").Stream | null} stream
   */
  #streams(streams, stream) {
    const choose = h("select", { "aria-label": t("nav.streams"), onchange: () => {
      location.search = `?stream=${encodeURIComponent(choose.value)}`;
    } }, streams.map(({ id, title, state }) =>
      h("option", { value: id, selected: id === stream?.id }, state === "live" ? `● ${title}` : `${title} (${t(`state.${state}`)})`)));
    return streams.length ? choose : null;
  }

  #turn() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("sidestage-theme", root.dataset.theme);
  }

  async #leave() {
    await ask("DELETE", "session").catch(() => null);
    toSignIn();
  }
}

customElements.define("sidestage-header", SidestageHeader);
