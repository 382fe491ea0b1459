/** The forms in which contacts can be taken away, and what their files are called. */
import type { ExportRequest } from './request.ts';

export const FORMATS = ['csv', 'json', 'ical', 'atom'] as const;
export type Format = (typeof FORMATS)[number];

interface FormatFile {
  readonly extension: string;
  readonly type: string;
  /** Whether the file speaks one language; the others carry both. */
  readonly spoken: boolean;
}

export const FORMAT_FILE: Readonly<Record<Format, FormatFile>> = {
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8', spoken: false },
  json: { extension: 'json', type: 'application/json', spoken: false },
  ical: { extension: 'ics', type: 'text/calendar;charset=utf-8', spoken: true },
  atom: { extension: 'atom', type: 'application/atom+xml;charset=utf-8', spoken: true },
};

/** "xi-putin-contacts-2022-02-01--2023-12-31-as-of-2025-12-31.csv": what is in it and how old it is. */
export function exportFileName(format: Format, { index, view, language }: ExportRequest): string {
  const { extension, spoken } = FORMAT_FILE[format];
  const parts = [
    'xi-putin-contacts',
    view && `${view.start}--${view.end}`,
    `as-of-${index.asOf}`,
    spoken ? language : null,
  ];
  return `${parts.filter((part) => part !== null).join('-')}.${extension}`;
}
