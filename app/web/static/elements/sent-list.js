// @ts-check

import { ask, element, t, the, time, viewerOf } from "../scripts/making.js";

/** What agents sent, the latest first, and how it left. */
element("sent-list", (list, draw) => {
  let [stream, after, asked] = ["", "", 0];
  /** @type {Timer} */ let again;
  /** @type {object[]} */ let rows = [];
  const which = the(list, "select");

  /** What is answered after the next question is nothing. */
  async function more() {
    const { me, failed, stage: { zone }, count } = list.desk;
    const nth = (asked += 1);
    const by = which.value === "mine" ? `&by=${encodeURIComponent(me)}` : "";
    const answer = await ask("GET", `streams/${stream}/sent?limit=200${by}${after && `&after=${after}`}`).catch(failed);
    if (!answer || nth !== asked) return;
    /** @type {import("../shapes.d.ts").Sent[]} */ const items = answer.items;
    const found = items.map((one) => ({
      ...one, time: time(one.at, zone), viewer: viewerOf(one.comment), who: one.by !== me && one.by, how: t(`sent.as_${one.delivery}`),
    }));
    rows = after ? rows.concat(found) : found;
    after = answer.next ?? "";
    list.count = answer.total;
    draw({ rows, whole: !after });
    count();
    if (items.some(({ delivery }) => delivery === "waiting")) soon(5000);
  }

  function load() {
    after = "";
    more();
  }

  function soon(wait = 0) {
    clearTimeout(again);
    again = setTimeout(() => list.checkVisibility() && load(), wait);
  }

  return {
    count: 0, load, more,
    begin() {
      new IntersectionObserver(([{ isIntersecting }]) => isIntersecting && load()).observe(list);
    },
    show() {
      const { id } = list.desk.stage;
      if (id === stream) return;
      stream = id;
      load();
    },
    put({ state, settled_by }) {
      if (state !== "approved" || which.value === "mine" && settled_by !== list.desk.me) return;
      list.count += 1;
      soon(500);
    },
  };
});
