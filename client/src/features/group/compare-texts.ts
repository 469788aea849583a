/** A stretch of words that stayed, came or went. */
export type Stretch = { kind: 'same' | 'added' | 'removed'; text: string };

/**
 * What changed from one text to another, word by word within the lines that differ. The stretches that are not `added` give
 * the first text, those that are not `removed` the second.
 */
export function compareTexts(before: string, after: string): Stretch[] {
  const stretches: Stretch[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    const [gone, come] = [removed.join(''), added.join('')];
    [removed, added] = [[], []];
    // Line against line, unless the two have hardly a word in common: then they are easier read apart.
    const words = compare(wordsOf(gone), wordsOf(come));
    const kept = words.filter(({ kind, text }) => kind === 'same' && text.trim() !== '').length;
    if (kept * 4 >= wordsOf(come).filter((word) => word.trim() !== '').length) stretches.push(...words);
    else stretches.push({ kind: 'removed', text: gone }, { kind: 'added', text: come });
  };
  for (const line of compare(linesOf(before), linesOf(after))) {
    if (line.kind === 'removed') removed.push(line.text);
    else if (line.kind === 'added') added.push(line.text);
    else {
      settle();
      stretches.push(line);
    }
  }
  settle();
  return joined(stretches);
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** The longest common sequence, and what stands around it. */
function compare(before: readonly string[], after: readonly string[]): Stretch[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const same = before[row] === after[column];
      lengths[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const stretches: Stretch[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [gone, come] = [before[row], after[column]];
    if (gone !== undefined && gone === come) {
      stretches.push({ kind: 'same', text: gone });
      row += 1;
      column += 1;
    } else if (come === undefined || (gone !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      stretches.push({ kind: 'removed', text: gone ?? '' });
      row += 1;
    } else {
      stretches.push({ kind: 'added', text: come });
      column += 1;
    }
  }
  return stretches;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = whole.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
}
