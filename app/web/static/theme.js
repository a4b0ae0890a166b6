// @ts-check
// In the head: the chosen theme is there before the first paint.
try {
  const chosen = localStorage.getItem("sidestage-theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {}  // there is no storage
