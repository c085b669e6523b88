/** In letters. Some templates put half an instruction into the header. */
export const LONGEST_LAYOUT_HEADER = 255;
