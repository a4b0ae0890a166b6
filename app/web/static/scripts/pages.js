// @ts-check
// Long lists, a page of them at a time.

import { h } from "./dom.js";
import { explained, t } from "./words.js";

/**
 * The first page's rows, and a button that adds those of the next while there is one; nothing where there are no rows.
 * @template T
 * @param {(after?: string) => Promise<{ items: T[], next: string | null }>} page
 * @param {(item: T) => HTMLElement} row
 */
export async function paged(page, row) {
  let { items, next } = await page();
  if (!items.length) return null;
  const rows = h("ol", { class: "rows deeds" }, items.map(row));
  const wrong = h("p", { class: "wrong", role: "alert" });
  const more = h("button", { onclick: async () => {
    more.disabled = true;
    wrong.textContent = "";
    try {
      ({ items, next } = await page(next ?? ""));
      rows.append(...items.map(row));
      more.hidden = !next;
    } catch (failure) {
      wrong.textContent = explained(failure);
    }
    more.disabled = false;
  } }, t("audit.more"));
  return [rows, next ? h("div", { class: "line" }, more, wrong) : null];
}
