/** All steps of a workflow as a table: filter, order, the cell one is in, and what is typed or pasted into cells. */
import { Names } from '../../core/process/add-steps.ts';
import { changeCell, columns, editable, filterRows, sortRows, tableRows, type ColumnName, type TableRow } from '../../core/process/step-cells.ts';
import type { Command } from '../../core/commands/command.ts';
import { cellsOf } from '../../core/process/step-list.ts';
import { t } from '../../core/text/text.ts';
import { toTsv } from '../../core/text/tsv.ts';
import { newId } from '../state/session.svelte.ts';
import type { Workspace } from '../state/workspace.svelte.ts';

export class StepTable {
  readonly #workspace: Workspace;
  readonly #workflow: () => string;
  filter = $state('');
  sort = $state.raw<{ readonly column: ColumnName | null; readonly isDown: boolean }>({ column: null, isDown: false });
  /** Where one is; the row by its step, so that it stays when the order changes. */
  step = $state<string | undefined>();
  column = $state<ColumnName>('text');
  /** What is typed into the cell; nothing: it is not being edited. */
  draft = $state<string | undefined>();
  problem = $state<string | undefined>();

  constructor(workspace: Workspace, workflow: () => string) {
    this.#workspace = workspace;
    this.#workflow = workflow;
  }

  all: readonly TableRow[] = $derived.by(() => tableRows(this.#workspace.lookup, this.#workflow()));
  rows: readonly TableRow[] = $derived.by(() => sortRows(filterRows(this.all, this.filter), this.sort.column, this.sort.isDown));
  at = $derived.by(() => this.rows.findIndex(({ step }) => step.id === this.step));

  sortBy(column: ColumnName): void {
    const { sort } = this;
    // Rising, falling, and then as the checklists are read.
    this.sort = sort.column !== column ? { column, isDown: false } : sort.isDown ? { column: null, isDown: false } : { column, isDown: true };
  }

  go(row: number, column: number): void {
    const to = this.rows[Math.min(Math.max(row, 0), this.rows.length - 1)];
    if (to) this.enter(to.step.id, columns[Math.min(Math.max(column, 0), columns.length - 1)] ?? this.column);
  }

  enter(step: string, column: ColumnName): void {
    this.finish();
    this.problem = undefined;
    this.step = step;
    this.column = column;
    this.#workspace.choose({ table: 'step', id: step });
  }

  edit(text?: string): void {
    const row = this.rows[this.at];
    if (!row || !editable.includes(this.column)) {
      this.problem = t.table.fixed;
      return;
    }
    this.problem = undefined;
    this.draft = text ?? row.cells[this.column];
  }

  cancel(): void {
    this.draft = undefined;
  }

  /** Takes what was typed; false where it does not fit the cell. */
  finish(): boolean {
    const { draft, column } = this;
    const row = this.rows[this.at];
    this.draft = undefined;
    if (draft === undefined || !row || draft === row.cells[column]) return true;
    const { lookup, session, scenario } = this.#workspace;
    const names = new Names(lookup, newId);
    const change = changeCell(lookup, row.step, column, draft, names);
    if (!change.ok) {
      this.problem = change.message;
      return false;
    }
    const set = { type: 'step.set', scenario, id: row.step.id, ...change.fields } as Command;
    void session.apply(names.commands.length === 0 ? set : { type: 'batch', label: t.table.changed(t.table.columns[column]), commands: [...names.commands, set] });
    return true;
  }

  /** Cells of a spreadsheet from where one is, to the right and down, as one undo. */
  paste(text: string): void {
    const { lookup, session, scenario } = this.#workspace;
    const lines = text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).map(cellsOf);
    const names = new Names(lookup, newId);
    const commands: Command[] = [];
    const refused: string[] = [];
    let cells = 0;
    const first = columns.indexOf(this.column);
    for (const [i, line] of lines.entries()) {
      const row = this.rows[this.at + i];
      if (!row) break;
      const fields: Record<string, unknown> = {};
      for (const [j, words] of line.entries()) {
        const column = columns[first + j];
        if (!column || words === row.cells[column]) continue;
        const change = changeCell(lookup, row.step, column, words, names);
        if (change.ok) Object.assign(fields, change.fields);
        else refused.push(change.message);
        cells += change.ok ? 1 : 0;
      }
      if (Object.keys(fields).length > 0) commands.push({ type: 'step.set', scenario, id: row.step.id, ...fields } as Command);
    }
    this.problem = refused.filter((message, i) => refused.indexOf(message) === i).map((message) => t.table.partly(refused.filter((one) => one === message).length, message)).join(' ') || undefined;
    if (commands.length > 0) void session.apply({ type: 'batch', label: t.table.pasted(cells), commands: [...names.commands, ...commands] });
  }

  /** For a spreadsheet: heads and what is shown. */
  get text(): string {
    return toTsv([columns.map((column) => t.table.columns[column]), ...this.rows.map(({ cells }) => columns.map((column) => cells[column]))]);
  }

  /** True where the key was for the table. */
  press(event: KeyboardEvent, page: number): boolean {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const column = columns.indexOf(this.column);
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.go(this.at + (key === 'ArrowDown' ? 1 : -1), column);
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
        this.go(this.at, column + (key === 'ArrowRight' ? 1 : -1));
        return true;
      case 'PageDown':
      case 'PageUp':
        this.go(this.at + (key === 'PageDown' ? page : -page), column);
        return true;
      case 'Home':
        this.go(this.at, 0);
        return true;
      case 'End':
        this.go(this.at, columns.length - 1);
        return true;
      case 'Enter':
      case 'F2':
        this.edit();
        return true;
      case 'Delete':
        this.edit('');
        this.finish();
        return true;
      default:
        if (key.length !== 1 || shiftKey === undefined || key === ' ') return false;
        this.edit(key);
        return true;
    }
  }
}
