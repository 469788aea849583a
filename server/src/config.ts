import { resolve } from 'node:path';
import { z } from 'zod';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const wholeNumber = (from: number, to: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(to));

const Sender = z.object({ name: z.string().max(80), address: z.email() });

/** Every setting with what it must be, in words that fit behind "must be". */
const settings = {
  PORT: { shape: wholeNumber(0, 65_535).default(3000), must: 'a port number from 1 to 65535, or 0 for any free port' },
  DATA_DIR: { shape: z.string().min(1).default('./data'), must: 'the path of a folder' },
  DATABASE_URL: {
    shape: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    must: 'an address such as postgres://user:password@host/database',
  },
  PUBLIC_URL: {
    shape: z
      .url({ protocol: /^https?$/ })
      .refine((url) => URL.canParse(url) && new URL(url).pathname === '/')
      .optional(),
    must: 'the address that people open, such as https://circle.example.org, without a path',
  },
  LOG_LEVEL: { shape: z.enum(logLevels).default('info'), must: `one of ${logLevels.join(', ')}` },
  AUTH_SECRET: { shape: z.string().min(32).optional(), must: 'at least 32 characters long' },
  VAULT_KEY: {
    shape: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/)
      .optional(),
    must: '32 bytes in base64, or several such keys with commas between them, the current one first',
  },
  SMTP_URL: {
    shape: z
      .url({ protocol: /^smtps?$/ })
      .refine(isMailServer)
      .optional(),
    must: 'the address of a mail server, such as smtps://user:password@mail.example.org, without a path',
  },
  MAIL_FROM: {
    shape: z.string().transform(senderIn).pipe(Sender).optional(),
    must: 'who mail comes from: an address, or a name with an address such as Casecircle <circle@example.org>',
  },
  TRUSTED_PROXIES: { shape: wholeNumber(0, 10).default(0), must: 'the number of proxies in front, from 0 to 10' },
} as const;

/** Settings whose value must not be repeated in a message. */
const secret: readonly string[] = ['DATABASE_URL', 'AUTH_SECRET', 'VAULT_KEY', 'SMTP_URL'];

/** Where mail goes out, and whom it comes from. */
export type MailConfig = { url: string; from: { name: string; address: string } };

export type Config = {
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  publicUrl: string | undefined;
  logLevel: (typeof logLevels)[number];
  authSecret: string | undefined;
  /** The keys that wrap those of documents; without them they are in a file of the data folder. */
  vaultKey: string | undefined;
  /** How many proxies in front may say who is calling; none by default, so that nobody can pretend. */
  trustedProxies: number;
  /** Without it no mail is sent. The demo never sends any: its people are nobody. */
  mail: MailConfig | undefined;
  demo: boolean;
};

/** Why the server cannot start: one line for the person who starts it. */
export class StartRefused extends Error {}

/** Reads and checks the settings. Throws `StartRefused` naming the first wrong one. */
export function readConfig(environment: Record<string, string | undefined>, flags: { demo: boolean }): Config {
  return {
    port: read('PORT', environment),
    dataDir: resolve(read('DATA_DIR', environment)),
    databaseUrl: read('DATABASE_URL', environment),
    publicUrl: read('PUBLIC_URL', environment),
    logLevel: read('LOG_LEVEL', environment),
    authSecret: read('AUTH_SECRET', environment),
    vaultKey: read('VAULT_KEY', environment),
    trustedProxies: read('TRUSTED_PROXIES', environment),
    mail: flags.demo ? undefined : readMail(environment),
    demo: flags.demo,
  };
}

function readMail(environment: Record<string, string | undefined>): MailConfig | undefined {
  const url = read('SMTP_URL', environment);
  const from = read('MAIL_FROM', environment);
  if (url === undefined) return undefined;
  if (from === undefined) throw new StartRefused(`MAIL_FROM must be set with SMTP_URL: ${settings.MAIL_FROM.must}.`);
  return { url, from };
}

/** A host, and nothing behind it but whether TLS is demanded. */
function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname, pathname, searchParams, hash } = new URL(text);
  const known = [...searchParams].every(([name, value]) => name === 'requireTLS' && /^(true|false)$/.test(value));
  return hostname !== '' && (pathname === '' || pathname === '/') && hash === '' && known;
}

/** `Name <address>` or an address alone. */
function senderIn(text: string): { name: string; address: string } {
  const [, name = '', address] = /^([^<>\r\n]*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: (address ?? text).trim() };
}

type Setting = keyof typeof settings;

function read<Name extends Setting>(
  name: Name,
  environment: Record<string, string | undefined>,
): z.output<(typeof settings)[Name]['shape']> {
  const { shape, must } = settings[name];
  // An empty variable is how shells and compose files leave one out.
  const given = environment[name] === '' ? undefined : environment[name];
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data as z.output<(typeof settings)[Name]['shape']>;
  const shown = secret.includes(name) ? '' : `, not ${JSON.stringify(given)}`;
  throw new StartRefused(`${name} must be ${must}${shown}.`);
}
