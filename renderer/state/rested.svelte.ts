/** What is said about the work beside the work: it follows when no key was pressed for a moment, and holds up nobody who types. */
import { untrack } from 'svelte';
import type { Lookup } from '../../core/model/lookup.ts';
import { AfterRest } from './after-rest.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Longer than from one key to the next; in milliseconds. */
const REST = 120;

export class Rested {
  lookup: Lookup = $state.raw() as unknown as Lookup;

  /** Made by a component, and ends with it. */
  constructor(workspace: Workspace) {
    const later = new AfterRest(REST);
    this.lookup = untrack(() => workspace.lookup);
    $effect(() => {
      const { lookup } = workspace;
      if (lookup !== untrack(() => this.lookup)) later.run(() => (this.lookup = lookup));
    });
  }
}
