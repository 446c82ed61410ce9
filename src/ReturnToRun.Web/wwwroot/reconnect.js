// After a restart the server no longer knows the circuit and the script says "rejected". Loading once more gives a new
// circuit; a page that is rejected again at once says so in words instead of loading for ever.
const notice = document.getElementById("components-reconnect-modal");
const key = "reconnect-loaded-at";
new MutationObserver(() => {
  if (!notice.classList.contains("components-reconnect-rejected")) return;
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
}).observe(notice, { attributes: true, attributeFilter: ["class"] });
