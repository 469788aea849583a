import type { IncomingMessage } from 'node:http';
import {
  type CloseCode,
  closeCodes,
  type DocumentName,
  documentsPath,
  parseDocumentPath,
} from '@casecircle/shared/protocol/documents.ts';
import type { Admission, Admit } from './access.ts';
import type { Identity } from './awareness.ts';
import type { Session } from './connection.ts';
import type { OpenDocument } from './document.ts';
import type { Registry, Report } from './registry.ts';
import { ForgottenDocument } from './vault/vault.ts';

/** What an upgrade came to: a document that is held until `release`, or the code to turn it away with. */
export type Opening =
  | {
      kind: 'open';
      name: DocumentName;
      identity: Identity;
      admission: Admission;
      document: OpenDocument;
      release: () => void;
    }
  | { kind: 'turned-away'; code: CloseCode };

export type OpeningParts = {
  admit: Admit;
  nameOf: (personId: string) => Promise<string | undefined>;
  report: Report;
};

/** Finds and opens the document that a request names, for whoever sent it. Never throws. */
export async function openFor(
  request: IncomingMessage,
  session: Session,
  registry: Registry,
  parts: OpeningParts,
): Promise<Opening> {
  try {
    const name = nameIn(request);
    const admission = name && (await parts.admit(name, session.personId));
    const personName = await parts.nameOf(session.personId);
    if (!name || !admission?.agreementAccepted || personName === undefined) return turnedAway(closeCodes.notFound);
    if (admission.forgotten) return turnedAway(closeCodes.forgotten);
    const { document, release } = await registry.hold(name);
    const identity = { id: session.personId, name: personName };
    return { kind: 'open', name, identity, admission, document, release };
  } catch (error) {
    if (error instanceof ForgottenDocument) return turnedAway(closeCodes.forgotten);
    parts.report('document-not-opened', { document: '', error });
    return turnedAway(closeCodes.tryAgainLater);
  }
}

function turnedAway(code: CloseCode): Opening {
  return { kind: 'turned-away', code };
}

function nameIn(request: IncomingMessage): DocumentName | undefined {
  const [path = ''] = (request.url ?? '').split('?');
  return path.startsWith(`${documentsPath}/`) ? parseDocumentPath(path.slice(documentsPath.length + 1)) : undefined;
}
