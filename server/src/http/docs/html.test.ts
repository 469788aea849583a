import { expect, test } from 'vitest';
import { html } from './html.ts';

test('what is put into markup is text, unless it was made as markup', () => {
  const inner = html`<b>${'<script>"&\''}</b>`;
  expect(html`<p title="${'"'}">${inner}${false}${undefined}${[1, inner]}</p>`.html).toBe(
    '<p title="&quot;"><b>&lt;script&gt;&quot;&amp;&#39;</b>1<b>&lt;script&gt;&quot;&amp;&#39;</b></p>',
  );
});
