import { latin } from '../text/latin.ts';
import type { Pattern } from './pattern.ts';

const picture = { category: 'PHOTO', level: 'red', reason: 'picture' } as const;
/** Files of pictures, and faces that are said to be seen somewhere (45 CFR 164.514(b)(2)(Q)). */
export const pictureMentions: readonly Pattern[] = [
  {
    ...picture,
    needs: /\.(?:jpe?g|png|heic|gif|tiff?|bmp|webp|mp4|mov|avi|raw)\b/i,
    find: /(?<![\w/])[\w-]{1,60}\.(?:jpe?g|png|heic|gif|tiff?|bmp|webp|mp4|mov|avi|raw)\b/gi,
  },
  { ...picture, find: /\b(?:IMG|DSC|DSCN|PXL|MVI|VID|PHOTO)[_-]?\d{3,12}(?:[_-]\d{2,9})?\b/g },
  {
    ...picture,
    needs: 'face',
    find: latin(
      /(?:(?<![\p{L}])(?:his|her|their|my)\s|(?<=['’]s\s))face (?:on|in|across) (?:a|an|the|that|every) (?:[\p{L}-]{2,12} )?(?:flyer|poster|billboard|banner|page|paper|ad|bus|bench|site|website|cover|news|mural|brochure|leaflet)(?![\p{L}])|(?<![\p{L}])(?:poster|flyer|billboard|banner|ad|brochure|leaflet) (?:with|w\/) (?:his|her|their|my|[\p{L}]{1,14}['’]s) face(?![\p{L}])/giu,
    ),
  },
  {
    ...picture,
    needs: 'face',
    find: latin(
      /(?<![\p{L}])(?:one,? with (?:the |his |her |their )?(?:\w{1,10}['’]s )?face|(?:his|her|their) (?:own |whole )?face (?:circled|crying|in the (?:paper|news|herald|video|post)|on (?:the news|tv|television|a poster|every)|in (?:every|the) (?:post|photo|picture|frame))|full[- ]face|face pics?|faces? (?:on every|in the|in every) (?:post|photo|picture|frame))(?![\p{L}])/giu,
    ),
  },
];
