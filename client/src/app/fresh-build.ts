/**
 * A page that was opened before an update asks for parts that are gone. Loading it anew brings the new build; once a
 * minute at most, so that a part that is really missing does not turn into a loop. Unsaved words warn before it.
 */
export function followNewBuilds(page: Window): void {
  const key = 'casecircle-fresh-build';
  page.addEventListener('vite:preloadError', (event) => {
    const last = Number(page.sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < 60_000) return;
    event.preventDefault();
    page.sessionStorage.setItem(key, String(Date.now()));
    page.location.reload();
  });
}
