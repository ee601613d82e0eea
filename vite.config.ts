import { defineConfig } from 'vite'

/** The server's build: Node runs TypeScript but not JSX, so one short build turns `src/` into `dist/`. */
export default defineConfig({
  // A browser has no node_modules: what an island needs goes into it.
  ssr: { noExternal: ['@simplewebauthn/browser'] },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli.ts',
        'media-worker': 'src/media/worker.ts',
        // Scripts for a browser: each whole in itself, so that the page that needs one fetches one.
        'islands/delen': 'islands/delen.ts',
        'islands/film': 'islands/film.ts',
        'islands/kader': 'islands/kader.ts',
        'islands/kies': 'islands/kies.ts',
        'islands/voortgang': 'islands/voortgang.ts',
        'islands/bewaar': 'islands/bewaar.ts',
        'islands/sleutel': 'islands/sleutel.ts',
        'islands/muur': 'islands/muur.ts',
        'islands/voorlezen': 'islands/voorlezen.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
})
