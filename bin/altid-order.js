#!/usr/bin/env node
// What is asked for most is answered by one small file; everything else loads the whole program.
const { answer } = require('../dist/short-way/index.cjs')
if (!answer(process.argv.slice(2), `${__dirname}/../dist/help`)) import('../dist/cli.js')
