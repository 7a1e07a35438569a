import { Component, type ReactNode } from 'react';
import { bridge } from '../bridge';
import { i18n } from '../i18n';
import { errorWords } from '../i18n/error-words';
import { ScreenTitle } from '../ui/Screen';
import { Notice } from '../ui/Status';
import s from './frame/frame.module.css';

/** A screen that throws takes nothing else with it: the frame stays, and says what is safe. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly code?: string }> {
  override state: { readonly code?: string } = {};

  static getDerivedStateFromError(thrown: unknown) {
    return { code: errorWords(thrown).code };
  }

  override componentDidCatch(thrown: unknown) {
    void bridge.call('log.write', { code: errorWords(thrown).code, details: {} });
    window.addEventListener('hashchange', () => this.setState({ code: undefined as never }), { once: true });
  }

  override render() {
    if (!this.state.code) return this.props.children;
    return (
      <div className={s['crash']}>
        <ScreenTitle>{i18n.t('frame.crash.title')}</ScreenTitle>
        <Notice level="blocked" title={i18n.t('frame.crash.text')} code={this.state.code}>
          <a href="#/">{i18n.t('frame.crash.action')}</a>
        </Notice>
      </div>
    );
  }
}
