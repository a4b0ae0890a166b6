// @ts-check

import { all, ask, element, meaning, now, on, t, the, time } from "../scripts/making.js";
import { promise } from "../scripts/promise.js";
import { reading } from "../scripts/reading.js";

const UNDO_MS = 5000;
const MINUTE = 60_000;
/** @type {Record<string, number>} */
const STEPS = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const isOver = ({ state = "" }) => state === "done" || state === "dropped";

/** A stream's promises by due time. */
element("follow-up-list", (list, draw) => {
  /** @type {FollowUp[]} */ let items = [];
  /** @type {Set<string>} What was done here a moment ago. */ const leaving = new Set();
  const which = the(list, "select");
  const lines = () => /** @type {HTMLElement[]} */ ([...the(list, "ul").children]);
  /** Which row the keyboard is in; -1: none. */
  const focused = () => lines().findIndex((row) => row.matches(":focus-within"));
  const read = reading(list, (stream) => all(`follow-ups?stream=${stream}${which.value === "done" ? "" : "&state=unfinished"}`), (found) => {
    items = found;
    show();
  });

  function show() {
    const at = focused();
    const shown = items.filter(({ id, state, owner }) =>
      leaving.has(id) || isOver({ state }) === (which.value === "done") && (which.value !== "mine" || owner === list.desk.me));
    const rows = shown.sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at)).map(row);
    draw({ rows, some: rows.length });
    if (at >= 0 && focused() < 0) (lines()[at] ?? lines()[at - 1])?.focus();
    list.desk.count();
  }

  function row(/** @type {FollowUp} */ item) {
    const { id, matter, owner, due_at } = item;
    const left = Math.round((Date.parse(due_at) - now()) / MINUTE);
    const near = Math.abs(left) < 60;
    const over = isOver(item);
    const how = !over && left < 0 ? "over" : near && left >= 0 ? "in" : "due";
    const due = t(`follow.${how}`, { at: near ? t("follow.minutes", { n: Math.abs(left) }) : time(due_at, list.desk.stage.zone) });
    const about = ` · ${meaning("intent", matter)} · ${owner ? t("follow.owner", { who: owner }) : t("follow.nobody")}`;
    const fresh = over && leaving.has(id);
    return { ...item, due, level: how === "over" && "late", about, over, open: !over, fresh, old: over && !fresh };
  }

  function put(/** @type {FollowUp} */ item) {
    if (item.stream_id !== list.desk.stage.id) return;
    items = [...items.filter(({ id }) => id !== item.id), item];
    show();
  }

  /** @type {(item: FollowUp, change: Partial<FollowUp>) => Promise<any>} */
  async function change(item, news) {
    const changed = await ask("PATCH", `follow-ups/${item.id}`, news).catch(list.desk.failed);
    if (changed) put(changed);
    return changed;
  }

  return {
    show: read.show, load: read.now,
    begin() {
      const ticking = setInterval(() => list.isConnected ? show() : clearInterval(ticking), MINUTE / 4);
      on(list.desk.stages.live, "follow_up", put);
    },
    get count() {
      return items.filter((item) => !isOver(item)).length;
    },
    key(key) {
      const [rows, at, step] = [lines(), focused(), STEPS[key]];
      if (step) rows[Math.max(at + step, 0)]?.focus();
      const place = key === "z" ? list : rows[at];
      const button = "edz".includes(key) && place && the(place, `li:not(:has(card-form)) > [aria-keyshortcuts=${key.toUpperCase()}]`);
      if (button) button.click();
      return Boolean(step || button);
    },
    edit(item) {
      const line = lines().find(({ id }) => id === item.id);
      const form = promise(list.desk.me, list.desk.stage.zone, item);
      const leave = () => {
        form.foot.remove();
        form.remove();
        show();
        line?.focus();
      };
      on(form, "leave", leave);
      on(form, "choice", async (choice) => await change(item, choice) && leave());
      line?.append(form, form.foot);
      form.begin();
    },
    async done(item) {
      leaving.add(item.id);
      await change(item, { state: "done" });
      setTimeout(() => (leaving.delete(item.id), show()), UNDO_MS);
    },
    reopen(item) {
      change(item, { state: "open" });
    },
  };
});
