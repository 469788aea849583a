import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CallLink } from './call-link.tsx';

const shown = (link: string | null) =>
  render(<CallLink link={link} />, {
    wrapper: ({ children }) => <MantineProvider env="test">{children}</MantineProvider>,
  });

test('the call opens in a new tab, says where it leads, and tells the other side nothing', () => {
  shown('https://meet.example.org/secret-room?pwd=1');
  const link = screen.getByRole('link', { name: 'Open the call meet.example.org, in a new tab' });
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.textContent).not.toContain('secret-room');
});

test('what is no web address is no link', () => {
  shown('javascript:alert(1)');
  expect(screen.queryByRole('link')).toBeNull();
});
