// @ts-check

import { all } from "../scripts/api.js";
import { fill, h } from "../scripts/dom.js";
import { present } from "../scripts/parts.js";
import { t } from "../scripts/words.js";
import { AlertStream } from "./alert-stream.js";

/** @import { AlertChannel } from "../shapes.d.ts" */

/** Which stream's team is told through which channels, and when. */
export class AlertStreams extends HTMLElement {
  #list = h("div", {});

  /** @param {Stream[]} streams */
  constructor(streams) {
    super();
    this.streams = streams;
  }

  connectedCallback() {
    fill(this, this.#list);
    present(this.#list, async () => {
      const channels = /** @type {AlertChannel[]} */ (await all("alert-channels"));
      if (!this.streams.length) return [h("p", { class: "empty" }, t("no_stream"))];
      if (!channels.length) return [h("p", { class: "empty" }, t("team_alert.channels_first"))];
      const [open, over] = [this.streams.filter(({ state }) => state !== "ended"), this.streams.filter(({ state }) => state === "ended")];
      const list = (/** @type {Stream[]} */ streams) => h("div", {}, streams.map((stream) => new AlertStream(stream, channels)));
      return [list(open), over.length ? h("details", {}, h("summary", {}, t("team_alert.ended", { n: over.length })), list(over)) : null];
    });
  }
}

customElements.define("alert-streams", AlertStreams);
