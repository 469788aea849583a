import { wordsOf } from './lists/words-of.ts';
import type { Pattern } from './patterns/pattern.ts';

const base = { category: 'OTHER_ID', level: 'amber', reason: 'combination' } as const;
const where =
  'county|town|city|state|village|school|district|region|parish|diocese|department|force|squad|company|firm|hospital|unit|team|congregation|community|neighbou?rhood|area|province|country|island|reservation|valley|campus|college|university|faculty|league|world|church|base|battalion|office|practice|building';

/** What points at one person without naming anybody (45 CFR 164.514(b)(2)(R) and (ii)): rarity, rank, publicity. */
export const combinationPatterns: readonly Pattern[] = [
  {
    ...base,
    needs: wordsOf(where.replaceAll('|', ' '), 'neighborhood neighbourhood'),
    find: new RegExp(
      `\\b(?:the|our|their|her|his|one of (?:the )?(?:two|three|only \\w{2,8}))\\s(?:only|sole|first|youngest|oldest|last)\\s(?:[a-zß-ÿ][a-zß-ÿ'’-]{1,20}\\s){1,6}(?:in|at|on|of|from|for)\\s(?:the|our|her|his|their|this|that|a|all of)\\s(?:[a-zß-ÿ]{2,15}\\s){0,2}(?:${where})\\b`,
      'gi',
    ),
  },
  {
    ...base,
    needs: wordsOf('news paper newspaper papers headlines tv television radio page viral'),
    find: /\b(?:(?:was|were|is|been|made|appeared|featured|ended up|all over|story was|got)\s(?:\w{1,10}\s){0,2}(?:on|in)\s(?:the\s)?(?:local\s|national\s|evening\s|front\spage\sof\s)?(?:news|paper|newspaper|papers|headlines|tv|television|radio)|made\s(?:the\s)?(?:local\s|national\s)?(?:headlines|front page|news)|went viral|viral video|front[- ]page)\b/gi,
  },
  {
    ...base,
    needs: wordsOf(
      'lottery championship primary nobel pulitzer olympian olympians olympic mayor senator governor astronaut bishop congressman congresswoman congresswomen nfl nba sheriff coroner judge treasurer superintendent councilmember councilman councilwoman chief',
    ),
    find: /\b(?:won the (?:state |powerball |mega )?(?:lottery|championship|primary|nobel|pulitzer)|(?:former|retired|ex-?)\s?(?:olympi\w+|mayor|senator|governor|astronaut|bishop|congress\w+|nfl|nba)|olympic (?:medal\w*|athlete|gold|team)|(?:sitting|elected|current|town['’]s|city['’]s|county['’]s) (?:mayor|sheriff|coroner|judge|treasurer|superintendent|councilmember|councilman|councilwoman|fire chief|police chief))\b/gi,
  },
];
