import { expect, test, vi } from 'vitest';
import { followNewBuilds } from './fresh-build.ts';

function page() {
  const target = new EventTarget();
  const reload = vi.fn();
  const kept = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const opened = Object.assign(target, { sessionStorage, location: { reload } });
  followNewBuilds(opened as unknown as Window);
  const miss = () => target.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));
  return { reload, miss };
}

test('a part of the page that an update took away loads the page anew, once', () => {
  const { reload, miss } = page();
  expect(miss()).toBe(false);
  expect(miss()).toBe(true);
  expect(reload).toHaveBeenCalledTimes(1);
});
