/** All rules, by problem: the table that the check runs through. A new rule is a file, an entry here and its words in text/en/rules. */
import { aiAccessExcess } from './ai-access-excess.ts';
import { aiAccessWrite } from './ai-access-write.ts';
import { aiAutonomyOverRisk } from './ai-autonomy-over-risk.ts';
import { aiHighRiskStage } from './ai-high-risk-stage.ts';
import { aiNoAccountable } from './ai-no-accountable.ts';
import { aiNoAutonomy } from './ai-no-autonomy.ts';
import { aiNoFallback } from './ai-no-fallback.ts';
import { aiNoHumanCheck } from './ai-no-human-check.ts';
import { aiNoOversight } from './ai-no-oversight.ts';
import { aiNoPurpose } from './ai-no-purpose.ts';
import { aiNotEvaluated } from './ai-not-evaluated.ts';
import { aiOrphan } from './ai-orphan.ts';
import { aiReviewNoTime } from './ai-review-no-time.ts';
import { aiRubberStamp } from './ai-rubber-stamp.ts';
import { aiStageNoRisk } from './ai-stage-no-risk.ts';
import { artifactNoRecord } from './artifact-no-record.ts';
import { artifactTwoRecords } from './artifact-two-records.ts';
import { branchNoCondition } from './branch-no-condition.ts';
import { callCycle } from './call-cycle.ts';
import { callNothing } from './call-nothing.ts';
import { criterionUntested } from './criterion-untested.ts';
import { deadEnd } from './dead-end.ts';
import { decisionNoAuthority } from './decision-no-authority.ts';
import { decisionOneWay } from './decision-one-way.ts';
import { decisionTableGaps } from './decision-table-gaps.ts';
import { doubleName } from './double-name.ts';
import { emptyProcess } from './empty-process.ts';
import { handoffDouble } from './handoff-double.ts';
import { handoffNoAcceptance } from './handoff-no-acceptance.ts';
import { handoffNoChannel } from './handoff-no-channel.ts';
import { handoffNoRecord } from './handoff-no-record.ts';
import { handoffNoWait } from './handoff-no-wait.ts';
import { handoffSaysNothing } from './handoff-says-nothing.ts';
import { implicitHandoff } from './implicit-handoff.ts';
import { joinFirst } from './join-first.ts';
import { leadNotComputable } from './lead-not-computable.ts';
import { longSilence } from './long-silence.ts';
import { loopNoExit } from './loop-no-exit.ts';
import { manualIntegration } from './manual-integration.ts';
import { manyDeciders } from './many-deciders.ts';
import { manySteps } from './many-steps.ts';
import { manySystems } from './many-systems.ts';
import { manyWays } from './many-ways.ts';
import { messageNoAudience } from './message-no-audience.ts';
import { messageNoSender } from './message-no-sender.ts';
import { milestoneTooEarly } from './milestone-too-early.ts';
import { milestoneUnreached } from './milestone-unreached.ts';
import { mostlyWaits } from './mostly-waits.ts';
import { needNeverMade } from './need-never-made.ts';
import { neverEnds } from './never-ends.ts';
import { noTouchTime } from './no-touch-time.ts';
import { nothingProduces } from './nothing-produces.ts';
import { ownerAbsent } from './owner-absent.ts';
import { ownerIsAi } from './owner-is-ai.ts';
import { ownerIsExternal } from './owner-is-external.ts';
import { ownerOverload } from './owner-overload.ts';
import { performerIdle } from './performer-idle.ts';
import { performerUnknown } from './performer-unknown.ts';
import { pingPong } from './ping-pong.ts';
import { probabilities } from './probabilities.ts';
import { processOrphan } from './process-orphan.ts';
import { processOwnerOutside } from './process-owner-outside.ts';
import { processUnowned } from './process-unowned.ts';
import { reKeying } from './re-keying.ts';
import { receiverOutside } from './receiver-outside.ts';
import { reworkNoProbability } from './rework-no-probability.ts';
import { slaTooTight } from './sla-too-tight.ts';
import { stageNoProcess } from './stage-no-process.ts';
import { stageTimeDiffers } from './stage-time-differs.ts';
import { stageUnowned } from './stage-unowned.ts';
import { stepSystemUnknown } from './step-system-unknown.ts';
import { stepSystemUnused } from './step-system-unused.ts';
import { systemCriticalUnowned } from './system-critical-unowned.ts';
import { systemOrphan } from './system-orphan.ts';
import { systemUnowned } from './system-unowned.ts';
import { targetMissed } from './target-missed.ts';
import { targetUnreachable } from './target-unreachable.ts';
import { teamOrphan } from './team-orphan.ts';
import { teamWaitedFor } from './team-waited-for.ts';
import { timeZones } from './time-zones.ts';
import { unreachable } from './unreachable.ts';
import { waitOverWork } from './wait-over-work.ts';
import { waitsBetweenTeams } from './waits-between-teams.ts';
import { workflowNoApprover } from './workflow-no-approver.ts';
import { workflowNoCompletion } from './workflow-no-completion.ts';
import { workflowNoOutcome } from './workflow-no-outcome.ts';
import { workflowNoTrigger } from './workflow-no-trigger.ts';
import { workflowReviewOverdue } from './workflow-review-overdue.ts';
import { workflowUnowned } from './workflow-unowned.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  // ownership
  stageUnowned,
  workflowUnowned,
  processUnowned,
  systemUnowned,
  ownerAbsent,
  ownerIsAi,
  ownerIsExternal,
  ownerOverload,
  manyDeciders,
  decisionNoAuthority,
  workflowNoTrigger,
  workflowNoOutcome,
  workflowNoCompletion,
  workflowReviewOverdue,
  workflowNoApprover,
  // breakdown
  handoffSaysNothing,
  handoffNoAcceptance,
  handoffNoRecord,
  handoffNoChannel,
  implicitHandoff,
  needNeverMade,
  receiverOutside,
  pingPong,
  joinFirst,
  deadEnd,
  unreachable,
  neverEnds,
  loopNoExit,
  decisionOneWay,
  branchNoCondition,
  callNothing,
  // coordination
  mostlyWaits,
  waitsBetweenTeams,
  teamWaitedFor,
  waitOverWork,
  handoffNoWait,
  timeZones,
  longSilence,
  // complexity
  systemCriticalUnowned,
  callCycle,
  manySystems,
  artifactNoRecord,
  artifactTwoRecords,
  reKeying,
  manualIntegration,
  manyWays,
  handoffDouble,
  teamOrphan,
  systemOrphan,
  aiOrphan,
  doubleName,
  // timing
  milestoneTooEarly,
  targetUnreachable,
  targetMissed,
  slaTooTight,
  probabilities,
  reworkNoProbability,
  leadNotComputable,
  noTouchTime,
  // ai
  aiNoAccountable,
  aiNoOversight,
  aiHighRiskStage,
  aiAutonomyOverRisk,
  aiNoHumanCheck,
  aiRubberStamp,
  aiReviewNoTime,
  aiNoFallback,
  aiNoAutonomy,
  aiNotEvaluated,
  aiAccessExcess,
  aiAccessWrite,
  aiStageNoRisk,
  aiNoPurpose,
  // coverage
  stageNoProcess,
  stageTimeDiffers,
  manySteps,
  processOrphan,
  processOwnerOutside,
  emptyProcess,
  nothingProduces,
  criterionUntested,
  messageNoSender,
  messageNoAudience,
  decisionTableGaps,
  stepSystemUnknown,
  stepSystemUnused,
  performerUnknown,
  performerIdle,
  milestoneUnreached,
];
