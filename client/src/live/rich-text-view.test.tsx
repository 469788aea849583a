import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { RichTextView } from './rich-text-view.tsx';
import { foreign } from './testing/foreign-content.ts';
import { fromElsewhere, nestWithoutEnd, notesWith } from './testing/rich-text.tsx';

function open(notes: Y.XmlFragment) {
  render(<RichTextView fragment={notes} whenEmpty={null} />, {
    wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider>,
  });
}

test.each(foreign)('%s leaves the honest words readable', (_what, put) => {
  open(notesWith(put));
  expect(screen.getByText('honest words')).toBeTruthy();
});

test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString'])(
  'an element called %s that arrives while one reads takes no screen away',
  (name) => {
    const notes = notesWith();
    open(notes);
    fromElsewhere(notes, (theirs) => theirs.insert(0, [new Y.XmlElement(name)]));
    expect(screen.getByText('honest words')).toBeTruthy();
  },
);

test('nesting without end leaves the honest words readable', () => {
  const notes = notesWith(nestWithoutEnd);
  open(notes);
  expect(screen.getByText('honest words')).toBeTruthy();
});
