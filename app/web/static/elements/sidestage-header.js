// @ts-check

import { turnTheme } from "../scripts/look.js";
import { LANGUAGES, ask, language, speak, t, toSignIn, view } from "../scripts/making.js";
import { PAGES, may, page, place } from "../scripts/page.js";

/** Pages without a heading of their own. */
const BARE = ["desk", "host", "queue"];
const ABOUT_STREAMS = [...BARE, "knowledge", "sent", "canned"];

/** Where one is, which stream, and who one is. */
export class SidestageHeader extends HTMLElement {
  async connectedCallback() {
    const name = t(`page.${location.pathname.slice(1)}`);
    document.title = `${name} · ${t("app.name")}`;
    this.role = "banner";
    const { session, streams, stream } = await page();
    const about = stream ? `?stream=${encodeURIComponent(stream.id)}` : "";
    const pages = Object.keys(PAGES).filter((one) => may(session, PAGES[one]));
    view({
      turnTheme,
      choose: (_, { target }) => location.assign(`?stream=${encodeURIComponent(target.value)}`),
      speak: (_, { target }) => speak(target.value),
      leave: () => ask("DELETE", "session").catch(() => null).then(toSignIn),
    }, this, "sidestage-header")({
      language, heading: BARE.includes(place) && name, who: session.username, account: place === "account" && "page",
      languages: Object.entries(LANGUAGES).map(([id, { title }]) => ({ id, title })),
      pages: pages.map((one) =>
        ({ href: `/${one}${ABOUT_STREAMS.includes(one) ? about : ""}`, here: one === place && "page", name: t(`page.${one}`) })),
      choice: stream && place !== "desk" && ABOUT_STREAMS.includes(place) && { at: stream.id },
      streams: streams.map(({ id, title, state }) => ({ id, name: state === "live" ? `● ${title}` : `${title} (${t(`state.${state}`)})` })),
    });
  }
}

customElements.define("sidestage-header", SidestageHeader);
