import { Account } from '@casecircle/shared/protocol/accounts.ts';
import { isRefused } from '../http/problem.ts';
import { request } from '../http/request.ts';

/** Whether the server says that nobody is signed in here. False also when it does not answer. */
export async function isSignedOut(): Promise<boolean> {
  try {
    await request('/api/me', Account);
    return false;
  } catch (error) {
    return isRefused(error, 'signed-out');
  }
}
