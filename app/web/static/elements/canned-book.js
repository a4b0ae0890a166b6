// @ts-check

import { canned, known } from "../scripts/canned.js";
import { ask, element, explained, t, tell, the } from "../scripts/making.js";

/** The book of canned answers, to add to, change and delete from. Tells `close`. */
export const CannedBook = element("canned-book", (book, draw) => {
  const [dialog, form] = [the(book, "dialog"), the(book, "form")];
  /** @type {any} Those that have a name. */ const fields = form.elements;
  let id = "";
  const shown = { variables: t("canned.variables", { names: "{viewer} {product} {price} {agent}" }) };
  const show = (/** @type {object} */ news) => draw(Object.assign(shown, news));

  async function load() {
    const answers = await canned(book.streamId).catch((failure) => show({ note: explained(failure) })) ?? [];
    show({ answers: answers.map((one) => ({ ...one, key: `/${one.shortcut}` })), none: !answers.length });
  }

  /** @type {(method: string, note: string, body?: object) => Promise<void>} */
  async function send(method, note, body) {
    const failure = await ask(method, `canned-answers${id && `/${id}`}`, body).then(() => null, (error) => error);
    show({ note: failure ? explained(failure) : note });
    if (failure) return;
    known.clear();
    load();
    if (body) return put({});
    id = "";  // what was deleted stays in the fields, to be put back
    show({ fresh: true });
  }

  /** Puts one into the fields. */
  function put({ id: known = "", shortcut = "", language = "", text = "", stream_id = "" }) {
    id = known;
    for (const [name, value] of Object.entries({ shortcut, language, text })) fields[name].value = value ?? "";
    fields.here.checked = Boolean(stream_id);
    show({ fresh: !id });
    fields.shortcut.focus();
  }

  return {
    streamId: "", put,
    begin() {
      dialog.showModal();
      load();
      put({});
    },
    /** Keys are the book's alone. */
    keep(_, event) {
      event.stopPropagation();
    },
    close() {
      dialog.close();
    },
    leave() {
      book.remove();
      tell(book, "close");
    },
    save(_, event) {
      event.preventDefault();
      const { shortcut, text, language, here } = fields;
      const stream_id = here.checked ? book.streamId : null;
      send(id ? "PATCH" : "POST", "", { shortcut: shortcut.value, text: text.value.trim(), language: language.value.trim() || null, stream_id });
    },
    drop() {
      send("DELETE", t("canned.deleted"));
    },
  };
});
