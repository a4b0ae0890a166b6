// @ts-check

import { element, t, the } from "../scripts/making.js";
import { SuggestionRow } from "./suggestion-row.js";

/** @typedef {InstanceType<typeof SuggestionRow>} Row */

export const PHONE = matchMedia("(max-width: 719px)");
const OVERSCAN = 6;
const FOLD_MS = 900;
const height = () => PHONE.matches ? 64 : 56;

/** What waits: rows of one height, in the document where in sight. */
element("waiting-list", (list, draw) => {
  /** @type {Stage} */ let stage;
  /** @type {Suggestion[]} */ let shown = [];
  /** @type {Map<string, Row>} */ const rows = new Map();
  /** @type {[string, number][]} Rows in sight and how far down they stand, the one to hold still first. */ let sight = [];
  /** @type {Row[]} Out of sight, to be used again. */ const spare = [];
  let planned = 0;
  const [box, items, undos] = [the(list, ".rows"), the(list, "[role]"), the(list, "[role] + div")];

  /** @type {(place: number, nth: number, open: boolean) => void} Its place in the list, and in the document. */
  function put(place, nth, open) {
    const item = shown[place];
    const row = rows.get(item.id) ?? spare.pop() ?? new SuggestionRow();
    row.show(item, stage, list.desk.me);
    row.place(place, shown.length, place * height(), open);
    if (items.children[nth] !== row) items.insertBefore(row, items.children[nth]);
    if (rows.has(item.id)) return;
    rows.set(item.id, row);
    row.undo.onclick = () => list.desk.decisions.undoOne(item.id);
    undos.append(row.undo);
  }

  /** Takes those out of the document that are not among `wanted`. */
  function keep(wanted = new Set([""])) {
    for (const [id, row] of rows) {
      if (wanted.has(id)) continue;
      row.undo.remove();
      row.remove();
      row.forget();
      rows.delete(id);
      spare.push(row);
    }
  }

  function render(still = true) {
    cancelAnimationFrame(planned);
    planned = 0;
    if (!stage || !list.isConnected) return;
    if (!stage.items.length && stage.held.size) stage.release();
    shown = stage.shown;
    const { openId } = stage;
    const each = height();
    items.style.height = `${shown.length * each}px`;
    const at = new Map(sight.length || openId ? shown.map(({ id }, n) => [id, n]) : []);
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
    keep(new Set(places.map((place) => shown[place].id)));
    places.forEach((place, nth) => put(place, nth, place === open));
    items.setAttribute("aria-activedescendant", open < 0 ? "" : `row-${openId}`);
    const whole = places.filter((place) => place * each >= top && (place + 1) * each <= top + seen);
    sight = whole.sort((a, b) => Number(b === open) - Number(a === open)).map((place) => [shown[place].id, place * each - top]);
    const n = stage.held.size + stage.below;
    draw({ still: !n, news: t("desk.new", { n }), filled: !stage.loaded || shown.length > 0 });
    if (still) list.desk.count();
  }

  function changed(added = "") {
    if (added && stage.openId && stage.index(added) * height() > box.scrollTop + box.clientHeight) stage.below += 1;
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
    nothing: [""], changed, open, render,
    get shown() {
      return shown;
    },
    begin() {
      box.onscroll = () => render(false);
      new ResizeObserver(() => render()).observe(box);
    },
    set stage(/** @type {Stage} */ of) {
      stage = of;
      sight = [];
      keep();
      items.style.height = `${stage.shown.length * height()}px`;
      box.scrollTop = stage.top;
      render();
    },
    choose(_, { target }) {
      const { suggestion } = target.closest("suggestion-row") ?? {};
      if (suggestion && !stage.parting.has(suggestion.id)) open(suggestion.id, true);
    },
    openFirst() {
      open(stage.shown.find(({ id }) => !stage.parting.has(id))?.id);
    },
    move(step) {
      const { parting, openId } = stage;
      let at = shown.findIndex(({ id }) => id === openId);
      if (at < 0 && step < 0) return;
      do at += step; while (shown[at] && parting.has(shown[at].id));
      if (shown[at]) open(shown[at].id, true);
    },
    showNew() {
      const first = stage.release();
      stage.below = 0;
      render();
      const at = first ? shown.indexOf(first) : shown.length - 1;
      if (at >= 0) box.scrollTop = at * height();
      render(false);
    },
    later(fold) {
      setTimeout(() => (fold(), changed()), FOLD_MS);
    },
    tick() {
      if (stage.filter.urgency) changed();
      for (const [id, row] of rows) row.show(stage.get(id) ?? row.suggestion, stage, list.desk.me);
    },
  };
});
