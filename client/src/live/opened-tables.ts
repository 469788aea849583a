const parts = 'table, caption, thead, tbody, tfoot, tr, th, td';

/** Takes tables apart: rich text has none, and without this the words of one cell would stick to those of the next. A line each. */
export function openTables(page: Document): void {
  for (const part of page.querySelectorAll(parts)) {
    const block = page.createElement('div');
    block.append(...part.childNodes);
    part.replaceWith(block);
  }
}

/** The same for HTML that somebody pastes. */
export function withOpenTables(html: string): string {
  if (!/<(?:td|th)\b/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  openTables(page);
  return page.body.innerHTML;
}
