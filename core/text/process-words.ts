/** The words of a ready process, which are all of it that differs by language; core/process/library has the rest. */
export interface ProcessWords {
  readonly name: string;
  readonly description: string;
  /** By the name that the step has in the library. */
  readonly steps: Readonly<Record<string, StepWords | string>>;
}

/** A step that says no more than its text is only that. */
export interface StepWords {
  readonly text: string;
  readonly detail?: string;
  /** Goes on from “if”. */
  readonly when?: string;
  readonly makes?: string;
  /** What is written to whoever is told, with placeholders. */
  readonly says?: string;
}
