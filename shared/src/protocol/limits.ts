/** Sizes that the edge enforces. Bytes unless the name says otherwise. */
export const limits = {
  httpBody: 64 * 1024,
  commandBody: 16 * 1024,
  documentUpdate: 256 * 1024,
  documentStep2: 2 * 1024 * 1024,
  /** New in one update. */
  deleteRanges: 20_000,
  /** What is stored of one document, and the deleted ranges in it. */
  tableDocument: 8 * 1024 * 1024,
  ownDocument: 4 * 1024 * 1024,
  documentRanges: 200_000,
  /** Sockets of one person at one document, and of one session at all of them. */
  socketsOfPerson: 8,
  socketsOfSession: 32,
  clientsInUpdate: 32,
  /** Looks that the guard takes at what was written at the same place at the same time. */
  stepsInUpdate: 500_000,
  /** Types within types, counted from a root or from a field of a case. */
  nesting: 64,
  awareness: 4 * 1024,
  /** Client ids that a document remembers for the carets of one person. */
  claimedIds: 64,
  bufferedAmount: 1024 * 1024,
  nameCharacters: 80,
  emailCharacters: 254,
  passwordCharacters: 128,
  agreementCharacters: 20_000,
  questionCharacters: 400,
  entryCharacters: 4_000,
  /** Of one person: what the server carries to the table of a meeting, and what it keeps on its desk. */
  carriedOfPerson: 300,
  /** What the coach reads at once, and so what a case that is shared may hold: about as much as eighty pages. */
  coachCharacters: 120_000,
  /** Decisions of either kind that the coach reads of one draft or notebook. */
  coachWords: 1_000,
  peopleInGroup: 30,
  callLinkCharacters: 500,
  importCharacters: 40_000,
  absencesOfPerson: 60,
  breaksOfGroup: 40,
  openRequestsOfPerson: 10,
  exceptionsOfGroup: 400,
  feedsOfPerson: 30,
  tokensOfPerson: 20,
  /** A group’s own that are offered, and the retired ones that are kept. */
  formatsOfGroup: 40,
  retiredFormats: 40,
} as const;
