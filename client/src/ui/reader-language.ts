/**
 * The screens speak English, so dates do too, in the reader's own kind of it. Browsers also tell languages that
 * `Intl` throws at, such as `en-US@posix`.
 */
export function englishOf(languages: readonly string[]): string {
  return languages.find((language) => /^en(-|$)/i.test(language) && isKnown(language)) ?? 'en-GB';
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
