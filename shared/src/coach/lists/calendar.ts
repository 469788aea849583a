/** Alternatives for patterns over dates, longest first. */
export const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december|sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec';

export const weekdayNames =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun';

export const holidays =
  "christmas(?: eve| day)?|xmas|thanksgiving|halloween|new year(?:'|’)?s(?: eve| day)?|easter(?: sunday| monday)?|good friday|labor day|memorial day|mother(?:'|’)?s day|father(?:'|’)?s day|valentine(?:'|’)?s(?: day)?|(?:the )?(?:4th|fourth) of july|independence day|veterans day|martin luther king day|mlk day|presidents(?:'|’)? day|juneteenth|hanukkah|passover|rosh hashanah|yom kippur|eid(?: al-(?:fitr|adha))?|diwali|lunar new year|st\\.? patrick(?:'|’)?s day|cinco de mayo|mardi gras|ash wednesday|palm sunday|boxing day|super bowl sunday|groundhog day|ramadan|lent|holi|pongal|april fool(?:'|’)?s(?: day)?|epiphany|pentecost|whitsun|michaelmas|purim|sukkot|shavuot|rosh hashana|nowruz|songkran|chuseok|navratri|onam|vaisakhi|kwanzaa|bonfire night|guy fawkes(?: night)?|anzac day|day of the dead|d[ií]a de los muertos|nye|(?:october|february|may|summer|spring) half-term";
