// @ts-check

import { address, all, element, tell } from "../scripts/making.js";
import { VARIABLE } from "../scripts/draft.js";

const MOST = 7;

element("canned-menu", (menu, draw) => {
  /** @type {Canned[]} */ let found = [];
  /** @type {CannedBook} */ let answers = null;
  /** @type {string | null} */ let sought = null;
  let at = 0;

  const filledIn = (text = "") => text.replace(VARIABLE, (whole, name) => menu.values[name] || whole);

  function show(place = 0) {
    at = place;
    const lines = found.map(({ shortcut, text, language }, n) =>
      ({ at: `canned-${n}`, chosen: String(n === at), key: `/${shortcut}`, text: filledIn(text), language }));
    draw({ lines, none: !lines.length, book: address(`../../canned?stream=${menu.streamId}`) });
    menu.field?.setAttribute("aria-activedescendant", lines[at]?.at ?? "");
  }

  function take({ text = "" }) {
    menu.close();
    tell(menu, "pick", filledIn(text));
  }

  return {
    streamId: "", values: {}, field: null, take,
    async open(typed) {
      sought = typed;
      const known = await (answers ??= all(`canned-answers?stream=${menu.streamId}`).catch(() => null));
      if (typed !== sought || !menu.isConnected || !known) return;
      const place = ({ shortcut = "", text = "" }) => `${shortcut} ${text}`.toLowerCase().indexOf(typed.toLowerCase());
      found = known.filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b)).slice(0, MOST);
      if (typed && !found.length) return menu.close();
      menu.showPopover();
      show();
    },
    close() {
      sought = answers = null;
      menu.hidePopover();
      menu.field?.setAttribute("aria-activedescendant", "");
    },
    key(key) {
      const count = found.length;
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? count - 1 : 0;
      if (!menu.matches(":popover-open")) return false;
      if (key === "Escape") menu.close();
      else if (count && ["Enter", "Tab"].includes(key)) take(found[at]);
      else if (count && step) show((at + step) % count);
      else return false;
      return true;
    },
  };
});
