// There in every browser and in Node, but in no library of types that both share.
declare const atob: (base64: string) => string;

/** The bytes of base64, one a character. */
export function bytesOf(base64: string): string {
  return atob(base64);
}
