/** The parts of node-forge that are loaded one by one: the whole costs 29 ms at every start. Each adds to forge.js. */
declare module 'node-forge/lib/forge.js' {
  import forge from 'node-forge'
  export default forge
}

declare module 'node-forge/lib/rc2.js' {
  import { rc2 } from 'node-forge'
  export default rc2
}

declare module 'node-forge/lib/util.js' {
  import { util } from 'node-forge'
  export default util
}

declare module 'node-forge/lib/cipher.js' {
  import { cipher } from 'node-forge'
  export default cipher
}

declare module 'node-forge/lib/aes.js'
declare module 'node-forge/lib/des.js'
declare module 'node-forge/lib/md5.js'
declare module 'node-forge/lib/mgf1.js'
declare module 'node-forge/lib/pss.js'
declare module 'node-forge/lib/sha1.js'
declare module 'node-forge/lib/sha256.js'
declare module 'node-forge/lib/sha512.js'
