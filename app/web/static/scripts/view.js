// @ts-check
// Makes elements of the templates of ../desk-parts.html, whose head says how.

import { say } from "./dom.js";
import { markup } from "./markup.js";
import { t } from "./words.js";

const safe = (text = "") => text.replace(/[&<"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const written = (await markup).replace(/>\s+</g, "><").replace(/\[\[(.+?)\]\]/g, (_, key) => safe(t(key)));
const templates = new DOMParser().parseFromString(written, "text/html");

/** @type {At} */
function at(scope, host, path) {
  const [first, ...names] = path.split(".");
  return names.reduce((value, name) => value?.[name], (first in scope ? scope : host)[first]);
}

/** @type {Put} */
function put(element, name, value) {
  if (name === "text") say(element, value === false ? "" : `${value ?? ""}`);
  else if (name === "words") {
    const { text = value, language } = Object(value);
    if (element.dir && element.textContent === (text ?? "")) return;
    say(element, text ?? "");
    element.classList.toggle("stacked", /\p{M}{5}/u.test(text));
    put(element, "dir", "auto");
    put(element, "lang", language !== "und" && language);
  } else if (name === "top") element.style.top = `${value}px`;
  else if (name === "checked" || name === "value") element[name] = value ?? "";
  else if (element.getAttribute(name) === `${value}`) return;
  else if (value) element.setAttribute(name, value === true ? "" : value);
  else element.removeAttribute(name);
}

/** @type {Bind} */
function bound(root, host) {
  let scope = Object();
  const draws = [() => {}];
  for (let kind; (kind = root.querySelector("[each]")); ) {
    const path = kind.getAttribute("each") ?? "";
    const draw = repeated(kind, host);
    draws.push(() => draw(at(scope, host, path), scope));
  }
  for (const element of root.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      const is = name.slice(1);
      if (name[0] === "@") element.addEventListener(is, (event) => value ? host[value](scope.it, event) : event.preventDefault());
      else if (name[0] === ":") draws.push(() => put(element, is, at(scope, host, value)));
      else continue;
      element.removeAttribute(name);
    }
  }
  return (item, outer = null) => {
    scope = Object.assign(Object.create(outer), Object(item) === item && item, item !== true && { it: item });
    for (const draw of draws) draw();
  };
}

/** @type {Repeat} */
function repeated(kind, host) {
  const mark = new Comment();
  let shown = new Map();
  kind.removeAttribute("each");
  kind.replaceWith(mark);
  const made = () => {
    const place = new DocumentFragment();
    place.append(kind.cloneNode(true));
    return [place.firstChild, bound(place, host)];
  };
  return (value, outer) => {
    const many = Array.isArray(value);
    const items = many ? value : value ? [value] : [];
    const before = shown;
    shown = new Map(items.map(({ id }, n) => (many && id) || n).map((id) => [id, before.get(id) ?? made()]));
    for (const [id, [node]] of before) if (!shown.has(id)) node.remove();
    let last = mark;
    [...shown.values()].forEach(([node, draw], n) => {
      if (last.nextSibling !== node) last.after(node);
      last = node;
      draw(items[n], outer);
    });
  };
}

/** @type {View} */
export function view(host, place, name) {
  const content = document.importNode(/** @type {HTMLTemplateElement} */ (templates.getElementById(name)).content, true);
  const draw = bound(content, host);
  place.replaceChildren(content);
  let shown = {};
  return (news) => draw((shown = { ...shown, ...news }));
}

/** @type {Define} */
export function element(name, make) {
  /** @type {any} */
  const made = class extends HTMLElement {
    /** @type {any} */ #self = this;

    constructor() {
      super();
      const draw = view(this, this, name);
      Object.defineProperties(this, Object.getOwnPropertyDescriptors(make(this.#self, draw)));
    }

    connectedCallback() {
      this.#self.desk = this.#self.getRootNode().host?.work;
      this.#self.begin?.();
    }
  };
  customElements.define(name, made);
  return made;
}

/** @type {The} */
export const the = (root, kind) => /** @type {any} */ (root.querySelector(kind));
