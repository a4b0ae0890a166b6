// @ts-check

import { canned, filledIn } from "../scripts/canned.js";
import { element, tell } from "../scripts/making.js";
import { CannedBook } from "./canned-book.js";

const MOST = 7;

/** The canned answers that hold what is typed after a `/`. Tells `pick` with a text, and `moved`. */
element("canned-menu", (menu, draw) => {
  /** @type {import("../shapes.d.ts").Canned[]} */ let found = [];
  let at = 0;
  /** @type {string | null} */ let sought = null;
  /** @type {HTMLElement} */ let field;

  function show(place = 0) {
    at = place;
    const lines = found.map(({ shortcut, text, language }, n) =>
      ({ at: `canned-${n}`, chosen: String(n === at), key: `/${shortcut}`, text: filledIn(text, menu.values), language }));
    draw({ lines, none: !lines.length });
    tell(menu, "moved");
  }

  function take({ text = "" }) {
    menu.close();
    tell(menu, "pick", filledIn(text, menu.values));
  }

  return {
    streamId: "", values: {}, take,
    get active() {
      return menu.matches(":popover-open") && found.length ? `canned-${at}` : "";
    },
    async open(typed, of) {
      [sought, field] = [typed, of];
      const answers = await canned(menu.streamId).catch(() => null);
      if (typed !== sought || !menu.isConnected || !answers) return;
      const place = ({ shortcut = "", text = "" }) => `${shortcut} ${text}`.toLowerCase().indexOf(typed.toLowerCase());
      found = answers.filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b)).slice(0, MOST);
      if (typed && !found.length) return menu.close();
      menu.showPopover();
      show();
      const { left, width, top, bottom } = field.getBoundingClientRect();
      const { offsetHeight: height, style } = menu;
      const above = innerHeight - bottom < height && top > height;
      Object.assign(style, { left: `${left}px`, width: `${width}px`, top: `${above ? top - height - 4 : bottom + 4}px` });
    },
    close() {
      sought = null;
      menu.hidePopover();
      tell(menu, "moved");
    },
    key(key) {
      const count = found.length;
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? count - 1 : 0;
      if (key === "Escape" && menu.matches(":popover-open")) menu.close();
      else if (!menu.active) return false;
      else if (key === "Enter" || key === "Tab") take(found[at]);
      else if (step) show((at + step) % count);
      else return false;
      return true;
    },
    book() {
      menu.close();
      const book = Object.assign(new CannedBook(), { streamId: menu.streamId });
      book.addEventListener("close", () => field.focus());
      menu.after(book);
    },
  };
});
