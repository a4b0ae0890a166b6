// @ts-check

import { ask } from "../scripts/api.js";
import { time } from "../scripts/clock.js";
import { fill, h, on, tell } from "../scripts/dom.js";
import { sureButton } from "../scripts/parts.js";
import { words } from "../scripts/wording.js";
import { t } from "../scripts/words.js";
import { StreamEnding } from "./stream-ending.js";

/** Which stream is prepared, how it stands, and how it ends. Tells `ended` with the stream, and `refused` with a Failure. */
export class StreamHead extends HTMLElement {
  #shown = "";

  /** @param {Stream} stream */
  show(stream) {
    const { title, state, platform, timezone, languages, starts_at: starts, started_at: started } = stream;
    const shown = JSON.stringify([title, state, platform, timezone, languages, starts]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.className = "stream-head";
    const at = state === "planned" ? starts : started;
    const when = at && t(state === "planned" ? "stream.starts" : "stream.since", { at: time(at, timezone) });
    fill(this,
      words("h1", "", title),
      h("span", { class: "state", "data-state": state }, t(`state.${state}`)),
      h("span", { class: "muted" }, [when, t(`platform.${platform}`), timezone, languages.join(", ")].filter(Boolean).join(" · ")),
      h("span", { class: "head-acts" },
        h("a", { class: "button", href: "#new" }, t("stream.new")),
        state === "live" && sureButton(t("stream.end"), t("stream.end_sure"), () => this.#end(stream))));
  }

  /** Ending shows first which promises nobody has seen. @param {Stream} stream */
  async #end(stream) {
    try {
      tell(this, "ended", await ask("POST", `streams/${stream.id}/end`, { refuse_unseen: true }));
    } catch (failure) {
      if (failure.status !== 409 || !failure.problem.unseen) return tell(this, "refused", failure);
      const ending = new StreamEnding(stream, failure.problem.unseen);
      on(ending, "ended", (ended) => tell(this, "ended", ended));
      document.body.append(ending);
    }
  }
}

customElements.define("stream-head", StreamHead);
