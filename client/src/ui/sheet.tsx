import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './sheet.module.css';

type Props = {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Set while something is being written: then only its own buttons close it. */
  writing?: boolean;
  /** For two things beside each other. */
  wide?: boolean;
  /** Not where the caller says itself where one goes on. */
  returnFocus?: boolean;
};

/** A sheet laid over the page, for what is read or written in one go. */
export function Sheet({ title, opened, onClose, children, writing = false, wide = false, returnFocus = true }: Props) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      returnFocus={returnFocus}
      size={wide ? '66rem' : '46rem'}
      closeOnClickOutside={!writing}
      closeOnEscape={!writing}
      transitionProps={{ duration: 150 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* Not Modal.Header: that is a <header>, which counts as a second banner of the page. */}
        <div className={classes.header}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {!writing && <Modal.CloseButton aria-label="Close" size="lg" />}
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
