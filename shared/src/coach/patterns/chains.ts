import { firstWords } from './first-words.ts';
import type { Pattern } from './pattern.ts';

export const chainNames =
  "taco bell|pizza hut|burger king|raising cane['’]?s|dairy queen|jack in the box|in-n-out|five guys|whataburger|panda express|cracker barrel|olive garden|red lobster|outback steakhouse|texas roadhouse|waffle house|tim hortons|pret a manger|krispy kreme|shake shack|white castle|golden corral|bob evans|buffalo wild wings|little caesars|papa john['’]?s|domino['’]?s pizza|jimmy john['’]?s|dollar general|dollar tree|family dollar|big lots|best buy|home depot|tractor supply|whole foods|trader joe['’]?s|food lion|stop (?:&|and) shop|piggly wiggly|winn-dixie|harris teeter|shop ?rite|save-a-lot|sam['’]?s club|bj['’]?s wholesale|pep boys|jiffy lube|auto ?zone|advance auto|o['’]reilly auto|discount tire|firestone|circle k|quik ?trip|cumberland farms|love['’]?s truck stop|pilot flying j|flying j|rite aid|bed bath (?:&|and) beyond|old navy|banana republic|bath (?:&|and) body works|victoria['’]?s secret|foot locker|hobby lobby|hot topic|barnes (?:&|and) noble|planet fitness|la fitness|24 ?h(?:ou)?r fitness|gold['’]?s gym|anytime fitness|super 8|motel 6|holiday inn|days inn|la quinta|best western|red roof|comfort inn|hampton inn|courtyard marriott|wells fargo|bank of america|capital one|jp morgan|state farm|liberty mutual|blue apron|great clips|sport clips|u-haul|enterprise rent-a-car|waste management|swift transportation|jb hunt|j\\.b\\. hunt|amazon fresh|chuck e\\.? cheese(?:[’']?s)?|dave (?:&|and) buster['’]?s|top golf|six flags|canadian tire|shoppers drug mart|loblaws|sainsbury['’]?s|marks (?:&|and) spencer|m&s|b&q|j sainsbury|premier inn|travelodge|costa coffee|dunkin['’]? donuts|seven eleven|7-eleven|jewel-osco|price chopper|food bazaar|pick n pay|picknpay|woolies|bunnings warehouse|hungry jack['’]?s|red rooster|jb hi-fi|harvey norman|supervalu|dunnes stores|paddy power";

/** Chains of shops whose names are everyday words: whoever works there is placed by them. */
export const chains: readonly Pattern[] = [
  {
    category: 'ORG',
    level: 'amber',
    reason: 'workplace',
    begins: firstWords(chainNames, "o'reilly 24hr 24hour 7"),
    find: new RegExp(`\\b(?:${chainNames})(?:['’]s)?\\b`, 'iy'),
  },
];
