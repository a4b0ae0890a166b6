// @ts-check

import { facets, passing } from "../scripts/filter.js";
import { kept } from "../scripts/kept.js";
import { element, meaning, t, the } from "../scripts/making.js";

/** What of the waiting list is shown. */
element("list-filter", (filter, draw) => {
  const [form, text] = [the(filter, "form"), the(filter, "input")];
  let key = "";
  /** @type {Record<string, any>} */ let value = {};

  /** @type {(name: string, found: string[], label?: (id: string) => string) => object[]} What is chosen stays a choice. */
  const offer = (name, found, label = (id) => meaning(name, id)) =>
    [...new Set([value[name] || found, found].flat())].map((id) => ({ id, label: label(id) }));

  function take(/** @type {Record<string, any>} */ given) {
    const { stage, list } = filter.desk;
    const snoozed = given.urgency === "snoozed";
    value = given;
    text.value = value.text ?? "";
    kept("sessionStorage", key, value);
    stage.filter = { ...value, snoozed, urgency: snoozed ? "" : value.urgency };
    stage.passes = passing(stage.filter);
    list.render(false);
    show();
  }

  /** Each stream's filter comes back with it. */
  function show() {
    const { stage, list: { shown } } = filter.desk;
    if (key !== `filter:${stage.id}`) return take(kept("sessionStorage", (key = `filter:${stage.id}`)));
    const active = Object.values(value).filter(Boolean).length;
    draw({
      active: active || "", idle: !active, said: active ? t("filter.shown", { n: shown.length, all: stage.waiting }) : "",
      intent: offer("intent", facets(stage, ({ intents }) => intents.map(({ name }) => name))),
      language: offer("language", facets(stage, ({ comment }) => [comment.language])),
      product: offer("product", facets(stage, ({ product }) => [product?.sku]), (sku) => stage.label(sku)),
      urgency: offer("urgency", ["ok", "warn", "late", "missed", "snoozed"]),
    });
    for (const select of form.querySelectorAll("select")) select.value = value[select.name] ?? "";
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
      take(Object.fromEntries(new FormData(form)));
    },
  };
});
