import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CheckJob, CheckResult } from './check-job.ts';
import { codeVersion } from './code-version.ts';

/** Results that were not asked for again are kept up to this many, besides as many as were: other folders, and what is undone. */
const SPARE = 500;
/** The letters of a SHA-256 in hexadecimal. */
const SEAL = 64;

/**
 * What checks came to, kept from one command to the next in one file. A result is found by a hash of all that was checked, so that
 * it cannot be out of date; the file's first letters are a hash of the rest and of the code's version, so that one that is
 * half written, spoilt or from another version is as good as none.
 */
export class CheckCache {
  readonly #file: string;
  readonly #version: string;
  readonly #known: Map<string, CheckResult>;
  readonly #used = new Map<string, CheckResult>();
  #changed = false;

  /**
   * @param project absolute path of the project whose code checks
   * @param folder absolute path of where the file is, or will be
   */
  constructor(project: string, folder = join(project, 'node_modules/.cache/dryrun')) {
    this.#file = join(folder, 'checked');
    this.#version = codeVersion(project);
    this.#known = this.#read();
  }

  /** The name of a job's result. */
  keyOf(job: CheckJob): string {
    return hash('sha256', serialize(job));
  }

  find(key: string): CheckResult | undefined {
    const found = this.#used.get(key) ?? this.#known.get(key);
    if (found !== undefined) this.#used.set(key, found);
    return found;
  }

  /** Keeps a result; not that of a bug, which its next check must bring out again. */
  keep(key: string, result: CheckResult): void {
    if (result.crash !== undefined) return;
    this.#used.set(key, result);
    this.#changed = true;
  }

  /** Writes down what is kept, if there is news. A folder that cannot be written costs time at the next check, and nothing else. */
  save(): void {
    if (!this.#changed) return;
    const spare = [...this.#known].filter(([key]) => !this.#used.has(key)).slice(0, this.#used.size + SPARE);
    const body = serialize(new Map([...this.#used, ...spare]));
    // Readers find the old file or the new one, never half of it.
    const written = `${this.#file}.${process.pid}`;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      writeFileSync(written, Buffer.concat([Buffer.from(this.#seal(body)), body]));
      renameSync(written, this.#file);
      this.#changed = false;
    } catch {
      if (existsSync(written)) rmSync(written);
    }
  }

  #read(): Map<string, CheckResult> {
    try {
      const bytes = readFileSync(this.#file);
      const body = bytes.subarray(SEAL);
      return bytes.toString('latin1', 0, SEAL) === this.#seal(body) ? deserialize(body) : new Map();
    } catch {
      return new Map();
    }
  }

  #seal(body: Buffer): string {
    return hash('sha256', Buffer.concat([Buffer.from(`${this.#version}\n`), body]));
  }
}
