/** Browsers may still list a zone under a name that its city has given up. */
const givenUp: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** "America/New_York" as one reads it, by the name that its city has now. */
export function zoneName(zone: string): string {
  return (givenUp[zone] ?? zone).replaceAll('_', ' ');
}
