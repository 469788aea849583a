/** The library as one file that reads an ArrayBuffer wherever it runs; its types are those of `mammoth`. */
declare module 'mammoth/mammoth.browser.min.js';
