import { createStorefront } from '/work/main/examples/storefront/server.ts'
import { createServer } from 'node:http'
let n=0
createServer((q,r)=>{let b='';q.on('data',d=>b+=d);q.on('end',()=>{n++;console.log(b);r.setHeader('access-control-allow-origin','*');setTimeout(()=>r.end(),150)})}).listen(4360,'127.0.0.1')
await createStorefront({endpoint:'http://127.0.0.1:4360/v1/touchpoints',scriptDir:'/tmp/stub'}).listen({host:'127.0.0.1',port:4361})
