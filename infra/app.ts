import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleForLambda } from '../esbuild.config.mjs'
import { ENTRY_POINTS, type FunctionName } from './entry-points.ts'
import { SyntheseStack } from './stack.ts'

const bundles = resolve(import.meta.dirname, '../dist/lambda')
const folderOf = (name: string): string => join(bundles, name)

rmSync(bundles, { recursive: true, force: true }) // chunks of earlier builds would be shipped with the new ones
await Promise.all(Object.entries(ENTRY_POINTS).map(([name, entries]) => bundleForLambda(entries, folderOf(name))))

const app = new App()
new SyntheseStack(app, 'Synthese', { codeOf: (name: FunctionName) => Code.fromAsset(folderOf(name)) })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
