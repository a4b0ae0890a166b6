// @ts-check

import { holder } from "../scripts/claims.js";
import { aged, element, meaning, t, the, viewerOf } from "../scripts/making.js";

export const PHONE = matchMedia("(max-width: 719px)");
const OVERSCAN = 6;
const FOLD_MS = 900;
const height = () => PHONE.matches ? 64 : 56;

element("waiting-list", (list, draw) => {
  /** @type {Stage} */ let stage;
  /** @type {Suggestion[]} */ let shown = [];
  /** @type {Sight} */ let sight = [];
  let planned = 0;
  const [box, items] = [the(list, ".rows"), the(list, "[role]")];

  function row(/** @type {Suggestion} */ item) {
    const { id, comment, product, intents, reply, grouped } = item;
    const { me } = list.desk;
    const { kind, state = "", by, until = 0 } = stage.parting.get(id) ?? {};
    const who = kind ? by !== me && by : holder(item, me);
    const done = meaning("done", state);
    const waits = kind === "waits";
    const n = kind === "leaving" && by === me ? Math.ceil((until - Date.now()) / 1000) : 0;
    const tag = waits ? t("row.waits", { done }) : kind ? [done, who].filter(Boolean).join(" · ") : who && t("card.claimed", { who });
    const about = [grouped && t("row.grouped", { n: grouped + 1 }), comment.language, product && stage.label(product.sku),
      ...intents.map(({ name }) => meaning("intent", name))].filter(Boolean).map((part) => ` · ${part}`).join("");
    const viewer = viewerOf(comment);
    return {
      id, kind, state, tag, about, viewer, reply, bare: !reply, row: `row-${id}`, comment: { ...comment, text: comment.masked ?? comment.text },
      undo: waits ? t("undo") : n > 0 && t("undo.in", { n }), undoes: t("undo.of", { viewer }), ...aged(item, stage.zone),
    };
  }

  function render(still = true) {
    cancelAnimationFrame(planned);
    planned = 0;
    if (!stage || !list.isConnected) return;
    if (!stage.items.length) stage.release();
    shown = stage.shown;
    const { openId, loaded, held, stats } = stage;
    const each = height();
    items.style.height = `${shown.length * each}px`;
    const at = new Map(shown.map(({ id }, n) => [id, n]));
    const [anchor, stood = 0] = (still && sight.find(([id]) => at.has(id))) || [];
    const down = (at.get(anchor ?? "") ?? 0) * each - stood;
    if (anchor && Math.abs(down - box.scrollTop) > 1) box.scrollTop = down;
    const [top, seen] = [box.scrollTop, box.clientHeight];
    stage.top = top;
    if (top + seen >= box.scrollHeight - 8) stage.below = 0;
    const from = Math.max(0, Math.floor(top / each) - OVERSCAN);
    const places = shown.slice(from, Math.ceil((top + seen) / each) + OVERSCAN).map((_, n) => from + n);
    const open = at.get(openId) ?? -1;
    if (open >= 0 && !places.includes(open)) places[open < from ? "unshift" : "push"](open);
    const rows = places.map((n) => ({ ...row(shown[n]), nth: n + 1, size: shown.length, open: String(n === open), top: n * each }));
    const whole = places.filter((place) => place * each >= top && (place + 1) * each <= top + seen);
    sight = whole.sort((a, b) => Number(b === open) - Number(a === open)).map((place) => [shown[place].id, place * each - top]);
    const n = held.size + stage.below;
    const answered = (stats?.by_itself ?? 0) + (stats?.by_people ?? 0);
    draw({
      rows, undos: rows.filter(({ undo }) => undo), active: open >= 0 && `row-${openId}`,
      still: !n, news: t("desk.new", { n }), filled: !loaded || shown.length > 0,
      rest: t(answered ? "desk.empty_figures" : "desk.empty_more", { n: answered, mine: stats?.by_person[list.desk.me] ?? 0 }),
    });
    if (still) list.desk.count();
  }

  function changed(added = "") {
    const top = added && stage.openId ? stage.items.findIndex(({ id }) => id === added) * height() : 0;
    if (top > box.scrollTop + box.clientHeight) stage.below += 1;
    planned ||= requestAnimationFrame(() => render());
  }

  function open(id = "", byHand = false) {
    stage.openId = id;
    const top = stage.shown.findIndex((item) => item.id === id) * height();
    if (top >= 0) box.scrollTop = Math.max(Math.min(box.scrollTop, top), top + height() + 56 - box.clientHeight);
    sight = [];
    render();
    if (byHand) items.focus({ preventScroll: true });
    list.desk.opened(stage.get(id), byHand);
  }

  return {
    changed, open, render,
    get shown() {
      return shown;
    },
    begin() {
      box.onscroll = () => render(false);
      new ResizeObserver(() => render()).observe(box);
    },
    set stage(/** @type {Stage} */ of) {
      const { top } = of;
      stage = of;
      sight = [];
      render();
      box.scrollTop = top;
      render(false);
    },
    choose({ id }) {
      if (!stage.parting.has(id)) open(id, true);
    },
    undo({ id, viewer }) {
      list.desk.decisions.undoOne(id, viewer);
    },
    move(step) {
      let at = shown.findIndex(({ id }) => id === stage.openId);
      if (at < 0 && step < 0) return;
      do at += step; while (stage.parting.has(shown[at]?.id));
      if (shown[at]) open(shown[at].id, true);
    },
    showNew() {
      const first = stage.release();
      stage.below = 0;
      render();
      const at = first ? shown.findIndex(({ id }) => id === first.id) : shown.length - 1;
      if (at >= 0) box.scrollTop = at * height();
      render(false);
    },
    later(fold) {
      setTimeout(() => (fold(), changed()), FOLD_MS);
    },
  };
});
