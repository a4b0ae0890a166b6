// @ts-check

import { events } from "../scripts/live.js";
import { ask, element, explained, on, t, the, time, viewerOf } from "../scripts/making.js";
import { page } from "../scripts/page.js";

/** How long the list waits for more before it is read again. */
const SOON_MS = 500;
const LEAVES_MS = 5_000;

/** What agents sent, the latest first, and how it left. */
element("sent-list", (list, draw) => {
  let [me, zone, path, after, asked] = ["", "", "", "", 0];
  /** @type {Timer} */ let again;
  /** @type {object[]} */ let rows = [];
  const which = the(list, "select");

  /** What is answered after the next question is nothing. */
  async function more() {
    const nth = (asked += 1);
    const by = which.value === "mine" ? `&by=${encodeURIComponent(me)}` : "";
    const answer = await ask("GET", `${path}?limit=200${by}${after && `&after=${after}`}`).catch((failure) => draw({ rows, wrong: explained(failure) }));
    if (!answer || nth !== asked) return;
    /** @type {import("../shapes.d.ts").Sent[]} */ const items = answer.items;
    const found = items.map((one) => ({
      ...one, time: time(one.at, zone), viewer: viewerOf(one.comment), who: one.by !== me && one.by, how: t(`sent.as_${one.delivery}`),
    }));
    rows = after ? rows.concat(found) : found;
    after = answer.next ?? "";
    draw({ rows, whole: !after, none: !rows.length, count: t("sent.count", { n: answer.total }) });
    if (items.some(({ delivery }) => delivery === "waiting")) soon(LEAVES_MS);
  }

  function load() {
    after = "";
    more();
  }

  function soon(wait = SOON_MS) {
    clearTimeout(again);
    again = setTimeout(load, wait);
  }

  return {
    load, more,
    async begin() {
      const { session, stream } = await page();
      if (!stream) return draw({ rows, none: true, whole: true });
      [me, zone, path] = [session.username, stream.timezone, `streams/${stream.id}/sent`];
      load();
      const live = events(stream.id, ["suggestion.settled"]);
      on(live, "suggestion.settled", () => soon());
      live.start();
    },
  };
});
