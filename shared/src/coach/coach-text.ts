/**
 * The coach’s text of something written in several blocks (the question, then the notes block by block): one line each, so
 * that a name of one block is remembered in the others. The same on the screen and on the server.
 */
export function coachText(blocks: readonly string[]): string {
  return blocks.join('\n');
}
