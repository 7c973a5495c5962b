import { readFileSync } from 'node:fs'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { SyntheseStack } from '../../infra/stack.ts'

export interface Resource {
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
  readonly DependsOn?: readonly string[]
  readonly DeletionPolicy?: string
}

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))

/** The application as `cdk synth` makes it, with code that is nobody's: building the functions is another test's matter. */
export function application(): { readonly app: App; readonly stack: SyntheseStack } {
  const app = new App({ context })
  const stack = new SyntheseStack(app, 'Synthese', { codeOf: () => Code.fromInline('//') })
  return { app, stack }
}

const template = Template.fromStack(application().stack)

/** All the resources by name. */
export const resources: Readonly<Record<string, Resource>> = template.toJSON().Resources

export const parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>> = template.toJSON().Parameters

/** Resources of a type, by name. */
export function ofType(type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(resources).filter(([, { Type }]) => Type === type)
}

/** The one resource of a type, or the one whose name begins so. */
export function theOne(type: string, begin = ''): readonly [string, Resource] {
  const [found, ...others] = ofType(type).filter(([name]) => name.startsWith(begin))
  if (!found || others.length > 0) throw new Error(`${1 + others.length} resources of type ${type}`)
  return found
}

/** What a property says, with references to resources as `<name>`, and joined texts joined. */
export function resolved(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  if ('Ref' in value) return `<${value.Ref}>`
  if ('Fn::GetAtt' in value && Array.isArray(value['Fn::GetAtt'])) return `<${value['Fn::GetAtt'][0]}>`
  if ('Fn::Join' in value && Array.isArray(value['Fn::Join'])) {
    const [separator, parts] = value['Fn::Join']
    return parts.map(resolved).join(separator)
  }
  throw new Error(`not resolved: ${JSON.stringify(value)}`)
}
