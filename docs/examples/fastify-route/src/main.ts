import { planApp } from "./app.ts"

console.log(`${await planApp().listen({ port: 3000 })}/plans takes a plan`)
