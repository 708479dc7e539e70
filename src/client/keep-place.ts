import { isoNow } from './iso-now.ts';
import { leaveWord } from './last-word.ts';
import type { ProgressStore } from './progress-store.ts';
import { siteBase } from './site-base.ts';
import type { StepperElement } from './stepper-element.ts';

function partInSight(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main :is(section, .item)[id]')].findLast(
    (part) => part.getBoundingClientRect().top < innerHeight / 2,
  );
}

/** Keeps where the reader is in a lesson, puts the stepper back where it stood, and shows the way to what was read last. */
export async function keepPlace(store: ProgressStore, lesson: string): Promise<void> {
  const stepper = document.querySelector<StepperElement>('dry-stepper');
  let place = await store.place(lesson);
  if (place && !location.hash) {
    if (!stepper?.step) stepper?.show(place.step);
    const part = place.anchor && document.getElementById(place.anchor);
    const link = document.querySelector<HTMLAnchorElement>('[data-place]');
    if (part && link && part !== partInSight()) {
      const number = part.dataset['number'];
      const title = part.closest('section')?.querySelector('h2')?.textContent;
      link.textContent = `You were at ${title}${number ? `, ${number}` : ''}: go on there`;
      link.href = `#${place.anchor}`;
      link.hidden = false;
    }
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = 0;
  const look = (leaving: boolean): void => {
    const next = {
      lesson,
      step: stepper?.step ?? 0,
      anchor: partInSight()?.id ?? '',
      at: isoNow(),
      revision: (place?.revision ?? 0) + 1,
    };
    const moved = next.step !== (place?.step ?? 0) || next.anchor !== (place?.anchor ?? '');
    if (moved) place = next;
    if (leaving && place && (moved || saving > 0)) leaveWord(siteBase, place);
    else if (moved) {
      saving++;
      void store.keepPlace(next).then(() => saving--);
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => look(false), 200);
  };
  for (const type of ['scroll', 'step-change']) addEventListener(type, soon);
  // Who leaves at once is not waited for.
  addEventListener('pagehide', () => look(true));
  // The reader may have moved before this was loaded.
  if (scrollY > 0 || stepper?.step) soon();
}
