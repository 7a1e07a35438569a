import { en } from './en';
import { i18n } from './instance';

// before any screen that asks for them is drawn
i18n.addResourceBundle('en', 'translation', en, true, true);

export { i18n, useWords, type WordKey } from './instance';
