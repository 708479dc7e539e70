/** The options of each command, by the name of its script. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'build:file': ['out'],
  check: ['fix', 'watch', 'receipt', 'format'],
  import: ['into'],
  lab: ['step', 'port', 'follow'],
  mutate: ['same'],
};

/**
 * Tells of an option that was typed without the `--` that npm wants before it: npm then takes it for one of its own, and the
 * command would go on as if nothing had been said.
 * @param command its name, or its script's
 * @param environment what npm leaves there of its own options
 */
export function keptByNpm(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const script = command === 'build-file' ? 'build:file' : command;
  const given = (option: string): boolean =>
    args.some((arg) => arg === `--${option}` || arg.startsWith(`--${option}=`));
  const kept = (Object.hasOwn(OPTIONS, script) ? (OPTIONS[script] ?? []) : []).find(
    (option) => (environment[`npm_config_${option}`] ?? '') !== '' && !given(option),
  );
  return kept && `npm keeps --${kept} for itself without a \`--\` before it: write \`npm run ${script} -- --${kept}\``;
}
