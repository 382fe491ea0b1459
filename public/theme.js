// Runs before the first paint, so that a theme chosen against the system's does not flash. src/app/storage.ts keeps it.
try {
  var theme = localStorage.getItem('xp-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme holds.
}
