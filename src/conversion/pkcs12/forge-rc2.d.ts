/** The parts of node-forge that are loaded one by one: the whole costs 29 ms at every start, these two under 5. */
declare module 'node-forge/lib/rc2.js' {
  import { rc2 } from 'node-forge'
  export default rc2
}

declare module 'node-forge/lib/util.js' {
  import { util } from 'node-forge'
  export default util
}
