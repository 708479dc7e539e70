interface ImportMetaEnv {
  /**
   * Set where a page is made to stand alone as one file (`build:file`). Write `import.meta.env.ONE_FILE`, with the dot: a build of
   * the site then leaves out what hangs on it.
   */
  readonly ONE_FILE?: boolean;
}
