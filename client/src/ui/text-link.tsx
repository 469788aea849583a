import { Anchor, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

/** A link within the site, looking like one. */
export const TextLink = createLink((props: ComponentPropsWithRef<'a'>) => <Anchor {...props} />);

type LookedAt = ButtonProps & Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>;

/** A link within the site, looking like a button: for steps that lead to another page. */
export const ButtonLink = createLink((props: LookedAt) => <Button component="a" {...props} />);
