import { type MailCategory, type MailChoices, mailCategories } from '@casecircle/shared/protocol/notices.ts';
import { Checkbox, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { installationQuery } from '../../http/accounts.ts';
import { chooseMail, mailChoicesQuery } from '../../http/notices.ts';
import { announce } from '../../ui/announce.tsx';
import { Beside } from '../../ui/beside.tsx';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { Section } from '../../ui/section.tsx';
import { mailWords } from './mail-words.ts';

/** Of what mail comes beside the notice. */
export function MailChoicesSection() {
  const installation = useQuery(installationQuery);
  const choices = useQuery(mailChoicesQuery);
  return (
    <Section title="Mail">
      <Loaded query={installation}>
        {({ mail }) => <Loaded query={choices}>{(chosen) => <Choices chosen={chosen} mail={mail} />}</Loaded>}
      </Loaded>
    </Section>
  );
}

/** Shows what the server has kept, never what was merely clicked. */
function Choices({ chosen, mail }: { chosen: MailChoices; mail: boolean }) {
  const queries = useQueryClient();
  const choosing = useMutation({
    mutationFn: ({ category, wished }: { category: MailCategory; wished: boolean }) =>
      chooseMail({ ...chosen, [category]: wished }),
    onSuccess: (kept, { category, wished }) => {
      queries.setQueryData(mailChoicesQuery.queryKey, kept);
      announce(`${mailWords[category].name}: mail ${wished ? 'comes' : 'does not come'}`);
    },
  });
  // Not disabled meanwhile, which would drop the focus.
  const choose = (category: MailCategory, wished: boolean) => {
    if (!choosing.isPending) choosing.mutate({ category, wished });
  };
  return (
    <>
      <Beside>
        {mail ? (
          <p>
            Everything shows up under Notices. Choose what also comes by mail; mail about your account’s safety always
            does.
          </p>
        ) : (
          <p>
            This installation sends no mail, so everything shows up under Notices alone. What you choose here counts
            from the day on which it does.
          </p>
        )}
      </Beside>
      <Card>
        <Stack gap="md" role="group" aria-label="What comes by mail">
          {mailCategories.map((category) => (
            <Checkbox
              key={category}
              label={mailWords[category].name}
              description={mailWords[category].more}
              checked={chosen[category]}
              onChange={({ currentTarget: { checked } }) => choose(category, checked)}
            />
          ))}
        </Stack>
        <RefusalNote error={choosing.error} />
      </Card>
    </>
  );
}
