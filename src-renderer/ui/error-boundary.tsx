import { Component, type ReactNode } from 'react';
import { ScreenFailure } from './screen-failure.tsx';

type Props = Readonly<{ children: ReactNode }>;
type State = Readonly<{ failed: boolean }>;

/** Keeps the window alive when a screen throws: says so in words and offers to open it again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ScreenFailure onOpenAgain={() => this.setState({ failed: false })} />;
  }
}
