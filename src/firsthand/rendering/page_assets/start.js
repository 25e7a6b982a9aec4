// The page starts: bar, theme, keys, first view.

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.getElementById("theme").textContent = theme === "dark" ? "Light" : "Dark";
  document.getElementById("theme").setAttribute("aria-label", theme === "dark" ? "Switch to light colours" : "Switch to dark colours");
}

function start() {
  const views = [["claims", "Claims", trace.claims.length], ["sources", "Sources", trace.sources.length], ["reports", "Reports", trace.reports.length]];
  for (const [place, label, number] of [
    ["conflicts", "Conflicts", trace.conflicts.length + trace.near_conflicts.length],
    ["forecasts", "Forecasts", trace.forecasts.length],
    ["figures", "Figures", trace.figures.length],
    ["conditions", "Conditions", trace.conditionals.length],
    ["scenario", "Scenario", scenario?.drawn.arrows.length],
  ]) if (number) views.push([place, label, number]);
  if (anyTimes()) views.push(["times", "Times", trace.times.length || null]);
  if (trace.skipped.length) views.push(["inputs", "Not read", trace.skipped.length]);
  fill(document.getElementById("views"), views.map(([place, label, number]) =>
    link(`#/${place}`, label, number === null ? null : [" ", make("small", {}, number.toLocaleString("en"))])));

  const dark = matchMedia("(prefers-color-scheme: dark)");
  setTheme(remembered.get("firsthand theme") ?? (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", () => remembered.get("firsthand theme") ?? setTheme(dark.matches ? "dark" : "light"));
  document.getElementById("theme").addEventListener("click", () => {
    const theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    remembered.set("firsthand theme", theme);
    setTheme(theme);
  });
  document.getElementById("keys").addEventListener("click", () => keyHelp().showModal());
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  });
  document.addEventListener("keydown", pressed);
  addEventListener("beforeprint", () => listsShown().forEach((list) => list.buildAll()));
  addEventListener("hashchange", moved);

  history.scrollRestoration = "manual";
  latest.entry = history.state?.entry ?? 1;
  history.replaceState({ entry: latest.entry }, "");
  show({ restoring: false, first: true });
}

start();
