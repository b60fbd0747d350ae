/**
 * A project file without what a client should not see. It is not the file with holes in it but a new one, made of the rows that
 * stay: it has no page, no version and no change of the old one, and another id, so that nobody merges the two by mistake.
 */
import type { Result } from '../../core/contract/result.ts';
import { projectOf, type Model } from '../../core/model/model.ts';
import { redact, redactions, type Redaction, type Removed } from '../../core/redact/redact.ts';
import { t } from '../../core/text/text.ts';
import type { Asset } from '../document/assets.ts';
import type { Library } from '../document/library.ts';

export interface RedactedCopy {
  readonly path: string;
  readonly removed: Removed;
}

/**
 * Earlier changes would give everything else away, so the history always goes.
 * @param assets of the project; only those that it still shows are copied
 */
export async function writeRedactedCopy(library: Library, from: { readonly model: Model; readonly assets: readonly Asset[] }, what: readonly Redaction[], path: string): Promise<Result<RedactedCopy>> {
  const { model, removed } = redact(from.model, redactions.filter((one) => one === 'history' || what.includes(one)));
  const { logo } = projectOf(model);
  const document = library.createFrom(model, t.redact.copied, from.assets.filter(({ hash }) => hash === logo), t.redact.author);
  const saved = await document.saveAs(path);
  await document.close();
  return saved.ok ? { ok: true, value: { path: saved.value.path, removed } } : saved;
}
