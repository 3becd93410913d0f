package nl.zorgcontract.amend.workspace.night;

/** Cells of the lines of an index, in which a tab and a line end stand escaped. */
final class IndexCells {

  private IndexCells() {}

  /** A text as it stands in a cell. */
  static String escaped(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '\\');
    return isPlain
        ? text
        : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
  }

  /** The text that stands in a cell. */
  static String plain(String cell) {
    return cell.indexOf('\\') < 0 ? cell : cell.translateEscapes();
  }
}
