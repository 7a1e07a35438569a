import i18next, { type i18n as I18n, type ParseKeys } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { en } from './en';
import { errors } from './en/errors';
import { vault } from './en/vault';

/** The words of the first screen alone: what stands behind it brings its own, with `index.ts`, and need not be read before. */
const first = { errors, vault };

/** All words of the interface. Content has its own language and comes from the pack. */
export const i18n: I18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: first } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

export type WordKey = ParseKeys;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export function useWords() {
  return useTranslation().t;
}
