// @ts-check

/** Keeps the screen on while the page is seen, where the browser can. */
export function stayAwake() {
  const wish = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      await navigator.wakeLock?.request("screen");
    } catch {}  // low on battery, or not allowed: the screen does what it always does
  };
  document.addEventListener("visibilitychange", wish);
  wish();
}
