import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

const meanings = ['pine', 'ember', 'rose'] as const;
type Meaning = (typeof meanings)[number];

/** Gives every variant of a Mantine control the colours of tokens.css, so that both schemes keep their contrast. */
export const meaningOf: VariantColorsResolver = (input) => {
  const name = input.color ?? input.theme.primaryColor;
  if (isMeaning(name)) return coloursOf(name, input.variant) ?? defaultVariantColorsResolver(input);
  if (name === 'gray' || name === 'ink') return quietly(input.variant) ?? defaultVariantColorsResolver(input);
  return defaultVariantColorsResolver(input);
};

function coloursOf(name: Meaning, variant: string): ReturnType<VariantColorsResolver> | undefined {
  const word = `var(--cc-${name})`;
  const soft = `var(--cc-${name}-soft)`;
  switch (variant) {
    case 'filled':
      return {
        background: `var(--cc-${name}-fill)`,
        hover: `var(--cc-${name}-fill-hover)`,
        color: `var(--cc-on-${name})`,
        border: '1px solid transparent',
      };
    case 'light':
      return { background: soft, hover: soft, color: word, border: '1px solid transparent' };
    case 'outline':
      return { background: 'transparent', hover: soft, color: word, border: `1px solid ${word}` };
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: variant === 'subtle' ? soft : 'transparent',
        color: word,
        border: '1px solid transparent',
      };
    default:
      return undefined;
  }
}

function quietly(variant: string): ReturnType<VariantColorsResolver> | undefined {
  const color = 'var(--cc-ink-soft)';
  const border = '1px solid transparent';
  switch (variant) {
    case 'light':
      return { background: 'var(--cc-sunken)', hover: 'var(--cc-sunken)', color: 'var(--cc-ink)', border };
    case 'outline':
      return { background: 'transparent', hover: 'var(--cc-sunken)', color, border: '1px solid var(--cc-edge)' };
    case 'subtle':
      return { background: 'transparent', hover: 'var(--cc-sunken)', color, border, hoverColor: 'var(--cc-ink)' };
    case 'transparent':
      return { background: 'transparent', hover: 'transparent', color, border };
    default:
      return undefined;
  }
}

function isMeaning(name: string): name is Meaning {
  return meanings.some((meaning) => meaning === name);
}
