import { OpenRedaction } from '@openredaction/core';
import nlp from 'compromise';
import { SyncRedactor } from 'redact-pii';

/** Where each peer sees something, with the kinds of the coach where theirs have a counterpart. */
export const peers = {
  compromise: findWithCompromise,
  'redact-pii': findWithRedactPii,
  openredaction: findWithOpenRedaction,
};

const kinds = {
  people: 'NAME',
  places: 'LOCATION',
  organizations: 'ORG',
  phoneNumbers: 'PHONE',
  emails: 'EMAIL',
  urls: 'URL',
  atMentions: 'HANDLE',
};

function findWithCompromise(text) {
  const doc = nlp(text);
  const found = Object.entries(kinds).flatMap(([view, category]) =>
    doc[view]()
      .json({ offset: true })
      .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, level: 'red', category })),
  );
  const dates = doc.match('#Date+').json({ offset: true });
  return [
    ...found,
    ...dates.map(({ offset }) => ({
      start: offset.start,
      end: offset.start + offset.length,
      level: 'red',
      category: 'DATE',
    })),
  ];
}

const sign = '\u2588';
const redactor = new SyncRedactor({ globalReplaceWith: sign });

/** It gives back the text without what it took out: what is left tells where that was. */
function findWithRedactPii(text) {
  const kept = redactor.redact(text).split(sign);
  const found = [];
  let at = 0;
  for (const [index, piece] of kept.entries()) {
    const start = index === 0 ? 0 : piece === '' ? text.length : text.indexOf(piece, at);
    if (start < 0) return found;
    if (index > 0 && start > at) found.push({ start: at, end: start, level: 'red' });
    at = start + piece.length;
  }
  return found;
}

const shield = new OpenRedaction();
const forms = [
  [/NAME/, 'NAME'],
  [/ADDRESS|ZIP|POSTCODE|POSTAL/, 'LOCATION'],
  [/DATE|DOB|BIRTH/, 'DATE'],
  [/FAX/, 'FAX'],
  [/PHONE|MOBILE/, 'PHONE'],
  [/EMAIL/, 'EMAIL'],
  [/SSN|NATIONAL|NINO/, 'SSN'],
  [/MEDICAL|MRN|NHS/, 'MRN'],
  [/INSURANCE|HEALTH/, 'HEALTH_PLAN'],
  [/ACCOUNT|IBAN|CARD/, 'ACCOUNT'],
  [/LICEN|DEA|NPI/, 'LICENSE'],
  [/VEHICLE|VIN|PLATE/, 'VEHICLE'],
  [/DEVICE|IMEI|SERIAL|MAC/, 'DEVICE'],
  [/URL/, 'URL'],
  [/IP/, 'IP'],
];

async function findWithOpenRedaction(text) {
  const { detections } = await shield.detect(text);
  return detections.map(({ type, position: [start, end] }) => ({
    start,
    end,
    level: 'red',
    category: forms.find(([form]) => form.test(type))?.[1] ?? 'OTHER_ID',
  }));
}
