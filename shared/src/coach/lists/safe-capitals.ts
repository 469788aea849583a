import { wordsOf } from './words-of.ts';

/** Words that are written with a capital and point at nobody: peoples, faiths, languages, states, countries. */
export const safeCapitals = wordsOf(
  'wi-fi fitbit zelle aetna cigna humana anthem ph lic ins acct addr soc dept ch pl cpl qs hb ml qtc egfr etoh prep sped ven c-section cbtp claritin polaroid polaroids peripartum eucharistic mondays tuesdays wednesdays thursdays fridays saturdays sundays hutterite benedictine jesuit franciscan zulu xhosa isizulu isixhosa afrikaans maori pakeha aboriginal masai vets',
  'i american americans african africans asian asians european europeans english french german germans spanish italian italians irish scottish welsh british dutch',
  'greek greeks russian russians polish ukrainian ukrainians chinese japanese korean koreans vietnamese filipino filipina filipinos thai indian indians pakistani bangladeshi',
  'nepali nepalese tibetan mongolian arab arabs arabic persian farsi iranian iraqi syrian lebanese palestinian israeli turkish kurdish afghan armenian georgian hebrew',
  'yiddish hindi urdu punjabi bengali tamil telugu gujarati mandarin cantonese tagalog mexican mexicans cuban cubans dominican puerto_rican haitian jamaican brazilian colombian',
  'venezuelan peruvian chilean argentine argentinian salvadoran guatemalan honduran nicaraguan ecuadorian bolivian latin latina latino latinas latinos hispanic hispanics chicano chicana creole',
  'nigerian ghanaian kenyan ethiopian eritrean somali sudanese egyptian moroccan algerian liberian congolese rwandan ugandan swahili yoruba igbo amharic hmong lao laotian cambodian khmer',
  'burmese indonesian malaysian samoan hawaiian polynesian australian canadian swedish norwegian danish finnish icelandic swiss austrian belgian portuguese czech slovak hungarian romanian bulgarian',
  'serbian croatian bosnian albanian native indigenous navajo cherokee lakota ojibwe apache hopi caucasian black white brown middle_eastern western eastern southern northern midwestern southerner',
  'christian christians christianity catholic catholics catholicism protestant protestants baptist methodist lutheran presbyterian episcopalian episcopal anglican evangelical pentecostal mormon mormons lds quaker amish mennonite',
  'jewish jew jews judaism orthodox hasidic muslim muslims islam islamic sunni shia hindu hindus hinduism buddhist buddhists buddhism zen sikh sikhs jain taoist pagan wiccan god gods allah jesus christ',
  'bible quran koran torah lent ramadan sabbath shabbat satan lord buddhas atheist democrat democrats republican republicans congress senate medicaid medicare hipaa ferpa covid internet web',
  'zoom facetime instagram facebook tiktok snapchat youtube whatsapp reddit tinder hinge bumble twitter discord netflix spotify xbox playstation nintendo minecraft fortnite roblox google skype teams',
  'iphone ipad android kindle uber lyft doordash venmo paypal alexa siri alcoholics narcotics anonymous overeaters gamblers ssri ssris french-canadian afro-caribbean asian-american african-american mexican-american anglo',
  'freudian jungian kleinian lacanian winnicottian rogerian adlerian bowenian eriksonian gestalt rorschach bion kohut winnicott bowlby ainsworth kernberg linehan yalom gottman freud jung lacan maslow piaget bandura minuchin satir',
  'socratic stoic pavlovian oedipal oedipus marxist victorian spaniard latinx eucharist hanukkah kwanzaa passover yom_kippur eid diwali easter christmas thanksgiving halloween valentine monday tuesday wednesday thursday friday saturday sunday',
  'january february april june july august september october november december mon tue tues wed thu thur thurs fri',
  'amma appa gogo mam mammy nani dadi abuelita abuelito teta halmoni koro kuia yiayia pappou babcia ammi abbu maasi bibi ouma oupa maman frau herr sri smt dom mme mlle pani garda teudat',
  'oreos oreo nutella strava garmin roku tupperware tetris robux chromebook linkedin dexcom omnipod gatorade doritos fritos takis pepsi cheerios marmite legos funko valorant skyrim prius silverado corolla camry kenworth ducati kawasaki telemundo bluey moana shrek encanto',
  'post-it post-its kleenex airbnb bluetooth lego barbie pokemon',
  'centrelink ofsted nhs bupa hse gardai gardaí pesel aadhaar iban ehic rushcard medi-cal tricare gofundme wikipedia maths mmol lgbtq wnl ecg alzheimer alzheimers parkinson parkinsons asperger tourette crohn',
  'tel fax dob ssn mrn vin imei born see seit diagnosed admit admitted insta cert rego nok unit honda toyota kia nissan mazda chevy ford jeep subaru hyundai volvo bmw tesla buick dodge harley yamaha',
  'virgo libra leo aries taurus gemini scorpio sagittarius capricorn aquarius pisces',
  'mom mum dad mommy daddy mama papa grandma grandpa nana grandmother grandfather auntie mr mrs ms dr miss sir madam ma ok okay tv pm am ad hoc',
);

/** Countries, states, continents and other areas no smaller than a state; words joined by a blank. */
export const largeAreas = wordsOf(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan',
  'minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york_state north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina',
  'south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming washington_state puerto_rico guam america usa u.s. us uk u.k. united_states united_kingdom united_states_of_america',
  'afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria',
  'burkina_faso burma burundi cambodia cameroon canada cape_verde chad chile china colombia congo costa_rica croatia cuba cyprus denmark djibouti dominica dominican_republic ecuador egypt el_salvador england',
  'eritrea estonia ethiopia fiji finland france gabon gambia germany ghana great_britain greece grenada guatemala guinea guyana haiti holland honduras hungary iceland india indonesia iran iraq ireland israel',
  'italy ivory_coast jamaica japan jordan kazakhstan kenya korea north_korea south_korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg madagascar malawi malaysia maldives mali',
  'malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands new_zealand nicaragua niger nigeria northern_ireland norway oman pakistan palestine panama',
  'paraguay peru philippines poland portugal qatar romania russia rwanda samoa saudi_arabia scotland senegal serbia seychelles sierra_leone singapore slovakia slovenia somalia south_africa south_sudan spain',
  'sri_lanka sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga trinidad tobago tunisia turkey turkmenistan uganda ukraine united_arab_emirates uruguay uzbekistan',
  'vanuatu venezuela vietnam wales yemen zambia zimbabwe africa asia europe antarctica north_america south_america latin_america central_america middle_east midwest new_england caribbean pacific atlantic scandinavia',
  'ontario quebec british_columbia alberta manitoba saskatchewan nova_scotia new_brunswick newfoundland queensland new_south_wales victoria bavaria appalachia ozarks balkans west_coast east_coast deep_south',
);

/** Areas that are given names too: a capital alone does not say which is meant. */
export const areasLikeNames = wordsOf(
  'georgia virginia jordan chad israel carolina dakota montana austin victoria india kenya chile china dominica ireland america asia tennessee dallas washington delaware indiana',
  'paris sydney florence madison lincoln jackson savannah brooklyn',
);

/** Abbreviations of letters that every clinician knows; all other abbreviations in capitals are looked at. */
export const safeAbbreviations = wordsOf(
  'nac acl cctv dwp rnli pfa bmt bipp miti apap tds peth wcb wms wms-iv cafcass ofsted psyd lisw lisw-cp lisw-s lcswa lcsw-c lcsw-r lpc-s lpc-a lpca apsw abpp cadc ladc lcdc casac pmh-c licsw lmhca pmhnp aprn fnp np-c rn-bc otr/l slp bcba rbt ncc acs cpss cprs crc lmft-a amft apcc asw owi dui dwi sbar cbc cmp bmp lfts mcv lmp edc ega ebf ebw ebt icg mbti infj infp intj intp enfp enfj istj isfj estj nepsy nepsy-ii wppsi tomm cvlt pnes fnd wpath csc sga stax stax-i ibh ceu ceus ois dnr polst abx ua uds cxr ct ekg ecg eeg emg mri gsw mva tbi otd awol ama doc dob doi ssdi ssi ssa snap tanf wic fmla ada ferpa cfi vi-spdat phq-a phq-15 rsvp eta tba tbd fyi asap lol omg smh idk nvm btw imo tldr diy lgbtqia tgnc afab amab enby poc bipoc rtw ptsd cptsd pcl-c iadl adl adls iadls zbi',
  'aa aba abc ace aces acoa act adhd add aedp agma ai aids aip ami amsr apa apd ar arfid asd asam asl aspd asq at au audit auditc b12 bac bai bas bd bdd bdi bed bid bls bmi bp bpd bprs bpi bpm brb bsw',
  'ca cage cbd cbt cbti cbt-i cbt-e cd cdc ceo ces cfo cft cgi ci cisd cla cm cns coo copd cops covid cpap cpr cpp cps cpt cpt-r c-ptsd crafft crps csa csat css cst cu cv cvs cya da daca dap dar dbt dbt-a dea des dhs did dir dis disc dmdd dmv dna doa',
  'dpd dsm dsm-5 dsm-iv dsm-v dsm-5-tr dss dt dts dv dvd dx eap eating ebp ect ed edd edi efrt eft emdr emr ems emt epds er erp est etoh eu f f2f faq fafsa fas fasd fbi fbt fda feb fitbit fl fmri gad gad-7 gad7 gaf gals gcs ged gi gp gpa gps gsr gt',
  'ham-d hamd ham-a hcp hep hiit hipaa hiv hmo hoa hoh hpd hpi hr hrt hs hw hx ibs icd icu id idd iep ifs iip iop iou ip ipt ipv iq irb irs isp ist it ivf lbp ld lds le lcpc lcsw lgbt lgbtq lmft lmhc lmsw loc lpc lpcc lsd maoi mat mba mbc mbct mbsr mbt mc mcat md mdd mdma mdq me mft mh mi mia',
  'mlk mmpi mmpi-2 mmse moca mpa mr ms msd mse msw na nami nad nba ncaa ncmhce nda nfl ngo nhs nicu nimh nkda nos np npd nssi nsfw ny nyc ob obgyn ob-gyn oc ocd ocpd odd ofw oh ok oop op opd or osdd osfed ot otc pa panss pc pcl pcl-5 pcl5 pcos pcp pcs pct pdd pdf pdm pe ph.d phd phi phn phq phq-2 phq-9 phq9 pip pm pmdd pms pos',
  'posh pow ppd ppo prn pro ps psa psychd pt pta pto pud qa qam qd qid qhs qod qpm r rad rebt rem rest rn rna roi rom rop rpg rsd rtc ruok rx s sa sad sads samhsa sat sats scid sds sdt se sel sfbt sftp sgb sib sids si si/hi sle sm smart smi snf snri snris soap sob sos spd spmi sro ssri ssris std',
  'stds sti sud suds sui sw swot sx tca tf-cbt tfcbt tfp thc tia tid tlc tms tmi tmj todo tpt tsh ttc ttyl tv tx u ucla uk un us usa usmc uti va vat vip vod vpn vr vs wais wai wais-iv wfh wisc wnl wraparound wrat wwii wwi wasp xr ymca ywca ybocs y-bocs ymrs zz aoa lgbtqi wtf imho tbh',
  'ii iii iv vi vii viii ix xi xii pdoc cms dcf dcfs dcs ncd ftd als lgbtq+ bdsm nre enm cnm ftm mtf ros cc chf cad htn dm dm2 t2dm gerd uri ra oa ckd esrd dka mvc loa dos poa hcpoa gal cac casa wrap iaap csw tgif nsf lac lpn cna emts rv suv atv gmo bbq atm hvac',
  'wi-fi zelle aetna cigna humana anthem ph lic ins acct addr soc dept ch pl cpl qs hb ml qtc egfr prep sped ven c-section cbtp claritin polaroid polaroids peripartum eucharistic mondays tuesdays wednesdays thursdays fridays saturdays sundays hutterite benedictine jesuit franciscan dominican zulu xhosa isizulu isixhosa',
  'mrn ssn sin vin dl npi tin ein imei mbi ids no pin url zip po ext cell fax tel serial ref iban html jpg png usb sim wifi eob hicn tty sms mms jd rd llm do mph msn bsn dnp ba bs ma cma pca crna ccc-slp nbcc aapc aamft nasw naadac isst-d atr atr-bc lcmhc lcmhca lgsw lsw lmhp lpcs cccc fwiw nye mst',
  'al ak az co de ga ia ks ky la mn mo mt nc nd ne nh nj nm nv ri sc sd tn ut vt wa wi wv wy dc il in',
);
