package nl.zorgcontract.amend.report.workbook;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;

/** How cells look, and what a spreadsheet makes of them. */
enum CellStyle {
  HEADING,
  /** A text that stays one, however it is edited. */
  TEXT,
  NUMBER,
  /** A day as it is written in English. */
  DAY,
  /** A day as it is written in Dutch. */
  DAY_NL;

  void apply(Range cells) {
    StyleSetter style = cells.style().verticalAlignment("top");
    switch (this) {
      case HEADING -> style.bold().fillColor("DDE6EE").format("@").set();
      case TEXT -> style.format("@").wrapText(true).set();
      case NUMBER -> style.set();
      case DAY -> style.horizontalAlignment("left").format("yyyy-mm-dd").set();
      case DAY_NL -> style.horizontalAlignment("left").format("dd-mm-yyyy").set();
    }
  }
}
