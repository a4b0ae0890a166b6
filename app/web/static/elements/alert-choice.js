// @ts-check

import { choose, chosen } from "../scripts/alerts.js";
import { element, t } from "../scripts/making.js";

/** Whether newcomers are told by sound, by desktop notification. */
element("alert-choice", (choice, draw) => ({
  begin() {
    for (const box of choice.querySelectorAll("input")) box.checked = Boolean(chosen[box.name]);
    draw({ said: t("alerts.when") });
  },
  async choose(_, { target }) {
    const wanted = target.checked;
    target.checked = await choose(target.name, wanted);
    draw({ said: t(wanted && !target.checked ? "alerts.refused" : "alerts.when") });
  },
}));
