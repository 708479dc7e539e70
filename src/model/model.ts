/** What an executable model of a subject provides. No I/O, no DOM, no clock, no randomness. */
export interface Model<State> {
  readonly name: string;
  /**
   * The state before the first step.
   * @param files the lesson's manifests, each parsed into plain data, a list of documents a file
   * @param options the front matter's options for this model, as written; the model's own schema parses them
   */
  start(files: ManifestFiles, options: unknown): Started<State>;
  /** The state after one command; never changes `state`, never throws. */
  run(state: State, command: string): Outcome<State>;
  /** How many objects a state holds: what a command costs grows with it. */
  size(state: State): number;
  /** The structured values that functions return, by the name their signatures use. */
  readonly types: Readonly<Record<string, ModelType>>;
  /** What a state has that commands and claims call by a name, as they write it. */
  names(state: State): readonly string[];
  /** What manifests call by a name, where that name may be nobody's. */
  references(files: ManifestFiles): readonly Reference[];
  /** What a claim may ask of a state. */
  readonly functions: readonly ModelFunction<State>[];
  /** The rules that reasons name, by id. */
  readonly rules: Readonly<Record<string, Rule>>;
  /** What authors write for this model, for editors to complete and explain; absent where it says nothing of that. */
  schemas?(): ModelSchemas;
}

/** JSON Schemas of what authors write for a model. */
export interface ModelSchemas {
  /** The options under `cluster:` in the front matter. */
  readonly options: JsonSchema;
  /** A document of a manifest. */
  readonly manifest: JsonSchema;
}

/** A JSON Schema, of draft 7, which editors read. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** File name to the documents in it. */
export type ManifestFiles = ReadonlyMap<string, readonly unknown[]>;

export interface Started<State> {
  readonly state: State;
  /** What is wrong with the options or with a manifest, whether or not a step uses it. */
  readonly problems: readonly Problem[];
}

/** Something the author wrote that the model cannot take. */
export interface Problem {
  /** What is wrong, in one line that makes sense on its own; lower case, no full stop. */
  readonly message: string;
  /** What to do about it: an instruction. */
  readonly help?: string;
  /** Where in the front matter's options, or in a document of a manifest. */
  readonly at?: ProblemPlace;
  /** The name of the file that is not there, where that is what is wrong. */
  readonly missing?: string;
}

/** A name in a manifest, written as {@link Model.names} has it. */
export interface Reference {
  readonly name: string;
  readonly at: ProblemPlace;
}

export interface ProblemPlace {
  /** The manifest's file name, or 'options' for the front matter's options. */
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly document: number;
  /** Keys and indexes down to the value. */
  readonly path: readonly (string | number)[];
  /** What is wrong there, of an option: its value, or the key itself where this is not said. */
  readonly part?: 'value';
}

export interface Outcome<State> {
  readonly state: State;
  /** What a terminal would print, without a last newline. */
  readonly output: string;
  /** The command's exit status: 0 is success. */
  readonly exitCode: number;
  /** What changed and why, in order. */
  readonly events: readonly Event[];
  /** Why the command failed or printed what it did, where the model can say: a claim about `output` is explained by it. */
  readonly because?: readonly Reason[];
  /** Set where the command is not one the model knows, or is misspelt; the state is then unchanged. */
  readonly problem?: Problem;
}

/** One change, told. */
export interface Event extends Reason {
  /** What the change bears on; a function that reads one of these is explained by the event. */
  readonly about: readonly string[];
}

/** Why, in one sentence, with the rules it rests on. */
export interface Reason {
  readonly text: string;
  readonly rules: readonly string[];
}

export interface Rule {
  /** The rule in a few words. */
  readonly title: string;
  /** Where it is written down; absent where it is known from practice alone. */
  readonly source?: { readonly name: string; readonly url: string };
}

/** Plain data: what functions return and claims compare. `null` is absent. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [field: string]: Value };

/** A value with its reasons. */
export interface Explained {
  readonly value: Value;
  readonly because: readonly Reason[];
  /** Set where the question itself is wrong, as a selector that cannot be read is; the value then means nothing. */
  readonly problem?: Problem;
}

export interface ModelFunction<State> {
  /** The function's name and parameters as CEL writes them: `lookup(string): Answer`. */
  readonly signature: string;
  /** One sentence for authors. */
  readonly description: string;
  /** What it reads, in the words that events use in `about`. */
  readonly about: readonly string[];
  ask(state: State, ...args: Value[]): Explained;
}

export interface ModelType {
  /** Field name to CEL type. */
  readonly fields: Readonly<Record<string, string>>;
  /** All that a field of text can say, by its name, where that is a few words. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** How a value of this type is written in a cell: its parts, in order; absent values never get here. */
  print(value: { readonly [field: string]: Value }): string;
  /** True where the parts' order means nothing, as with the addresses in a DNS answer. */
  readonly unordered?: boolean;
}

/** A model whose state nobody but itself looks into: what the checker and the registry handle. */
export type AnyModel = Model<unknown>;
