// @ts-check
// Elements are made of the templates of ../desk-parts.html: its head says how they are written.

import { say } from "./dom.js";
import { markup } from "./markup.js";
import { t } from "./words.js";

/** @typedef {(about?: any) => void} Draw Shows how it is now. */

const safe = (/** @type {string} */ text) => text.replace(/[&<"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const written = (await markup).replace(/>\s+</g, "><").replace(/\[\[(.+?)\]\]/g, (_, key) => safe(t(key)));
const templates = new DOMParser().parseFromString(written, "text/html");

/** @type {(host: any, about: any, path: string) => any} What a path leads to: from the item, else from the element around it. */
function at(host, about, path) {
  const [first, ...names] = path.split(".");
  const from = Object(about) === about && first in about ? about : host;
  return names.reduce((value, name) => value?.[name], first === "it" ? about : from[first]);
}

/** @type {(element: any, name: string, value: any) => void} */
function put(element, name, value) {
  if (name === "text") say(element, String(value ?? ""));
  else if (name === "words") {
    const { text = value, language } = Object(value);
    say(element, text ?? "");
    element.classList.toggle("stacked", /\p{M}{5}/u.test(text));
    put(element, "dir", "auto");
    put(element, "lang", language !== "und" && language);
  } else if (value) element.setAttribute(name, value === true ? "" : value);
  else element.removeAttribute(name);
}

/** @type {(root: ParentNode, host: any) => Draw} */
function bound(root, host) {
  let shown = host;
  /** @type {Draw[]} */ const draws = [];
  for (let kind; (kind = root.querySelector("[each]")); ) draws.push(repeated(kind, host));
  for (const element of root.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      const is = name.slice(1);
      if (name[0] === "@") element.addEventListener(is, (event) => host[value](shown, event));
      else if (name[0] === ":") draws.push((about) => put(element, is, at(host, about, value)));
      else continue;
      element.removeAttribute(name);
    }
  }
  return (about = host) => {
    shown = about;
    for (const draw of draws) draw(about);
  };
}

/** @type {(kind: Element, host: any) => Draw} One for each item; that of an `id` stays where it is. */
function repeated(kind, host) {
  const [path, mark] = [kind.getAttribute("each") ?? "", new Comment()];
  /** @type {Map<any, [ChildNode, Draw]>} */ let shown = new Map();
  kind.removeAttribute("each");
  kind.replaceWith(mark);
  const made = () => {
    const place = new DocumentFragment();
    place.append(kind.cloneNode(true));
    return /** @type {[ChildNode, Draw]} */ ([place.firstChild, bound(place, host)]);
  };
  return (about) => {
    const before = shown;
    const items = [at(host, about, path) || []].flat();
    shown = new Map(items.map(({ id }, n) => [id ?? n, before.get(id ?? n) ?? made()]));
    for (const [id, [node]] of before) if (!shown.has(id)) node.remove();
    /** @type {ChildNode} */ let last = mark;
    [...shown.values()].forEach(([node, draw], n) => {
      if (last.nextSibling !== node) last.after(node);
      last = node;
      draw(items[n] === true ? about : items[n]);
    });
  };
}

/** @type {(host: any, place: ParentNode, name: string) => Draw} Fills a place with a template. */
export function view(host, place, name) {
  const content = document.importNode(/** @type {any} */ (templates.getElementById(name)).content, true);
  const draw = bound(content, host);
  place.replaceChildren(content);
  return draw;
}

/** An element that is made of the template of its name. */
export class Part extends HTMLElement {
  draw = view(this, this, this.localName);
  /** @type {Workplace | undefined} */ #desk;

  /** @template {string} S @param {S} kind @returns {S extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[S] : HTMLElement} */
  the(kind) {
    return /** @type {any} */ (this.querySelector(kind));
  }

  /** @type {Workplace} */
  get desk() {
    return (this.#desk ??= /** @type {any} */ (this.getRootNode()).host.work);
  }
}
