/** What is to be left out, as it is typed: `--redact names,costs`; and what was, as it is printed. */
import { problem, ok, type Result } from '../../core/contract/result.ts';
import { removedInWords, renamedInWords, type RemovedHistory } from '../../core/redact/in-words.ts';
import { isRedaction, redactions, type Redaction, type Removed } from '../../core/redact/redact.ts';
import { t } from '../../core/text/text.ts';

/** @example redactionsNamed('names,costs') // { ok: true, value: ['names', 'costs'] } */
export function redactionsNamed(text: string | undefined): Result<readonly Redaction[]> {
  const words = (text ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
  const unknown = words.find((word) => !isRedaction(word));
  return unknown === undefined ? ok(words.filter(isRedaction)) : problem('refused', t.redact.unknown(unknown, redactions), t.redact.unknownAction);
}

/** Nothing where nothing was to be left out. */
export const removedLines = (what: readonly Redaction[], removed: Removed, history?: RemovedHistory): readonly string[] =>
  what.length === 0 ? [] : [removedInWords(removed, history), ...renamedInWords(removed).map((line) => `  ${line}`)];
