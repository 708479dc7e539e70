import type { AstroIntegration } from 'astro';

/**
 * What scripts share, in few files: a file of its own for each small module costs more than the module. One is in every page,
 * one in a lesson's, and what types of items share comes with the first of them.
 */
const GROUPS = [
  { name: 'page', test: /preload-helper|\/src\/client\/(?:site-base|ask-worker)\.ts$/ },
  { name: 'lesson', test: /\/src\/client\/(?:stepper-element|step|show-me|cover|say|show-controls|quiz-part)\.ts$/ },
  {
    name: 'items',
    test: /\/src\/(?:client\/(?:item-element|earned-text|open-quiz|order-options|random-seed)|progress\/(?:earned|shuffle)|items\/(?:fields-element|given|visible|choice\/options-element|entry\/grade-forms)|model\/cell)\.ts$/,
  },
];

/** Has the pages' scripts built in few files. */
export function fewScripts(): AstroIntegration {
  return {
    name: 'dryrun-few-scripts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = {
          name: 'dryrun-few-scripts',
          config: () => ({
            environments: {
              client: {
                build: {
                  rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
                },
              },
            },
          }),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
