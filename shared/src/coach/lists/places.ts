import { wordsOf } from './words-of.ts';

/** Words that make an address or a named place of the capital words before them. */
export const placeHeads = wordsOf(
  'street st avenue ave road rd lane ln drive dr boulevard blvd court ct circle cir place pl terrace ter way parkway pkwy highway hwy trail trl square sq plaza alley crescent close row turnpike pike loop crossing county township borough parish_county village city town heights hills valley park lake river creek bay beach island islands mountain mountains ridge',
  'falls springs harbor harbour point canyon mesa ranch meadows estates apartments towers manor gardens neighborhood neighbourhood district bridge forest woods grove glen hollow hill mall reservation rez projects quarter junction barracks base peninsula pond dam marina cemetery graveyard churchyard estate flats wharf quay pier common green lock mews trailhead campground suburb suburbs precinct ward',
);

/** Words that make an organisation of the capital words before them. */
export const organisationHeads = wordsOf(
  'school academy university college institute seminary elementary preschool kindergarten daycare hospital clinic infirmary hospice church parish temple mosque synagogue chapel cathedral ministries congregation diocese company co corp corporation inc llc llp ltd gmbh bank union foundation association society club lodge agency',
  'bakery diner cafe café coffee restaurant grill bar pub tavern brewery pizzeria pizza bistro deli market supermarket grocery groceries hardware motors auto automotive garage dealership salon barbershop pharmacy drugs gym fitness studio studios theater theatre museum gallery library center centre associates partners group practice dental',
  'industries enterprises holdings logistics trucking freight plumbing roofing construction electric energy mining mills mill foundry factory plant farms farm dairy orchards vineyards winery airlines airways railroad insurance realty properties consulting solutions systems technologies tech labs laboratories pharmaceuticals healthcare health services',
  'high elem hosp surgery hotel priory abbey convent monastery colony choir infants junior superior nursery house homes home hall trust council works spa inn bros brothers sons orchestra ministry mission gurdwara mandir masjid shul yeshiva barracks fc rfc united rovers rangers mutual lines transit',
  'co-op coop shelter jail prison penitentiary correctional police sheriff fire department dept precinct chamber court courthouse motel resort casino landscaping cleaners laundry press publishing times tribune gazette herald records team league',
);

/** Words so general that with a head alone they name no one place: "Community Mental Health Center". */
export const generalModifiers = wordsOf(
  'the a an this that her his their our my your its local community mental behavioral behavioural health high middle junior senior elementary primary secondary grade grammar law medical nursing graduate business boarding charter public private state federal national county city regional general crisis day treatment outpatient inpatient intensive residential',
  "recovery rehabilitation rehab children's women's men's family youth teen adult counseling counselling counselor trauma veterans services service social support care group partial hospitalization program emergency urgent domestic violence homeless addiction substance abuse sober sunday night summer art drama trade vocational technical preschool child",
  'protective adolescent psychiatric university college hospital clinic church school center department office police fire human resources student union legal aid food sports book big new old small large first second third same another every each no any some one two three four',
);
