/**
 * The source files that each function is built from, by name of the built file, which exports `handler`; a worker is
 * shipped beside the function that starts it.
 */
export const ENTRY_POINTS = {
  'on-deposit': { 'on-deposit': 'functions/on-deposit.ts' },
  'on-document': { 'on-document': 'functions/on-document.ts', 'reading-worker': 'functions/reading-worker.ts' },
  'on-schedule': { 'on-schedule': 'functions/on-schedule.ts' },
  api: { api: 'functions/api.ts' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type FunctionName = keyof typeof ENTRY_POINTS
