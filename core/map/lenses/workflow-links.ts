/** How workflows depend on each other: one calls another, or makes what another needs. */
import type { Lookup } from '../../model/lookup.ts';
import type { Artifact, Stage } from '../../model/tables.ts';

export interface WorkflowLink {
  readonly kind: 'calls' | 'supplies';
  /** Workflows. */
  readonly from: string;
  readonly to: string;
  /** The stages that call. */
  readonly stages: readonly Stage[];
  /** What is made in the one and needed in the other. */
  readonly artifacts: readonly Artifact[];
}

export function workflowLinks(lookup: Lookup): readonly WorkflowLink[] {
  return [...calls(lookup), ...supplies(lookup)];
}

function calls(lookup: Lookup): readonly WorkflowLink[] {
  const found = new Map<string, { from: string; to: string; stages: Stage[] }>();
  for (const stage of lookup.all('stage')) {
    if (stage.kind !== 'call' || !lookup.get('workflow', stage.calls) || !stage.calls || stage.calls === stage.workflow) continue;
    const key = `${stage.workflow} ${stage.calls}`;
    const link = found.get(key) ?? { from: stage.workflow, to: stage.calls, stages: [] };
    found.set(key, link);
    link.stages.push(stage);
  }
  return [...found.values()].map((link) => ({ ...link, kind: 'calls', artifacts: [] }));
}

function supplies(lookup: Lookup): readonly WorkflowLink[] {
  const found = new Map<string, { from: string; to: string; artifacts: Artifact[] }>();
  for (const artifact of lookup.all('artifact')) {
    const workflowsOf = (table: 'stageProduct' | 'stageNeed') =>
      [...new Set(lookup.by(table, 'artifact', artifact.id).flatMap((link) => lookup.get('stage', link.stage)?.workflow ?? []))];
    const makers = workflowsOf('stageProduct');
    for (const to of workflowsOf('stageNeed')) {
      // What a workflow makes itself it does not take from others.
      if (makers.includes(to)) continue;
      for (const from of makers) {
        const key = `${from} ${to}`;
        const link = found.get(key) ?? { from, to, artifacts: [] };
        found.set(key, link);
        link.artifacts.push(artifact);
      }
    }
  }
  return [...found.values()].map((link) => ({ ...link, kind: 'supplies', stages: [] }));
}
