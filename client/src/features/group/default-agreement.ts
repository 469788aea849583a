/**
 * The agreement that a new group starts from, in our own words: what most groups need and few write down. Each group
 * makes it its own before anybody accepts it.
 */
export const defaultAgreement = `What stays here
What is said and written in this group stays in this group. We do not speak about it elsewhere, not with partners, colleagues or the client, and not with each other in public places.

Where confidentiality ends
If somebody is in danger, or the law or our professional duties oblige us to act, we act, and we tell the group as soon as we can. Whoever answers to a supervisor, employer or board says so beforehand.

The people we speak about
We bring cases so that nobody can be recognised: no names, initials, dates, places, employers or anything else that points to one person, and we change or leave out what is not needed. Clients know that we seek consultation, where our rules ask for it. The responsibility for a case remains with whoever treats it.

If we know somebody
If you think you recognise a client, or have any other tie to the person, say only “I step out of this one” and leave for that case. Nobody asks why. We name it too when our own roles overlap.

Taking part
Everybody may pass at any time, without giving a reason. We come on time, we say early when we cannot come, and we bring a case when it is our turn or find somebody to swap with.

How we speak
The presenter owns the question. We ask before we interpret, and offer perspectives rather than verdicts. When something between us goes wrong, we say so here, first to the person or the facilitator, and give it time.

What we keep
Nobody records, photographs or transcribes, and nobody feeds what was said to other programs. Notes are few and say only what helps the work. We never write down who a client is, and nothing that we would not want to read aloud to them.

Changing this
This agreement holds until we change it together. Everybody accepts each new version before the next meeting.`;
