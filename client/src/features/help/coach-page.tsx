import { Anchor } from '@mantine/core';
import { useCanGoBack, useRouter } from '@tanstack/react-router';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './coach-page.module.css';

const kinds = [
  'Names, nicknames and initials',
  'Places smaller than a state: towns, counties, streets, post codes',
  'Every part of a date but the year, and ages over 89',
  'Telephone and fax numbers, e-mail and web addresses, internet addresses, online names',
  'Social security, record, insurance, account, licence and certificate numbers',
  'Plates, vehicle and device numbers',
  'Finger and voice prints, pictures of a face',
  'Named employers, schools, hospitals, places of worship',
  'Any other code that looks as if it belonged to one person',
  'A few combinations that fit hardly anybody: “the only pilot in the county”',
] as const;

const misses = [
  'A name that is an everyday word, at the beginning of a sentence or in a hurry: “will was late again”.',
  'A name, a firm or a village that it has never heard of and that looks like any other word.',
  'What many facts say together: a rare illness, an unusual job and a small town, none of them a name.',
  'A story that was in the newspapers, a family that everybody knows, a way of speaking that one recognises.',
  'Anything in a language other than English.',
] as const;

/** What the coach does and does not do, in honest words. The kinds: 45 CFR 164.514(b)(2), with employers and schools apart. */
export function CoachPage() {
  return (
    <div className={classes.page}>
      <PageHeading
        above={<Back />}
        below="It helps you to leave out what could identify somebody. It is help, not a guarantee."
      >
        The coach
      </PageHeading>
      <Section title="What it does">
        <p>
          While you write, the coach reads along in your browser. It underlines what could identify a client or somebody
          near them, says why, and offers other words that keep the meaning. For this it sends your words nowhere; it
          asks no one, and no one else’s machine learns from them. It reads English only.
        </p>
        <p>
          A line means that there is evidence: change the words, or say that they identify nobody. Dots mean that the
          coach does not know the word to be safe: look at it once. You decide; it can be wrong both ways.
        </p>
        <p>
          What you share is read once more by the server that your group uses, with the same rules. If something slips
          onto the table later, you are asked at once, and a facilitator can blank the words for everyone.
        </p>
        <p>
          A note that you have already can be brought in as a Word, Markdown or text file. It is opened in your browser,
          and the coach says what it would ask about before any of it is in your draft.
        </p>
        <p>
          A group can decide that somebody else reads each case before it is shared. Then a facilitator other than you
          sees your draft, once you ask, and only as it stands then; how often you said that something identifies nobody
          is shown to them.
        </p>
      </Section>
      <Section title="What it looks for">
        <List items={kinds} />
        <p>
          The law in the United States lists these (45 CFR 164.514(b)(2)) for the person and also for relatives,
          employers and everybody in the household. Years may stay, as may states, ages up to 89, doses, scores and
          diagnoses.
        </p>
      </Section>
      <Section title="What it misses">
        <List items={misses} />
        <p>It will also point at words that are harmless. One press says so, and it remembers for this case.</p>
      </Section>
      <Section title="What “no actual knowledge” means">
        <p>
          Leaving out everything on the list is half of what that law asks. The other half is yours: that you do not
          know of anything in the rest by which somebody could be recognised, alone or together with what others know.
          No program can say that for you. So before you share, you are asked for your word, for the text as it stands
          then.
        </p>
        <p>
          A good test: read it as the client’s cousin would, or a colleague in the next town. If they would know, change
          more. A group in the same town, or in the same field, knows more than a stranger.
        </p>
        <p>
          Also without a name it is somebody’s story. In many countries it stays personal data by law, and it can be
          asked for by a court. The safest note is a short one.
        </p>
      </Section>
      <Section title="Where its words come from">
        <p>
          It weighs each word by what stands around it, with weights that were learned from notes we made up; no real
          note was ever used. Names: US Census Bureau, and lists that come with faker (MIT). Words: SCOWL by Kevin
          Atkinson. Places: GeoNames, geonames.org, under CC BY 4.0. Counties: US Census Bureau.
        </p>
      </Section>
    </div>
  );
}

/** Where one came from on this site; nothing for whoever opened just this page. */
function Back() {
  const router = useRouter();
  if (!useCanGoBack()) return null;
  return (
    <Anchor component="button" type="button" onClick={() => router.history.back()}>
      Back to where you were
    </Anchor>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
