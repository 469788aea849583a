import classes from './long-text.module.css';

/** A text to be read: paragraphs in the serif, a short first line of a paragraph as its title. */
export function LongText({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).map((part, index) => ({ index, ...titled(part.trim()) }));
  return (
    <div className={classes.text}>
      {paragraphs.map(({ index, title, words }) => (
        <p key={index}>
          {title !== undefined && <strong>{title}</strong>}
          {words}
        </p>
      ))}
    </div>
  );
}

/** A first line that is short and no sentence is what the paragraph is about. */
function titled(part: string): { title?: string; words: string } {
  const [first = '', ...rest] = part.split('\n');
  if (rest.length === 0 || first.length > 60 || /[.!?:;,]$/.test(first)) return { words: part };
  return { title: first, words: rest.join('\n') };
}
