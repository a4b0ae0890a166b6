// @ts-check

import { kept } from "../scripts/kept.js";
import { element, meaning, t, the, urgency, viewerOf } from "../scripts/making.js";

/** @type {Facets} */
const FACETS = {
  intent: ({ intents }) => intents.map(({ name }) => name),
  language: ({ comment }) => [comment.language],
  product: ({ product }) => [product?.sku],
  urgency: (item) => [urgency(item)],
};
const URGENCIES = ["ok", "warn", "late", "missed", "snoozed"];
const said = (/** @type {Suggestion} */ { comment, reply }) => `${comment.text}\n${viewerOf(comment)}\n${reply?.text ?? ""}`.toLowerCase();

element("list-filter", (filter, draw) => {
  const [form, text] = [the(filter, "form"), the(filter, "input")];
  let key = "";
  /** @type {Texts} */ let value = {};

  function take(/** @type {Texts} */ given) {
    const { stage, list } = filter.desk;
    value = given;
    text.value = value.text ?? "";
    kept("sessionStorage", key, value);
    const wanted = text.value.trim().toLowerCase();
    const chosen = Object.entries(FACETS).filter(([name]) => given[name] && given[name] !== "snoozed");
    stage.snoozed = given.urgency === "snoozed";
    stage.passes = (item) => chosen.every(([name, of]) => of(item).includes(given[name])) && said(item).includes(wanted);
    list.render(false);
    show();
  }

  function options(id = "") {
    const { stage } = filter.desk;
    const found = id === "urgency" ? URGENCIES : [...new Set([...stage.items.flatMap(FACETS[id]), value[id]])].filter(Boolean).sort();
    return found.map((one) => ({ id: one, label: id === "product" ? stage.label(one) : meaning(id, one) }));
  }

  /** Each stream's filter comes back with it. */
  function show() {
    const { stage, list: { shown } } = filter.desk;
    if (key !== `filter:${stage.id}`) return take(kept("sessionStorage", (key = `filter:${stage.id}`)));
    const active = Object.values(value).filter(Boolean).length;
    draw({
      active: active || "", idle: !active, said: active ? t("filter.shown", { n: shown.length, all: stage.waiting }) : "",
      facets: Object.keys(FACETS).map((id) => ({ id, label: t(`filter.${id}`), options: options(id), value: value[id] })),
    });
  }

  return {
    show,
    search() {
      form.classList.add("open");
      text.select();
    },
    unfold() {
      the(filter, ".fold").ariaExpanded = String(form.classList.toggle("open"));
    },
    leave(_, { key, isComposing }) {
      if (key !== "Escape" || isComposing) return;
      text.blur();
      take({ ...value, text: "" });
    },
    clear() {
      take({});
    },
    take() {
      take(/** @type {any} */ (Object.fromEntries(new FormData(form))));
    },
  };
});
