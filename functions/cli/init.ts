import { existsSync } from 'node:fs'
import { campaignWith, SETTINGS_FILE } from './campaign-settings.ts'
import { EXIT, Failure } from './exit.ts'
import { writeNamed } from './output-folder.ts'
import { logFor, requireFolder, type StoreOptions, withStore } from './with-store.ts'

/** Writes the settings of a campaign and makes its store. Nothing that is there is written over. */
export async function init(options: StoreOptions): Promise<number> {
  const { config = SETTINGS_FILE, store, campaign: id, deadline, late } = options
  requireFolder(store)
  if (existsSync(config))
    throw new Failure(`« ${config} » existe déjà : modifiez-le, ou indiquez-en un autre avec --config.`, EXIT.conflict)
  const { config: _, ...said } = options
  const campaign = await campaignWith(said)
  const settings = { campaign: id ?? campaign.id, deadline, late, themesOrder: campaign.themesOrder }
  await withStore(store, { log: logFor(options.verbose), campaign }, async () => {})
  await writeNamed(config, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`))
  process.stdout.write(
    `Réglages écrits dans ${config}. Dossier de travail prêt : ${store}.\nDéposez : synthese deposit ARCHIVE.zip --academie NOM\n`,
  )
  return EXIT.done
}
