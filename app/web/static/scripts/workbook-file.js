// @ts-check

import { address, ask, Failure, fetched } from "./api.js";
import { followed } from "./progress.js";
import { language, t } from "./words.js";

/** @import { Around, Mapping, Proposals, Reading, Step } from "../shapes.d.ts" */

export const BY_ITSELF = { encoding: "", delimiter: "", arrange: false };

/** A file on its way into a stream: how it is read, and what the service is asked of it. */
export class WorkbookFile {
  /** @type {Reading} */ how = BY_ITSELF;
  /** @type {Mapping | null} */ mapping = null;

  constructor(/** @type {string} */ streamId, /** @type {File} */ file) {
    this.file = file;
    this.path = `streams/${streamId}/knowledge`;
    /** What was chosen, whatever becomes of the file on the disk: a problem is looked at in what was checked. */
    this.content = file.arrayBuffer();
    this.content.catch(() => null);
  }

  /** @param {AbortSignal} signal @returns {Promise<Proposals>} What it is made of, and what its headers mean. */
  async proposals(signal) {
    await this.#unchanged();
    const { body, query } = await this.#request({});
    return ask("POST", `${this.path}/mapping?${query}`, body, { signal });
  }

  /** @param {(string | number)[]} loc a problem's place @returns {Promise<Around>} */
  async around([sheet, row, column]) {
    const { body, query } = await this.#request({ sheet: String(sheet), row: String(row ?? ""), column: String(column ?? "") });
    return ask("POST", `${this.path}/rows?${query}`, body);
  }

  /** @returns {Promise<Blob>} The same workbook with the problems in its cells. */
  async marked() {
    const { body, query } = await this.#request({});
    const response = await fetched(`${this.path}/marked?${query}`, { method: "POST", body });
    if (!response.ok) throw new Failure(response.status, await response.json().catch(() => ({})));
    return response.blob();
  }

  /**
   * Checks it, and stores it as a version that answers at once or waits as a draft, unless it is only to be checked.
   * @param {{ dryRun: boolean, activate: boolean }} wanted
   * @param {AbortSignal} signal
   * @param {(step: Step) => void} hear
   */
  async send({ dryRun, activate }, signal, hear) {
    await this.#unchanged();
    const { body, query } = await this.#request(dryRun ? { dry_run: "true" } : { activate: String(activate) });
    return followed(`${this.path}?${query}`, body, signal, hear);
  }

  /** A browser does not read a file that was saved again after it was chosen: it is to be chosen anew. Throws Failure. */
  async #unchanged() {
    await this.file.slice(0, 1).arrayBuffer().catch(() => {
      throw new Failure(409, { detail: t("upload.changed") });
    });
  }

  /** The file as it goes to the service, and how it is to be read. @param {Record<string, string>} more */
  async #request(more) {
    const { encoding, delimiter, arrange } = this.how;
    const body = new FormData();
    body.append("file", new Blob([await this.content]), this.file.name);
    if (this.mapping) body.append("mapping", JSON.stringify(this.mapping));
    const said = { language, encoding, delimiter, arrange: arrange ? "true" : "", ...more };
    return { body, query: new URLSearchParams(Object.entries(said).filter(([, value]) => value)) };
  }
}

export const template = () => address("knowledge/template.xlsx");
