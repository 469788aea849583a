import { decisionCharacters, removeDecision, writeDecision } from '@casecircle/shared/document/coach-words.ts';
import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { announce } from '../../../ui/announce.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import classes from './coach.module.css';
import type { CaseCoach } from './use-case-coach.ts';

/** The author's own decisions: what is always asked about, and what is not asked about any more. Both stay in the draft. */
export function CoachWordsLists({ words, draft }: Pick<CaseCoach, 'words' | 'draft'>) {
  return (
    <>
      <Disclosure label="Words to always ask about" variant="subtle" color="gray" size="compact-xs">
        {(close) => <OwnWords words={words.own} draft={draft} close={close} />}
      </Disclosure>
      {words.settled.length > 0 && (
        <Disclosure
          label={`Kept as not identifying: ${words.settled.length}`}
          variant="subtle"
          color="gray"
          size="compact-xs"
        >
          {(close) => (
            <div className={classes.lists}>
              <p className={classes.reason}>You decided that these identify nobody here.</p>
              <WordsList
                words={words.settled}
                what="Ask again about"
                onRemove={(word) => removeDecision(draft, 'settled', word)}
              />
              <Close close={close} />
            </div>
          )}
        </Disclosure>
      )}
    </>
  );
}

type OwnProps = { words: readonly string[]; close: () => void } & Pick<CaseCoach, 'draft'>;

function OwnWords({ words, draft, close }: OwnProps) {
  const [word, setWord] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() === '') return;
    writeDecision(draft, 'own', word, Date.now());
    announce('The coach asks about it from now on.');
    setWord('');
  };
  return (
    <form className={classes.lists} onSubmit={add}>
      <TextInput
        size="xs"
        label="A word that must not be in this case"
        description="A name, a village, a firm. The list is yours alone and stays in this draft."
        value={word}
        maxLength={decisionCharacters}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <WordsList words={words} what="No longer ask about" onRemove={(one) => removeDecision(draft, 'own', one)} />
      <Group gap="xs">
        <Button type="submit" size="compact-xs" variant="default">
          Add
        </Button>
        <Close close={close} />
      </Group>
    </form>
  );
}

type ListProps = { words: readonly string[]; what: string; onRemove: (word: string) => void };

function WordsList({ words, what, onRemove }: ListProps) {
  return (
    <ul className={classes.wordList}>
      {words.map((word) => (
        <li key={word}>
          <span>{word}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${what} “${word}”`}
            onClick={() => onRemove(word)}
          >
            <IconX size={14} aria-hidden="true" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

function Close({ close }: { close: () => void }) {
  return (
    <Button size="compact-xs" variant="subtle" color="gray" onClick={close}>
      Close the list
    </Button>
  );
}
