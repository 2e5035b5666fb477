import { defineConfig } from "vite"

/** The built page works from any folder. */
export default defineConfig({ base: "./", build: { outDir: "out", target: "es2023" } })
