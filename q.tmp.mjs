import pg from 'pg'; import {readFileSync} from 'fs'
const {announced}=JSON.parse(readFileSync('/tmp/gdata/in-use.json','utf8')); const c=new pg.Client({connectionString:announced.ownerUrl}); await c.connect();
for (const q of process.argv.slice(2)) console.log((await c.query(q)).rows)
await c.end()
