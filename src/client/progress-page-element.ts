import type { Attempt } from '../progress/attempt.ts';
import { toRepeat } from '../progress/to-repeat.ts';
import { say } from './say.ts';
import { showControls } from './show-controls.ts';
import { persistence } from './persist.ts';
import { showAttempts } from './progress-page-attempts.ts';
import { exportAll, exportCsv, exportUnreadable } from './progress-page-files.ts';
import { importFile } from './progress-page-import.ts';
import { showMap } from './progress-page-map.ts';
import { drawPlot } from './progress-page-plot.ts';
import { showRepetitions } from './progress-page-repeat.ts';
import { LASTS } from './progress-access.ts';
import { openRecords, type ProgressRecords } from './progress-records.ts';
import { openProgress, type ProgressStore } from './progress-store.ts';
import { lessonWords } from './lesson-words.ts';
import { make } from './make.ts';
import { momentText } from './moment.ts';

/** The progress page: shows what is kept, and lets the reader take it out, bring it in and erase it. */
class ProgressPage extends HTMLElement {
  #attempts: readonly Attempt[] = [];
  /** Counts what was read, so that what was read earlier and comes later is not shown. */
  #turn = 0;

  connectedCallback(): void {
    void this.#start();
  }

  #part<Part extends HTMLElement>(name: string): Part {
    const part = this.querySelector<Part>(`[data-part=${name}]`);
    if (!part) throw new Error(`the progress page has no part named ${name}`);
    return part;
  }

  #say(part: string, text: string): void {
    this.#part(part).textContent = text;
  }

  /** The same to those who see the page and to those who listen. */
  #tell(part: string, text: string): void {
    this.#say(part, text);
    say(text);
  }

  async #start(): Promise<void> {
    const base = this.dataset['base'] ?? '/';
    const store = await openProgress(base, (sentence) => {
      this.#part('trouble').append(make('p', {}, sentence));
      if (sentence.startsWith(LASTS)) for (const part of ['lead', 'storage']) this.#part(part).hidden = true;
      say(sentence);
    });
    const records = await openRecords(base);
    const show = (): Promise<void> => this.#show(store, records);
    this.#listen(new URL(base, location.href).href, store, records, show);
    // An import in another tab makes many changes at once.
    let soon: ReturnType<typeof setTimeout> | undefined;
    store.onChange(() => {
      clearTimeout(soon);
      soon = setTimeout(() => void show(), 100);
    });
    // The plot is drawn to the width it has.
    new ResizeObserver(() => this.#plot()).observe(this.#part('plot'));
    this.#part('lesson').addEventListener('change', () => this.#plot());
    await show();
    showControls(this);
    this.#say('storage', await persistence());
  }

  async #show(store: ProgressStore, records: ProgressRecords): Promise<void> {
    const turn = ++this.#turn;
    const [attempts, places, unreadable] = await Promise.all([
      store.attempts(),
      records.places(),
      records.unreadable(),
    ]);
    if (turn !== this.#turn) return;
    this.#attempts = attempts.filter(({ finished }) => finished !== undefined);
    const links = [...this.querySelectorAll<HTMLElement>('[data-lesson]')];
    const addresses = this.#addresses();
    const versions = new Map(links.map(({ dataset }) => [dataset['lesson'] ?? '', dataset['version']]));
    showMap(this.#part('map'), this.#part('gone'), attempts, places);
    showAttempts(this.#part('attempts'), attempts, versions);
    this.#part('table').hidden = attempts.length === 0;
    this.#part('none').hidden = attempts.length > 0;
    this.#part('unreadable').hidden = !unreadable?.length;
    this.#choices();
    this.#plot();
    const wrong = toRepeat(attempts, Date.now()).filter(({ items }) => items.length > 0);
    const words = await lessonWords(
      wrong.map(({ lesson }) => lesson),
      addresses,
    );
    if (turn === this.#turn) showRepetitions(this.#part('repeat'), attempts, addresses, words);
  }

  /** The addresses of the site's lessons, by their ids. */
  #addresses(): ReadonlyMap<string, string> {
    const links = [...this.querySelectorAll<HTMLElement>('[data-lesson]')];
    return new Map(links.map((entry) => [entry.dataset['lesson'] ?? '', entry.querySelector('a')?.pathname ?? '']));
  }

  /** The lessons that the plot can be narrowed to. */
  #choices(): void {
    const select = this.#part<HTMLSelectElement>('lesson');
    const chosen = select.value;
    const titles = new Map(this.#attempts.map(({ lesson, title }) => [lesson, title || lesson]));
    select.replaceChildren(
      make('option', { value: '' }, 'All lessons'),
      ...[...titles].map(([lesson, title]) => make('option', { value: lesson }, title)),
    );
    select.value = titles.has(chosen) ? chosen : '';
    this.#part('narrow').hidden = titles.size < 2;
  }

  #plot(): void {
    const lesson = this.#part<HTMLSelectElement>('lesson').value;
    const attempts = this.#attempts.filter((attempt) => lesson === '' || attempt.lesson === lesson);
    this.#part('plot').hidden = attempts.length === 0;
    if (attempts.length > 0) drawPlot(this.#part('plot'), attempts);
  }

  #listen(site: string, store: ProgressStore, records: ProgressRecords, show: () => Promise<void>): void {
    const on = (part: string, act: () => Promise<string>): void =>
      this.#part(part).addEventListener('click', () => void act().then((text) => this.#tell('said', text)));
    const dialog = this.#part<HTMLDialogElement>('erase-dialog');
    const status = document.getElementById('status') ?? '';
    on('export', () => exportAll(site, store, records));
    on('csv', () => exportCsv(store, this.#addresses()));
    on('save-unreadable', () => exportUnreadable(records));
    this.#part('print').addEventListener('click', () => print());
    addEventListener('beforeprint', () => this.#say('printed', momentText(new Date().toISOString(), 'minute')));
    this.#part('erase').addEventListener('click', () => {
      this.#say('erase-export-said', '');
      // What stands outside of an open dialog is not said.
      dialog.append(status);
      dialog.showModal();
      // Where it is higher than the window, the button that has the focus would put its heading out of sight.
      dialog.scrollTop = 0;
    });
    dialog.addEventListener('close', () => document.querySelector('main')?.after(status));
    this.#part('erase-export').addEventListener(
      'click',
      () => void exportAll(site, store, records).then((text) => this.#tell('erase-export-said', text)),
    );
    on('erase-all', async () => {
      await store.erase();
      dialog.close();
      await show();
      const left = (await records.unreadable())?.length === 0 ? await store.attempts() : undefined;
      if (left?.length !== 0)
        return 'Not everything could be erased: delete what this browser keeps for this site in its settings.';
      this.#part('trouble').replaceChildren();
      return 'All progress was erased from this browser.';
    });
    const input = this.#part<HTMLInputElement>('import');
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return;
      this.#tell('said', `Reading ${file.name}…`);
      void importFile(file, site, store, records)
        .catch(
          () =>
            'Nothing was imported: the part of this page that reads files could not be loaded. Go online, and try again.',
        )
        .then(async (text) => {
          // So that the same file can be chosen again.
          input.value = '';
          await show();
          this.#tell('said', text);
        });
    });
  }
}

customElements.define('dry-progress', ProgressPage);
