// @ts-check
// In the head: it comes before the first paint.
try {
  const chosen = localStorage.getItem("sidestage-theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {}  // there is no storage
