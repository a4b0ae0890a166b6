// @ts-check

import { choose, chosen } from "../scripts/alerts.js";
import { address, aged, all, ask, element, explained, minutes, now, t, the } from "../scripts/making.js";
import "./list-filter.js";

const figure = (/** @type {number | null} */ n, unit = " s", times = 1) => n === null ? "–" : Math.floor(n * times) + unit;

function figures(/** @type {Stats | null} */ stats) {
  if (!stats) return { blank: true };
  const { promo, agents, median_seconds, p90_seconds, within_due, by_itself, snoozed, missed } = stats;
  const left = promo ? Math.ceil((Date.parse(promo.ends_at) - now()) / 1000) : 0;
  const found = { median: figure(median_seconds), p90: figure(p90_seconds), within: figure(within_due, "%", 100), by_itself, snoozed, missed };
  const names = agents.map(({ name }) => name);
  return {
    blank: false, promo: left > 0 && { name: promo?.name, left: minutes(left) },
    figures: Object.entries(found).map(([name, n]) => ({ name, label: t(`stats.${name}`), none: !n, n })),
    names: names.join(", "), faces: names.map((name) => ({ name, two: name.slice(0, 2) })),
  };
}

element("desk-toolbar", (bar, draw) => {
  let [seen, refused] = ["", false];

  function close({ id = "" }) {
    const { desk, desk: { stages } } = bar;
    const others = stages.streams.filter((stream) => stream.id !== id);
    if (!others.length) return;
    if (id === desk.stage.id) desk.beside(1);
    stages.follow(others);
    desk.place();
  }

  return {
    close,
    show() {
      const { stage, stages: { open, live } } = bar.desk;
      const { oldest, zone, stats } = stage;
      const to = (name = "") => address(`../../${name}?stream=${stage.id}`);
      bar.toggleAttribute("offline", !live.connected);  // old figures look so
      draw({
        ...figures(stats), stats, goesOn: !stage.ended, oldest: oldest && aged(oldest, zone), waiting: `${stage.waiting}`,
        chosen, said: t(refused ? "alerts.refused" : "alerts.when"), promises: to("promises"), sent: to("sent"),
        tabs: [...open.values()].map((one) => {
          const { id, stream: { title }, waiting, oldest, zone } = one;
          const chosen = one === stage;
          return { id, title, count: `${waiting}`, oldest: oldest && !chosen && aged(oldest, zone), chosen: chosen && "true" };
        }),
      });
      the(bar, "list-filter").show();
      if (seen !== stage.id) the(bar, "[aria-current]").scrollIntoView({ block: "nearest" });
      seen = stage.id;
    },
    choose({ id }) {
      bar.desk.show(id);
    },
    async offer(_, { newState }) {
      if (newState !== "open") return;
      draw({ offered: [], loading: t("loading") });
      /** @type {Stream[]} */ const streams = await all("streams", 400).catch((failure) => draw({ loading: explained(failure) }) ?? []);
      const { live = [], others = [] } = Object.groupBy(streams, ({ state }) => state === "live" ? "live" : "others");
      const offered = [...live, ...others].map(({ id, title, state }) =>
        ({ id, title, open: `${bar.desk.stages.open.has(id)}`, how: t(`state.${state}`) }));
      if (offered.length) draw({ offered, loading: "" });
    },
    async turn({ id }) {
      const { desk, desk: { stages } } = bar;
      the(bar, "[popover]").hidePopover();
      if (stages.open.has(id)) return close({ id });
      stages.follow([...stages.streams, await ask("GET", `streams/${id}`)]);
      desk.show(id);
    },
    async tell(_, { target: { name, checked } }) {
      refused = !await choose(name, checked) && checked;
      bar.show();
    },
  };
});
