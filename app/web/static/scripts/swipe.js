// @ts-check

const BEGINS = 12;
const ENOUGH = 96;

/** @type {(element: HTMLElement, far: () => void) => void} Lets a finger or the mouse push an element aside; far enough, that is told. */
export function swiped(element, far) {
  /** @type {{ x: number, y: number, id: number } | null} */ let from = null;
  let moved = 0;
  const rest = () => {
    from = null;
    element.style.translate = "";
    delete element.dataset.pushed;
  };
  element.addEventListener("pointerdown", ({ clientX: x, clientY: y, pointerId: id, isPrimary, button }) => {
    moved = 0;
    from = isPrimary && button === 0 ? { x, y, id } : null;
  });
  element.addEventListener("pointermove", ({ clientX, clientY, pointerId }) => {
    if (from?.id !== pointerId) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!moved && Math.abs(x) < BEGINS) return Math.abs(y) > 2 * BEGINS ? rest() : undefined;
    if (!moved) element.setPointerCapture(pointerId);
    moved = x;
    element.dataset.pushed = Math.abs(x) >= ENOUGH ? "far" : "";
    element.style.translate = `${element.closest("[data-mirrored]") ? -x : x}px`;
  });
  element.addEventListener("pointerup", () => {
    if (from && Math.abs(moved) >= ENOUGH) far();
    rest();
  });
  element.addEventListener("pointercancel", rest);
  // what was pushed was not touched
  element.addEventListener("click", (event) => {
    if (!moved) return;
    moved = 0;
    event.stopImmediatePropagation();
    event.preventDefault();
  }, { capture: true });
}
