import { offlinePart } from './offline-part.ts';

/** Chromium's event, which the types of the page do not have. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

function isInstallPrompt(event: Event): event is InstallPrompt {
  return 'prompt' in event;
}

/** Shows a button that has the browser install the site as an app. */
export function offerInstall(corner: HTMLElement, event: Event): void {
  if (!isInstallPrompt(event)) return;
  const button = offlinePart(corner, 'install');
  button.hidden = false;
  button.onclick = () => {
    button.hidden = true;
    void event.prompt();
  };
}
