import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// The first page of a file is imported while its test waits for it, on a machine that is busy with others.
configure({ asyncUtilTimeout: 8_000 });

/** What jsdom lacks of a browser and Mantine asks for. */
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

Object.defineProperty(document, 'fonts', { value: new EventTarget() });
window.HTMLElement.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

afterEach(cleanup);
afterEach(() => sessionStorage.clear());
