/**
 * Report charts as self-contained SVG.
 *
 * @packageDocumentation
 */
export { drawFigure, specOf, type DrawOptions } from "./draw-figure.ts"
