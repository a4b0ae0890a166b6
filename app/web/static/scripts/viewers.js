// @ts-check

/** @import { Suggestion, DecidedComment } from "../shapes.d.ts" */
/** @typedef {{ id: string, text: string, language: string | null, at: number, told: string, reply: string | null }} Said */

const LAST = 8;
const VIEWERS = 2_000;

/** What viewers said and were told, as far as this page has seen it: the last words of the latest viewers. */
export class Viewers {
  /** @type {Map<string, Said[]>} */ #said = new Map();

  /** @param {DecidedComment} comment */
  comment(comment) {
    const { decision } = comment;
    const told = decision?.action ?? "";
    this.#note(comment, told, told === "reply" ? decision?.reply?.text ?? null : null);
  }

  /** @param {Suggestion} suggestion */
  suggestion({ comment, state, action, sent_text }) {
    this.#note(comment, state === "waiting" ? action ?? "suggest" : state, sent_text);
  }

  /**
   * A viewer's comments, oldest first.
   * @param {string} author id
   * @returns {Said[]}
   */
  of(author) {
    return this.#said.get(author) ?? [];
  }

  /**
   * @param {import("../shapes.d.ts").Comment} comment
   * @param {string} told
   * @param {string | null} reply
   */
  #note({ comment_id: id, author, text, language, posted_at }, told, reply) {
    const said = (this.#said.get(author.id) ?? []).filter((other) => other.id !== id);
    said.push({ id, text, language, at: Date.parse(posted_at), told, reply });
    said.sort((a, b) => a.at - b.at);
    this.#said.delete(author.id);
    this.#said.set(author.id, said.slice(-LAST));
    if (this.#said.size > VIEWERS) this.#said.delete(/** @type {string} */ (this.#said.keys().next().value));
  }
}
