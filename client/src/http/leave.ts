import { signOut } from './accounts.ts';
import { forgetKeptInTab } from './kept-in-tab.ts';

/** Signs out and loads the page anew, so that nothing of the person stays in this window's memory. */
export async function leave(): Promise<void> {
  await signOut();
  forgetKeptInTab();
  window.location.assign('/sign-in');
}
