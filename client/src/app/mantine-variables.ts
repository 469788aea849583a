import type { CSSVariablesResolver } from '@mantine/core';

const meanings = ['pine', 'ember', 'rose'] as const;

/**
 * Mantine's own variables said in the words of tokens.css. They are the same in both schemes because tokens.css
 * changes underneath; they are given twice because Mantine's own come per scheme and would win otherwise.
 */
export const mantineVariables: CSSVariablesResolver = () => {
  const named = Object.assign({}, ground, ...meanings.map(shadesOf));
  return { variables: {}, light: named, dark: named };
};

const ground: Record<`--${string}`, string> = {
  '--mantine-color-body': 'var(--cc-paper)',
  '--mantine-color-text': 'var(--cc-ink)',
  '--mantine-color-bright': 'var(--cc-ink)',
  '--mantine-color-dimmed': 'var(--cc-ink-soft)',
  '--mantine-color-placeholder': 'var(--cc-ink-soft)',
  '--mantine-color-anchor': 'var(--cc-pine)',
  '--mantine-color-error': 'var(--cc-rose)',
  '--mantine-color-success': 'var(--cc-pine)',
  '--mantine-color-default': 'var(--cc-surface)',
  '--mantine-color-default-hover': 'var(--cc-sunken)',
  '--mantine-color-default-color': 'var(--cc-ink)',
  '--mantine-color-default-border': 'var(--cc-edge)',
  '--mantine-color-disabled': 'var(--cc-sunken)',
  '--mantine-color-disabled-color': 'var(--cc-ink-soft)',
  '--mantine-color-disabled-border': 'var(--cc-line)',
  '--mantine-primary-color-contrast': 'var(--cc-on-pine)',
};

function shadesOf(name: string): Record<`--${string}`, string> {
  return {
    [`--mantine-color-${name}-text`]: `var(--cc-${name})`,
    [`--mantine-color-${name}-filled`]: `var(--cc-${name}-fill)`,
    [`--mantine-color-${name}-filled-hover`]: `var(--cc-${name}-fill-hover)`,
    [`--mantine-color-${name}-light`]: `var(--cc-${name}-soft)`,
    [`--mantine-color-${name}-light-hover`]: `var(--cc-${name}-soft)`,
    [`--mantine-color-${name}-light-color`]: `var(--cc-${name})`,
    [`--mantine-color-${name}-outline`]: `var(--cc-${name})`,
    [`--mantine-color-${name}-outline-hover`]: `var(--cc-${name}-soft)`,
  };
}
