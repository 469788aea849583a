import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { meaningOf } from './meaning.ts';
import { components } from './theme-components.ts';

/** Warm greys. Index 3 is `line`, 4 is `edge`, from 5 on they can be read: see tokens.css. */
const gray: MantineColorsTuple = [
  '#f6f3eb',
  '#eeeae0',
  '#e4dfd2',
  '#dcd7ca',
  '#7f867f',
  '#616a64',
  '#525c56',
  '#3f4843',
  '#2c3430',
  '#1d2521',
];

/** Green-greys of the dark scheme in Mantine's order: words first, grounds last. Index 4 is `line`: Mantine draws its
 * separators with it, and the borders of controls get `edge` in base.css. */
const dark: MantineColorsTuple = [
  '#e8e5da',
  '#cbccc1',
  '#a7b0a8',
  '#99a39b',
  '#343e38',
  '#2a332e',
  '#1e2521',
  '#161b18',
  '#111513',
  '#0c0f0e',
];

const pine: MantineColorsTuple = [
  '#eef5f1',
  '#e1ece5',
  '#c3dbd0',
  '#a3cab9',
  '#8fc9b1',
  '#5b9c84',
  '#357a63',
  '#1f5e4b',
  '#184c3d',
  '#10382d',
];

const ember: MantineColorsTuple = [
  '#fdf4ea',
  '#f9e9d8',
  '#f3d3b1',
  '#f0bd8c',
  '#f0a868',
  '#d9843f',
  '#c0651f',
  '#a84a12',
  '#8e3d0d',
  '#6b2d08',
];

const rose: MantineColorsTuple = [
  '#fcf1f2',
  '#f8e4e6',
  '#f1c9ce',
  '#f2a0ab',
  '#e58f9c',
  '#cd5f74',
  '#b84259',
  '#a32c48',
  '#87203a',
  '#64162a',
];

/** The identity of Casecircle: paper and ink, one accent, a humane serif for what is read. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 4 },
  colors: { pine, ember, rose, gray, dark, ink: gray, red: rose, teal: pine },
  white: '#ffffff',
  black: '#1d2521',
  variantColorResolver: meaningOf,
  fontFamily: 'var(--cc-sans)',
  headings: {
    fontFamily: 'var(--cc-serif)',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.75rem, 1.45rem + 1.4vw, 2.25rem)', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.5' },
      h5: { fontSize: '0.9375rem', lineHeight: '1.5' },
      h6: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.6', xl: '1.6' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'var(--cc-shadow)', lg: 'var(--cc-shadow)', xl: 'var(--cc-shadow)' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components,
});
