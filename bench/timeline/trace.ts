/** The main thread's work, from Chromium's own trace. */
import type { CDPSession } from 'playwright-core';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin and length in microseconds; `tdur` is the part that the thread had a processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Milliseconds of the main thread: by the clock, and of them on a processor (what other programs take does not count there). */
export interface Work {
  readonly wall: number;
  readonly cpu: number;
}

/** Everything that the browser's threads did while `act` ran. */
export async function traced(session: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  await act();
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * Work per step. A step begins with the task in which the page is told of an input event of the type and lasts until the
 * next such task, so that all that follows from the event (script, style, layout, paint, what was put off) counts with it.
 */
export function workPerStep(events: readonly TraceEvent[], type: string): readonly Work[] {
  const inputs = events
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type)
    .sort((a, b) => a.ts - b.ts);
  const [first] = inputs;
  if (!first) throw new Error(`the page was told of no ${type} event`);
  const tasks = events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts);
  const steps: { wall: number; cpu: number }[] = [];
  let next = 0;
  let end = -Infinity;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    // A task within a task is counted with that one.
    if (ts < end) continue;
    end = ts + dur;
    if ((inputs[next]?.ts ?? Infinity) < end) {
      steps.push({ wall: 0, cpu: 0 });
      while ((inputs[next]?.ts ?? Infinity) < end) next++;
    }
    const step = steps.at(-1);
    if (!step) continue;
    step.wall += dur / 1000;
    step.cpu += tdur / 1000;
  }
  return steps;
}
