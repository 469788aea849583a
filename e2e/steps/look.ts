import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { takePictures } from '../fixtures/pictures.ts';

/** Looks at a screen as it stands: no accessibility violation, and pictures where somebody asked for them. */
export async function look(page: Page, screen: string): Promise<void> {
  await expectAccessible(page, screen);
  await takePictures(page, screen);
}
