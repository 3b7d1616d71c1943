// Before anything is drawn: the ground the reader chose last, or the system's.
(() => {
  let kept = null;
  try {
    kept = localStorage.getItem("simulator-theme");
  } catch {
    /* storage may be switched off */
  }
  if (kept === "dark" || kept === "light") document.documentElement.dataset.theme = kept;
})();
