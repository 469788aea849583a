import { expect, test } from 'vitest';
import { findIdentifiers } from './find-identifiers.ts';
import { readMarked } from './read-marked.ts';

test.each([
  'Assessed «2/11, 2/18 and 3/4» in the clinic.',
  'We met from «March through early November» each week.',
  'The copays ran «Jan. thru Apr.», all of them.',
  'He is away «oct to april» each year.',
  'He was absent «Sept 4, 5, 9», and sick.',
  'The file says «July twenty second» for the session.',
  'He was told on «Monday (10/21)» by us.',
  'narcan x3. «nov 9» here again.',
  'The time is up on «the 15th» and we know it.',
  'Not well since «the Sunday after Thanksgiving» this time.',
  'The complaint, Board file «2024-PSY-0177», was closed.',
  'See the log «I-24-20771» for the rest.',
  'Back in court, docket «CR-19-0441», next time.',
  'An asylum case, A# «A 099-555-013», is open.',
  'A photo of the card (last 4 «0926») was sent.',
  'Pay by Venmo «@the-porch-abq» please.',
  'Write to «ubravo(at)rio.example.com» please.',
  '«All ten prints» were taken again.',
  'The tag no. «EM-0093318» was lost.',
  'Evidence, lot «B55-3036», is kept.',
  'He wrote to «lexi.rose.x2» again.',
  'The post code is «HR6 0ZZ» there.',
  'Send it to «RR 2 Box 88» please.',
  'The folder «GP 2024 551 990» is there.',
  'It is matter no. «234900817 DA» there.',
  'Ring me on «(08) 5550 4419» please.',
  'The car (white Polo, «ND 881-204») was found.',
  'He keeps «the old senior portrait» there.',
  'The hearing at «Bolton Family Court» is over.',
  'He is a retired attorney, «91», and sharp.',
  'They say shes «90» and well.',
  'The man is «98 yrs young», he says.',
  'Seen on «April 2, 9 and 16», and again.',
  'He was there on «14 and 22 May» for us.',
  'Away «Apr–June», then back.',
  'They met on «Memorial Day weekend of 2012», both of them.',
  'The mother, «94», and gogo («91») live there.',
  'She keeps «a picture of him on the fridge» and «a still of his face» too.',
  'They saw «her face on a flyer» in the street.',
  'The hospital has «his footprints in ink» and «his fingerprints and an iris scan».',
  'The case is «3:24-cv-00561», and is open.',
  'The customer no. «2006 5529 3» is on it.',
  'An old passport no. «K 711 0934», long gone.',
  'The driver no. «PARGE 506299 K99ZZ» is his.',
  'A car («WX19 FKD») was there.',
  'He spelt it «T H I B O D E A U X», twice.',
  'Posted as «hy.and.noor» and as «peachpitt0» too.',
])('what another hand wrote is found: %s', (marked) => {
  const { uncovered, found } = readMarked(marked);
  expect({ uncovered, found }).toEqual({ uncovered: [], found: [] });
});

test.each([
  'HSCL-25 2.6, BSL-23 1.9 and HTQ 2.9, phq9 11, PG-13-R 33, IIEF-5 11.',
  'Sleep check at 2200, shift 0700-1500, then 7a-7p and 3p-11p.',
  'No change of dx, f41.1 and F60.3; billed H2019.',
  'SS 95-100, HR 110-120, IQ 100-110. We left.he was done.no more.',
  'Loss at 22w4d, and the boy is 5y4m.',
  'Major Depressive Disorder, Somatic Symptom Disorder and the Strange Situation.',
  'He takes 16 mg. Court is next week.',
  'QRS 96, HR 118, labs 88, 92, 90. Peak 90, end 40.',
])('scales that no list has, times of the clock, codes of illnesses are nothing: %s', (text) => {
  expect(findIdentifiers(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
});
