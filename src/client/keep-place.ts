import { isoNow } from '../progress/clock.ts';
import type { ProgressStore } from './progress-store.ts';
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
  const look = (): void => {
    const next = {
      lesson,
      step: stepper?.step ?? 0,
      anchor: partInSight()?.id ?? '',
      at: isoNow(),
      revision: (place?.revision ?? 0) + 1,
    };
    if (next.step === (place?.step ?? 0) && next.anchor === (place?.anchor ?? '')) return;
    place = next;
    void store.keepPlace(next);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, 200);
  };
  for (const type of ['scroll', 'step-change']) addEventListener(type, soon);
  // The reader may have moved before this was loaded.
  if (scrollY > 0 || stepper?.step) soon();
}
