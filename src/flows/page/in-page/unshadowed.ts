/**
 * An element or document without what its content hides of it: `<input name="children">` takes the place of its form's
 * `children`, and `<img name="body">` that of the document's. The prototype has them all the same. It stands for reading:
 * what is compared, remembered or handed to the browser is the node itself.
 */
export function unshadowed<Owner extends Node>(node: Owner): Owner {
  if (!(node instanceof HTMLFormElement || node instanceof Document)) return node
  return new Proxy(node, { get: (owner, property) => readOf(owner, property) })
}

function readOf(owner: Node, property: string | symbol): unknown {
  const value: unknown = Reflect.get(Object.getPrototypeOf(owner) as object, property, owner)
  return typeof value === 'function' ? (value.bind(owner) as unknown) : value
}
