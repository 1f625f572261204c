/**
 * One value a name, told apart by the property `Tag`, each with the facts of its name where it has some:
 * `OneOf<'gate', 'terms' | 'login', { login: { host: string } }>`.
 */
export type OneOf<Tag extends string, Name extends string, Facts> = {
  [One in Name]: Record<Tag, One> & (One extends keyof Facts ? Facts[One] : object)
}[Name]
