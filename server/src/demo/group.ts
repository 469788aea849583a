/** The demo's group and the agreement that everybody in it has accepted. */
export const demoGroup = {
  name: 'The Linden Circle',
  kind: 'supervision',
  timeZone: 'America/Chicago',
  meetingMinutes: 90,
} as const;

export const demoAgreement = `How we work together

1. What is said here stays here. We bring cases without names, dates, places or anything else by which somebody could be found. Whoever notices a detail that says too much tells the presenter at once, and we change it.

2. The presenter owns the question. We help with what was asked, not with what we would rather talk about. Facts come before meaning, and meaning before advice.

3. One at a time, one thing a turn. We speak from ourselves: “If this were my client, I …”.

4. Everybody may pass, always, without giving a reason.

5. What we notice in ourselves belongs to us. It starts in our own notebook, and each of us decides whether it goes any further.

6. If somebody is worried about anyone’s safety, a client’s or one of ours, we stop the method and talk about that first. Nothing that we write here replaces the client’s record or a call that has to be made.

7. We come on time, we end on time, and we say beforehand when we cannot come.

8. Nobody records. The words of a case are deleted when the season ends, unless the presenter asks for them earlier.`;

/** What of the checklist it speaks about. */
export const demoCovers = ['method', 'confidentiality', 'cancellations', 'records', 'passing', 'no-recording'];
