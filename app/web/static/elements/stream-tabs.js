// @ts-check

import { all, ask, element, explained, t, the } from "../scripts/making.js";

/** The open streams as tabs, and a menu of all. */
element("stream-tabs", (tabs, draw) => {
  const shown = {};
  const show = (/** @type {object} */ news) => draw(Object.assign(shown, news));

  function close(id = "") {
    const { desk, desk: { stages } } = tabs;
    const others = stages.streams.filter((stream) => stream.id !== id);
    if (!others.length) return;
    if (id === desk.stage.id) desk.beside(1);
    stages.follow(others);
    desk.place();
  }

  return {
    show() {
      const { stages, stage } = tabs.desk;
      const open = [...stages.open.values()];
      show({ tabs: open.map(({ id, stream: { title }, waiting: count }) => ({ id, title, count })) });
      [...the(tabs, "div").children].forEach((tab, n) => {
        const { id, oldest, zone } = open[n];
        const clock = the(tab, "age-clock");
        choose(/** @type {HTMLElement} */ (tab), id === stage.id);
        clock.hidden = !oldest || id === stage.id;
        if (oldest) clock.tick(oldest, zone);
      });
    },
    choose({ id }, { target }) {
      if (target.className === "close") close(id);
      else tabs.desk.show(id);
    },
    async offer(_, { newState }) {
      if (newState !== "open") return;
      show({ offered: [], said: t("loading") });
      /** @type {Stream[]} */ const streams = await all("streams", 400).catch((failure) => show({ said: explained(failure) }) ?? []);
      const rank = ({ state = "" }) => Number(state === "live");
      const offered = streams.sort((a, b) => rank(b) - rank(a)).map(({ id, title, state }) =>
        ({ id, title, open: String(tabs.desk.stages.open.has(id)), how: t(`state.${state}`) }));
      if (offered.length) show({ offered, said: "" });
    },
    async turn({ id }) {
      const { desk, desk: { stages } } = tabs;
      the(tabs, "[popover]").hidePopover();
      if (stages.open.has(id)) return close(id);
      stages.follow([...stages.streams, await ask("GET", `streams/${id}`)]);
      desk.show(id);
    },
  };
});

/** @type {(tab: HTMLElement, chosen: boolean) => void} */
export function choose(tab, chosen) {
  if (chosen && tab.ariaSelected !== "true") tab.scrollIntoView({ block: "nearest" });
  tab.ariaSelected = String(chosen);
  tab.tabIndex = chosen ? 0 : -1;
}
