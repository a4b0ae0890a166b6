// @ts-check

import { ask, element, t, the, time, viewerOf } from "../scripts/making.js";
import { reading } from "../scripts/reading.js";

/** What agents sent, the latest first, and how it left. */
element("sent-list", (list, draw) => {
  let after = "";
  /** @type {Timer} */ let again;
  /** @type {object[]} */ let rows = [];
  const which = the(list, "select");
  const read = reading(list, (stream) => {
    const by = which.value === "mine" ? `&by=${encodeURIComponent(list.desk.me)}` : "";
    return ask("GET", `streams/${stream}/sent?limit=200${by}${after && `&after=${after}`}`);
  }, (/** @type {{ items: import("../shapes.d.ts").Sent[], next: string | null, total: number }} */ { items, next, total }) => {
    const { me, stage: { zone } } = list.desk;
    const found = items.map((one) => ({
      ...one, time: time(one.at, zone), viewer: viewerOf(one.comment), who: one.by !== me && one.by, how: t(`sent.as_${one.delivery}`),
    }));
    rows = after ? rows.concat(found) : found;
    after = next ?? "";
    list.count = total;
    draw({ rows, whole: !next });
    list.desk.count();
    if (found.some(({ delivery }) => delivery === "waiting")) soon(5000);
  });

  function load() {
    after = "";
    read.now();
  }

  function soon(wait = 0) {
    clearTimeout(again);
    again = setTimeout(() => list.checkVisibility() && load(), wait);
  }

  return {
    count: 0, load, show: read.show, more: read.now,
    begin() {
      new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && load()).observe(list);
    },
    put({ state, settled_by }) {
      if (state !== "approved" || which.value === "mine" && settled_by !== list.desk.me) return;
      list.count += 1;
      soon(500);
    },
  };
});
