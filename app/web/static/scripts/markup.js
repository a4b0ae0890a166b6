// @ts-check

/** Asked for before the words are there. */
export const markup = fetch(new URL("../desk-parts.html", import.meta.url)).then((answer) => answer.text());
