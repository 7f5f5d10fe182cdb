import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["safari16", "chrome110"],
    // The content security policy allows files of our own only: nothing becomes a data: address.
    assetsInlineLimit: 0,
  },
  server: {
    port: 1420,
    strictPort: true,
    // The labels lie beside the window's folder, in ../locales.
    fs: { allow: [".."] },
  },
});
