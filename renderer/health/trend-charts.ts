/** The charts of the health over time, as ECharts takes them. Severities differ in their patterns as well as in their colours. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Health } from '../../core/analysis/findings/report.ts';
import { severities } from '../../core/analysis/rules/rule.ts';
import { t } from '../../core/text/text.ts';
import { figureAt, openOf, type FollowedFigure } from './trend-figures.ts';

interface Point {
  readonly label: string;
  readonly health: Health;
}
type Colour = (token: string) => string;

const INK = { high: '--broken-line', medium: '--attention-line', low: '--border-strong' } as const;
const HATCH = { high: undefined, medium: { symbol: 'line', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 }, low: { symbol: 'circle', dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: 0.5 } } as const;

/** A few names are all there, cut where they must be; of many, as many as there is room for. */
const names = (count: number) => (count <= 4 ? { interval: 0, width: Math.floor(330 / count), overflow: 'truncate' } : { hideOverlap: true, width: 110, overflow: 'truncate' });

function frame(points: readonly Point[], colour: Colour): EChartsCoreOption {
  const line = { lineStyle: { color: colour('--border') } };
  return {
    grid: { left: 8, right: 16, top: 12, bottom: 28, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, backgroundColor: colour('--surface'), borderColor: colour('--border'), textStyle: { color: colour('--text'), fontSize: 12 } },
    xAxis: { type: 'category', data: points.map(({ label }) => label), axisLine: line, axisTick: { show: false }, axisLabel: { color: colour('--text-muted'), fontSize: 12, ...names(points.length) } },
  };
}

const scale = (colour: Colour) => ({ type: 'value', axisLabel: { color: colour('--text-muted'), fontSize: 12 }, splitLine: { lineStyle: { color: colour('--border') } } });

export const findingsChart = (points: readonly Point[], colour: Colour): EChartsCoreOption => ({
  ...frame(points, colour),
  yAxis: { ...scale(colour), minInterval: 1 },
  legend: { bottom: 0, icon: 'roundRect', itemWidth: 14, itemHeight: 10, textStyle: { color: colour('--text-muted'), fontSize: 12 } },
  series: severities.map((severity) => ({
    type: 'bar',
    stack: 'open',
    barMaxWidth: 44,
    name: t.health.severities[severity],
    data: points.map(({ health }) => openOf(health, severity)),
    itemStyle: { color: colour(INK[severity]), decal: HATCH[severity] ? { ...HATCH[severity], color: colour('--surface') } : undefined },
  })),
});

export function figureChart(points: readonly Point[], { id, name, unit }: FollowedFigure, colour: Colour): EChartsCoreOption {
  const at = points.map(({ health }) => figureAt(health, id));
  const isShare = unit === 'share';
  return {
    ...frame(points, colour),
    yAxis: { ...scale(colour), min: 0, ...(isShare ? { max: 100 } : {}), axisLabel: { ...scale(colour).axisLabel, formatter: isShare ? '{value} %' : '{value}' } },
    series: [
      {
        type: 'line',
        name,
        data: at.map(({ value }) => (value === null ? null : isShare ? Math.round(value * 1000) / 10 : Math.round((unit === 'minutes' ? value / 60 : value) * 10) / 10)),
        symbolSize: 8,
        lineStyle: { color: colour('--accent'), width: 2 },
        itemStyle: { color: colour('--accent') },
        tooltip: { valueFormatter: (_: unknown, i: number) => at[i]?.text ?? '' },
      },
    ],
  };
}
