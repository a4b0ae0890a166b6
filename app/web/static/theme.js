// @ts-check
// A classic script in the head: the chosen theme is there before the first paint.
try {
  const chosen = localStorage.getItem("sidestage-theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the page follows the system.
}
