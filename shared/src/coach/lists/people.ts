import { wordsOf } from './words-of.ts';

/** Titles: what follows with a capital is a name. */
export const titles = wordsOf(
  'dr doctor mr mister mrs ms mx miss prof professor rev reverend pastor rabbi imam fr sr sgt sergeant lt lieutenant capt captain cpl corporal pvt private major colonel col general officer ofc detective deputy sheriff judge justice',
  'hon senator governor mayor principal coach aunt auntie uncle grandma grandpa granny nana nurse sister brother father mother bishop deacon elder señor señora señorita senor senora tia tio abuela abuelo sra srta don doña dona madame monsieur herr frau sheikh swami guru sensei chef trooper agent attorney counselor councilman councilwoman teacher cousin dean chief rebbe oma opa baba lola lolo',
  'sri shri smt dom mme mlle signor signora pan pani senhor senhora sheikha haji ustad ustaz mzee garda constable pc dc insp inspector supt cllr councillor lance warden sir dame lord lady prior abbot abbess chaplain vicar fra atty spc ssgt msgt cmdr comdr adm ensign caseworker sw',
  'amma appa gogo mam mammy nani dadi abuelita abuelito tata teta jiddo sitti halmoni koro kuia nai_nai popo yiayia pappou babcia dziadek mamma ammi abbu maasi chacha bibi ouma oupa tannie oom mama papa maman mémé pépé great-aunt great-uncle great-grandma great-grandmother nonna nonno bubbe zayde',
);

/** People somebody has: the name often follows. */
export const relations = wordsOf(
  'mother mom mum mama father dad papa parent sister brother sibling twin son daughter stepson stepdaughter stepmother stepmom stepfather stepdad stepsister stepbrother half-sister half-brother wife husband spouse partner fiance fiancee girlfriend boyfriend gf bf ex ex-wife ex-husband ex-boyfriend ex-girlfriend ex-partner lover',
  'grandmother grandma grandfather grandpa grandson granddaughter aunt uncle cousin niece nephew godmother godfather godson goddaughter mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law mil fil sil bil',
  'friend bestie roommate housemate flatmate neighbor neighbour coworker colleague boss manager supervisor landlord landlady teacher tutor professor therapist psychiatrist counselor counsellor doctor pediatrician caseworker lawyer attorney sponsor mentor pastor nanny babysitter',
  'kid child baby toddler infant boy girl teen man woman guy client patient pt clt sis bro hubby bestfriend classmate teammate nurse pcp prescriber clinician social_worker worker amma appa gogo mam mammy da nani dadi abuela abuelo abuelita abuelito teta tata halmoni koro maman ammi abbu great-aunt great-uncle nana nonna',
);

/** Words between a relation or verb and a name. */
export const namingWords = wordsOf('named called nicknamed renamed dubbed goes_by known_as aka alias');

/** What people do in notes: a capital before one of these is a person. */
export const personVerbs = wordsOf(
  'said says told tells asked asks reported reports states stated denied denies described describes presented presents presenting arrived arrives came comes went goes felt feels thinks thought believes believed wants wanted wished wishes needs needed',
  'cried cries laughed laughs smiled smiles shared shares disclosed discloses admitted admits agreed agrees refused refuses replied replies responded responds answered answers explained explains mentioned mentions endorsed endorses identified identifies expressed expresses acknowledged acknowledges noted notes remembered remembers recalled recalls',
  'lives lived moved moves works worked died dies left leaves married marries met meets called calls texted texts emailed emails yelled yells screamed screams hit hits drinks drank hates hated loves loved likes liked misses missed knows knew seems seemed appears appeared looked looks started starts stopped stops tried tries',
  "began begins became becomes got gets gave gives took takes has had is was does did hasn't isn't wasn't didn't doesn't wouldn't couldn't can't won't would will could should might must may can also still never always just then who whose threatened threatens avoided avoids attended attends returned returns continues continued struggles struggled",
  'insists insisted complains complained worries worried panicked panics drove drives picked picks brought brings kept keeps sat sits stood stands walked walks ran runs slept sleeps ate eats wrote writes read reads heard hears saw sees found finds lost loses broke breaks grew grows turned turns talks talked spoke speaks suggested suggests wonders wondered',
  'apologized apologizes apologised forgot forgets promised promises relapsed relapses overdosed proposed dumped cheated raised raises adopted adopts visited visits stayed stays supports supported passed plays played teaches taught paid pays owes quit quits blames blamed accused accuses criticized criticizes ignores ignored dismissed',
);

/** Given names that are everyday words too: they need more than a capital at the start of a sentence. */
export const wordlikeNames = wordsOf(
  'grace will may hope faith joy rose mark bill art rob pat sue drew jack nick dick frank guy chase hunter mason cooper carter taylor tyler dale glen glenn dawn eve ivy lily daisy violet iris holly heather hazel olive ginger pepper june april august summer autumn winter star sunny sky skye river brook brooke cliff rocky stone clay dean duke earl king prince',
  'page paige penny pearl ruby amber jade crystal coral destiny harmony melody serenity trinity genesis heaven nevaeh angel angela christian charity chance justice honor honour mercy patience prudence constance sage reed robin wren jay colt buck ray sandy rusty woody gene norm harry barb carol bob don hank herb jean josh ken lance les max miles nan peg pierce ralph rich sally stew teddy tony trace trip ty victor ward wade warren wes',
  'baron bishop blaze bridge case cash chip clove dash denim dixie echo ember fern flora gay grant gray grey hale harper haven heath iman indigo journey jewel justus kit lane lark laurel link love major marina maverick merry nova oak ocean parker phoenix poet porter rain raven reign remy rebel rhythm ridge roman rowan royal saint scout shepherd sparrow spencer storm sterling sunshine temperance true tucker valentine vale wolf young yves francisco orlando',
);
