import { signName } from '../model/hidden-signs.ts';

/**
 * What is wrong with the host that an address leads to: nobody can tell hosts apart by letters that look like others, nor by the
 * code (`xn--…`) that stands for such letters. So a host has plain letters, and so has a mail address.
 */
export function hostMistake(url: string): { readonly message: string; readonly help: string } | undefined {
  const [, host = ''] = /^https:\/\/([^/?#]*)/i.exec(url) ?? [];
  const [, mail = ''] = /^mailto:([^?]*)/i.exec(url) ?? [];
  const strange = /[^a-z0-9.:[\]-]/iu.exec(host) ?? /[^!-~]/u.exec(mail);
  if (strange !== null)
    return {
      message: `a host has letters from a to z, digits, \`-\` and \`.\`, and this one has ${signName(strange[0])}`,
      help: 'write the host in plain letters; link to another page if it has none',
    };
  if (!/(?:^|\.)xn--/i.test(host)) return undefined;
  return {
    message: 'this host is written in a code that stands for letters of another alphabet',
    help: 'link to a page whose host has plain letters',
  };
}
