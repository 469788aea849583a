import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Problem } from './problem.tsx';

type Props = {
  children: ReactNode;
  /** What stands here when the children cannot be shown; otherwise kind words and another try. */
  instead?: ReactNode;
};

/** Keeps what cannot be shown from taking the rest of the screen along. */
export class Fence extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    const { children, instead } = this.props;
    if (!this.state.broken) return children;
    return instead ?? <NotShown onAgain={() => this.setState({ broken: false })} />;
  }
}

function NotShown({ onAgain }: { onAgain: () => void }) {
  const step = (
    <Button size="xs" variant="default" onClick={onAgain}>
      Try again
    </Button>
  );
  return <Problem step={step}>This part cannot be shown just now. What was saved in it is safe.</Problem>;
}
