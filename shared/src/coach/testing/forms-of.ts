/** All texts that the source of a plain expression stands for: of letters, classes without ranges, groups of alternatives and `?`. */
export function formsOf(source: string): string[] {
  return alternativesOf(source).flatMap((alternative) => formsInARow(alternative));
}

/** The parts between the bars that stand in no group. */
function alternativesOf(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of source) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function formsInARow(source: string): string[] {
  if (source === '') return [''];
  const { first, length } = firstOf(source);
  const omissible = source[length] === '?';
  const rest = formsInARow(source.slice(length + (omissible ? 1 : 0)));
  return (omissible ? ['', ...first] : first).flatMap((start) => rest.map((end) => start + end));
}

function firstOf(source: string): { first: string[]; length: number } {
  if (source[0] === '\\') return { first: [source[1] ?? ''], length: 2 };
  if (source[0] === '[') {
    const end = source.indexOf(']');
    return { first: [...source.slice(1, end)], length: end + 1 };
  }
  if (!source.startsWith('(?:')) return { first: [source[0] ?? ''], length: 1 };
  let depth = 0;
  const end = [...source].findIndex((sign) => {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    return depth === 0;
  });
  return { first: formsOf(source.slice(3, end)), length: end + 1 };
}
