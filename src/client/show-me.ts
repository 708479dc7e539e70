import { cover } from './cover.ts';
import { say } from './say.ts';

let back: HTMLElement | undefined;

/** Puts the focus on what a "show me" link leads to, uncovers it, and leaves a way back to the link there. */
export function showMe(link: HTMLAnchorElement): void {
  const id = link.hash.slice(1);
  const place = document.getElementById(id);
  if (place === null) return;
  const item = link.closest('[data-item]');
  const button = document.createElement('button');
  button.className = 'button quiet back';
  button.textContent = `Back to item ${item?.querySelector('.item-number')?.textContent}`;
  button.addEventListener('click', () => {
    button.remove();
    // The link itself is gone where the response was changed meanwhile.
    item?.scrollIntoView();
    link.focus();
  });
  // The history's way back leads to the link as well.
  const left = (): void => {
    if (location.hash === link.hash && button.isConnected) return;
    removeEventListener('hashchange', left);
    const { activeElement } = document;
    if (button.isConnected && (activeElement === document.body || place.contains(activeElement))) button.click();
  };
  addEventListener('hashchange', left);
  back?.remove();
  back = button;
  cover(id, false);
  const value = place.localName === 'td' ? `: ${place.firstElementChild?.textContent}` : '';
  say(link.textContent.replace('Show me: ', '') + value);
  (place.localName === 'tr' ? place.lastElementChild : place)?.append(button);
  place.tabIndex = -1;
  place.focus();
}
