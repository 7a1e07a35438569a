interface ImportMetaEnv {
  /** `release`, `production` (a development build that stands alone) or `development` (with the dev server). */
  readonly MODE: string;
  /** Day of the build, `2026-11-21`; absent where the build does not tell. */
  readonly MAIN_VITE_BUILD_DATE?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
