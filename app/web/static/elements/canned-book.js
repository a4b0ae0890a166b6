// @ts-check

import { all, ask, element, explained, t, the } from "../scripts/making.js";
import { page } from "../scripts/page.js";

const FIELDS = /** @type {const} */ (["shortcut", "language", "text"]);

/** The book of canned answers, to add to, change and delete from. */
element("canned-book", (book, draw) => {
  const form = the(book, "form");
  /** @type {any} Those that have a name. */ const fields = form.elements;
  let [id, streamId] = ["", ""];

  async function load() {
    const answers = await all(`canned-answers${streamId && `?stream=${streamId}`}`).catch((failure) => draw({ note: explained(failure) })) ?? [];
    draw({ answers: answers.map((one) => ({ ...one, key: `/${one.shortcut}` })), none: !answers.length });
  }

  /** @type {(method: string, note: string, body?: object) => Promise<void>} */
  async function send(method, note, body) {
    const failure = await ask(method, `canned-answers${id && `/${id}`}`, body).then(() => null, (error) => error);
    draw({ note: failure ? explained(failure) : note });
    if (failure) return;
    load();
    if (body) return put({});
    id = "";  // what was deleted stays in the fields, to be put back
    draw({ fresh: true });
  }

  /** Puts one into the fields. */
  function put(/** @type {Partial<Canned>} */ one) {
    id = one.id ?? "";
    for (const name of FIELDS) fields[name].value = one[name] ?? "";
    fields.here.checked = Boolean(one.stream_id);
    draw({ fresh: !id });
    fields.shortcut.focus();
  }

  return {
    put,
    async begin() {
      put({});
      const { stream } = await page();
      streamId = stream?.id ?? "";
      draw({ variables: t("canned.variables", { names: "{viewer} {product} {price} {agent}" }), nowhere: !stream });
      load();
    },
    clear() {
      put({});
    },
    save(_, event) {
      event.preventDefault();
      const { shortcut, text, language, here } = fields;
      const stream_id = here.checked ? streamId : null;
      send(id ? "PATCH" : "POST", "", { shortcut: shortcut.value, text: text.value.trim(), language: language.value.trim() || null, stream_id });
    },
    drop() {
      send("DELETE", t("canned.deleted"));
    },
  };
});
