/** Alternatives for patterns over dates, longest first. */
export const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december|sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec';

export const weekdayNames =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun';

export const holidays =
  "(?:(?:january|may|june|august|october|easter|spring|summer) )?bank holiday(?: (?:monday|weekend))?|christmas(?: eve| day)?|xmas|thanksgiving|hall?oween|easter(?: sunday| monday)?|good friday|labou?r (?:day|weekend)|bhai dooj|memorial day|valentine(?:'|’)?s(?: day)?|(?:the )?(?:4th|fourth) of july|independence day|veterans day|martin luther king day|mlk(?: day)?|presidents(?:'|’)? day|juneteenth|hanukkah|passover|rosh hashanah|yom kippur|eid(?: al-(?:fitr|adha))?|diwali|lunar new year|st\\.? patrick(?:'|’)?s day|cinco de mayo|mardi gras|ash wednesday|palm sunday|boxing day|super bowl sunday|groundhog day|ramadan|lent|holi|midsummer|nochebuena|d[ií]a de (?:los )?reyes|laylat al-qadr|(?:the )?ides of march|white sunday|coming out day|pi day|lucia day|vu lan|watch night|pongal|april fool(?:'|’)?s(?: day)?|epiphany|pentecost|whitsun|michaelmas|purim|sukkot|shavuot|rosh hashana|nowruz|songkran|chuseok|navratri|onam|vaisakhi|kwanzaa|bonfire night|guy fawkes(?: night)?|anzac day|day of the dead|d[ií]a de los muertos|nye|t[eế]t|heiligabend|little christmas|hogmanay|(?:st\\.? )?stephen(?:'|’)?s day|raksha bandhan|ganesh chaturthi|lohri|losar|obon|candlemas|imbolc|beltane|samhain|lammas|twelfth night|sinterklaas|waitangi day|canada day|bastille day|columbus day|lag ba(?:'|’)?omer|tisha b(?:'|’)?av|simchat torah|ashura|qingming|mid-autumn(?: festival)?|saga dawa|nag panchami|reconciliation day|world aids day|new yam|old new year|vets day|queen(?:'|’)?s b(?:irth|'|’)day|coronation day|heritage day|freedom day|three kings(?:'|’)? day|las posadas|(?:orthodox|greek|armenian) (?:christmas|easter)|vesak|durga puja|janmashtami|karva chauth|melbourne cup day|grand final day|(?:october|february|may|summer|spring) half-term";

/** Feasts of everyday words alone. */
export const plainHolidays = "new year(?:'|’)?s(?: eve| day)?|(?:mother|father)(?:'|’)?s day";
