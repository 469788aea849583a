/** A mail before it has a form: what it says, and the one thing to do about it. */
export type Letter = {
  to: string;
  subject: string;
  paragraphs: readonly string[];
  action: { label: string; url: string };
  /** Why it comes, in small print. */
  why: readonly string[];
  /** How to end mail of this kind; null where it always comes. */
  unsubscribe: { label: string; page: string; oneClick: string } | null;
};

/** A mail as it is handed to the mail server. */
export type Message = {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  date: Date;
  headers: Record<string, string>;
};

/** Who it is, the same at every attempt, so that two copies of it can be told to be one. */
export type Identity = { messageId: string; date: Date };

/** A letter as plain text and as simple HTML that says the same: no picture, nothing fetched, no colour of its own. */
export function renderLetter(letter: Letter, identity: Identity): Message {
  const { to, subject, unsubscribe } = letter;
  return { ...identity, to, subject, text: plain(letter), html: html(letter), headers: headersFor(unsubscribe) };
}

function headersFor(unsubscribe: Letter['unsubscribe']): Record<string, string> {
  const own = { 'Auto-Submitted': 'auto-generated' };
  if (!unsubscribe) return own;
  const list = { ...own, 'List-Unsubscribe': `<${unsubscribe.oneClick}>` };
  // One click is defined for https alone (RFC 8058).
  return unsubscribe.oneClick.startsWith('https:')
    ? { ...list, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : list;
}

function plain({ paragraphs, action, why, unsubscribe }: Letter): string {
  const end = unsubscribe ? [`${unsubscribe.label}: ${unsubscribe.page}`] : [];
  return [...paragraphs, `${action.label}:\n${action.url}`, ['-- ', ...why, ...end].join('\n')].join('\n\n');
}

const body =
  'font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:36em;margin:0 auto;padding:16px';
const small = 'font-size:13px;line-height:1.5';

function html({ subject, paragraphs, action, why, unsubscribe }: Letter): string {
  const end = unsubscribe ? [link(unsubscribe.page, unsubscribe.label)] : [];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    `<body><div style="${body}">`,
    ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
    `<p>${link(action.url, action.label)}</p>`,
    '<hr style="border:0;border-top:1px solid">',
    `<p style="${small}">${[...why.map(escaped), ...end].join('<br>')}</p>`,
    '</div></body></html>',
  ].join('\n');
}

function link(url: string, label: string): string {
  return `<a href="${escaped(url)}">${escaped(label)}</a>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
