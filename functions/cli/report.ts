import { placesOf } from '../../lib/report/numbered.ts'
import { count } from '../../lib/report/wording.ts'
import { filesNow } from '../../lib/service/files-now.ts'
import { filesForPublic, themeForPublic } from '../../lib/service/public-files.ts'
import { filesOfTheme, REPORT_FORMATS, type ReportFormat, THEME_FORMATS } from '../../lib/service/run-files.ts'
import { EXIT, Failure } from './exit.ts'
import { themeNamed } from './named-values.ts'
import { prepareOutput } from './output-folder.ts'
import { plain } from './plain.ts'
import { runNumbered } from './runs.ts'
import { inStore, type ListOptions } from './with-store.ts'
import { writeRun } from './write-run.ts'

export interface ReportOptions extends ListOptions {
  readonly run?: string
  readonly format?: string
  readonly theme?: string
  /** As the public may have it. */
  readonly public?: boolean
  readonly out: string
}

/** Writes the files of a run again, as it wrote them or, once published, as validated; under its number too; of one theme, its data; for the public, without names. */
export async function report(options: ReportOptions): Promise<number> {
  const theme = options.theme === undefined ? undefined : themeNamed(options.theme)
  const given = options.format?.split(',') ?? null
  const formats = given && formatsIn(given, theme === undefined ? REPORT_FORMATS : THEME_FORMATS)
  return inStore(options, async ({ services }) => {
    const run = await runNumbered(services, options.run)
    const files =
      theme === undefined
        ? placesOf(run, await (options.public ? filesForPublic : filesNow)(services, run, formats))
        : await (options.public ? themeForPublic : filesOfTheme)(
            services,
            run,
            theme,
            THEME_FORMATS.filter((format) => formats?.includes(format) ?? true),
          )
    await prepareOutput(options.out)
    const kept = await writeRun(options.out, run, files)
    if (kept !== null) process.stderr.write(`${kept}\n`)
    const told = { run: run.number, out: options.out, files: files.map(({ path }) => path) }
    const said = `Agrégation n° ${run.number}${options.public ? ', rapport public' : ''} : ${count(files.length, 'fichier écrit', 'fichiers écrits')} dans ${options.out}.`
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : plain(`${said}\n`))
    return EXIT.done
  })
}

/** @throws Failure for a format that is not to be had */
function formatsIn(given: readonly string[], allowed: readonly ReportFormat[]): readonly ReportFormat[] {
  return given.map((name) => {
    const wanted = name.trim().toLowerCase()
    const found = allowed.find((format) => format === wanted)
    if (found) return found
    if (REPORT_FORMATS.some((format) => format === wanted))
      throw new Failure(
        `Un thème seul s'écrit en ${allowed.join(' ou ')} : le rapport et le classeur couvrent tous les thèmes.`,
        EXIT.usage,
      )
    throw new Failure(`« ${name} » n'est pas un format : ${allowed.join(', ')}.`, EXIT.usage)
  })
}
