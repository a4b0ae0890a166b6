// @ts-check

/** Sizes of a question's letters in pixels; the smallest is read from two metres. */
const SIZES = [96, 84, 72, 64, 56, 48];
const LEAST = 48;
/** A line holds so many letters' sizes at least: no word is broken for the sake of its size. */
const LINE = 7;

/** @type {(list: HTMLElement, scale: number, grow: boolean) => boolean} Gives a list's cards the biggest letters that stand in its
 * height, smaller than now only where they must be and bigger only where they may `grow`; whether they stand at all. */
export function fit(list, scale, grow) {
  const before = Number(list.dataset.size ?? SIZES[0] * scale);
  const sizes = SIZES.filter((size) => size === LEAST || size * scale * LINE <= list.clientWidth)
    .map((size) => size * scale).filter((size, at, all) => grow || size <= before || at === all.length - 1);
  for (const size of sizes) {
    list.dataset.size = String(size);
    list.style.setProperty("--size", `${size}px`);
    if (stands(list)) return true;
  }
  return false;
}

/** @type {(list: HTMLElement) => boolean} By where the last card lies, whatever moves on screen. */
function stands(list) {
  const last = /** @type {HTMLElement | null} */ (list.lastElementChild);
  return !last || last.offsetTop + last.offsetHeight <= list.clientHeight;
}
