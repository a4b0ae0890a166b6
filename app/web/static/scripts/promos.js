// @ts-check

/** @typedef {string | null} Moment */
/** @typedef {{ starts_at: Moment, ends_at: Moment, announce_from: Moment }} Times */
/** @typedef {Times & { code: string | null, title: Record<string, string>, skus: string[] }} Promo */
/** @typedef {{ promo: Promo, how: "ends" | "starts", at: number }} Offer what of an offer comes next, and when */

const moment = (/** @type {string | null} */ at, /** @type {number} */ otherwise) => at ? Date.parse(at) : otherwise;

/** @type {(promo: Promo, at: number) => Offer | null} */
function offer(promo, at) {
  const [starts, ends] = [moment(promo.starts_at, -Infinity), moment(promo.ends_at, Infinity)];
  if (at >= starts && at < ends && ends !== Infinity) return { promo, how: "ends", at: ends };
  return at < starts && at >= moment(promo.announce_from, Infinity) ? { promo, how: "starts", at: starts } : null;
}

/** @type {(promos: Promo[], sku: string | null, at: number) => Offer | null} Of the offers for what is on air, the one whose moment is the
 * nearest; one for this product goes before one for all. */
export function nearest(promos, sku, at) {
  const own = (/** @type {Offer} */ { promo }) => promo.skus.length > 0;
  return promos.filter(({ skus }) => !skus.length || sku !== null && skus.includes(sku))
    .flatMap((promo) => offer(promo, at) ?? [])
    .sort((a, b) => Number(own(b)) - Number(own(a)) || a.at - b.at)[0] ?? null;
}
