export { fatesOf } from './fates.ts';
export { makeReport, type ReportParts } from './make-report.ts';
export { reportTable } from './report-table.ts';
export { fileFateSchema, reportSchema, REPORT_VERSION, type BuildReport, type FileFate } from './schema.ts';
export { terminalText } from './terminal-text.ts';
