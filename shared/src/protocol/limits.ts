/** Sizes that the edge enforces. Bytes unless the name says otherwise. */
export const limits = {
  httpBody: 64 * 1024,
  commandBody: 16 * 1024,
  documentUpdate: 256 * 1024,
  documentStep2: 2 * 1024 * 1024,
  deleteRanges: 20_000,
  clientsInUpdate: 32,
  nesting: 100,
  awareness: 4 * 1024,
  bufferedAmount: 1024 * 1024,
  nameCharacters: 80,
  emailCharacters: 254,
  passwordCharacters: 128,
  agreementCharacters: 20_000,
  questionCharacters: 400,
  entryCharacters: 4_000,
  peopleInGroup: 30,
} as const;
