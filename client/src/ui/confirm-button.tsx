import { Button, type ButtonProps, Group, Popover, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';

type Props = {
  children: ReactNode;
  /** What will happen, in a sentence. */
  question: ReactNode;
  /** The words of the button that does it. */
  confirm: string;
  onConfirm: () => void;
  'aria-label'?: string;
} & Pick<ButtonProps, 'variant' | 'size' | 'color' | 'disabled' | 'loading' | 'leftSection'>;

/** A button that asks once more before it does something that cannot be taken back. */
export function ConfirmButton({ children, question, confirm, onConfirm, color = 'gray', ...button }: Props) {
  const [open, setOpen] = useState(false);
  const proceed = () => {
    setOpen(false);
    onConfirm();
  };
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus withArrow shadow="md" width={280} withRoles={false}>
      <Popover.Target>
        <Button
          variant="subtle"
          color={color}
          {...button}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="alertdialog" aria-label={confirm}>
        <Text size="sm" component="div">
          {question}
        </Text>
        <Group gap="xs" mt="sm">
          <Button size="xs" color={color === 'pine' ? 'pine' : 'rose'} onClick={proceed}>
            {confirm}
          </Button>
          <Button size="xs" variant="default" onClick={() => setOpen(false)} data-autofocus>
            Keep as it is
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
