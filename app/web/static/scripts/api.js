// @ts-check

const API = new URL("../../api/v1/", import.meta.url);

/** How requests say who asks: by the browser's cookie, or by a ticket, which `renew` replaces when it is over. */
export const access = { ticket: "", renew: /** @type {(() => Promise<unknown>) | null} */ (null) };

/** A request that did not do what it should; `status` 0 is a lost connection. */
export class Failure extends Error {
  /** @param {number} status @param {any} problem the service's problem+json */
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** The address of a path of the interface. @param {string} path */
export function address(path) {
  return new URL(path, API).href;
}

/**
 * Fetches a path of the interface, a second time with a new ticket where the old one is over. Throws where there is no
 * connection.
 * @param {string} path
 * @param {RequestInit} [options]
 */
export async function fetched(path, options = {}) {
  const tried = access.ticket;
  const response = await fetch(address(path), signed(options));
  if (response.status !== 401 || !access.renew) return response;
  if (tried === access.ticket) await access.renew();
  return fetch(address(path), signed(options));
}

/** @param {RequestInit} options @returns {RequestInit} */
function signed(options) {
  if (!access.renew) return options;
  return { ...options, credentials: "omit", headers: { ...options.headers, Authorization: `Bearer ${access.ticket}` } };
}

/**
 * Asks the service; the answer's JSON, null for an empty one. Throws Failure.
 * @param {string} method
 * @param {string} path
 * @param {any} [body] JSON, or a form
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
export async function ask(method, path, body, options = {}) {
  const form = body instanceof FormData;
  const response = await fetched(path, {
    method,
    body: form ? body : body === undefined ? undefined : JSON.stringify(body),
    headers: form || body === undefined ? {} : { "Content-Type": "application/json" },
    ...options,
  }).catch(() => {
    throw new Failure(0, { detail: "No connection." });
  });
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  if (response.status === 401 && path !== "session" && !access.renew) toSignIn();
  throw new Failure(response.status, answer ?? { title: response.statusText });
}

/**
 * Every item of a list that comes in pages; `each` is given every page as it comes.
 * @param {string} path
 * @param {number} [most]
 * @param {(items: any[]) => void} [each]
 * @returns {Promise<any[]>}
 */
export async function all(path, most = 10_000, each = () => {}) {
  const items = [];
  let next = "";
  do {
    const joint = path.includes("?") ? "&" : "?";
    const page = await ask("GET", `${path}${joint}limit=200${next && `&after=${encodeURIComponent(next)}`}`);
    items.push(...page.items);
    each(page.items);
    next = page.next ?? "";
  } while (next && items.length < most);
  return items;
}

/** Goes to the sign-in page, to come back here; a name and password in the fragment go along. */
export function toSignIn() {
  const next = encodeURIComponent(location.pathname + location.search);
  const given = location.hash.includes("username=") ? location.hash : "";
  location.replace(`/sign-in?next=${next}${given}`);
}
