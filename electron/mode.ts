/**
 * Release or development is decided when building. The running app is never asked: the name of its binary and its
 * environment belong to whoever starts it. A mode nobody named is a release.
 */
export const isDevelopment = import.meta.env.MODE === 'production' || import.meta.env.MODE === 'development';

/** Where the page comes from under `npm run dev`; the bundler drops the branch from every other build. */
export const devServer =
  import.meta.env.MODE === 'development' ? process.env['ELECTRON_RENDERER_URL']?.replace(/\/$/, '') : undefined;

/** The only place the app is served from. */
export const appOrigin = 'app://desk';

/** Whose main frame may call main. */
export const trustedOrigin = devServer ?? appOrigin;

export const buildDate = import.meta.env.MAIN_VITE_BUILD_DATE ?? null;
