package nl.zorgcontract.amend.table.rows;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import nl.zorgcontract.amend.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a workbook may hold: as much as spreadsheets write, and no more than its library
 * can read in memory and in time.
 */
final class SheetLimits {

  private static final int LONGEST_TEXT = JsonReader.LONGEST_TEXT;
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_FORMULA = 8192;
  private static final int LONGEST_COLUMN = 3;

  /** The library looks through all of them for each cell. */
  private static final int MOST_ARRAY_FORMULAS = 1000;

  /** The library works each of them out, though only its value is asked for. */
  private static final long MOST_SHARED_FORMULA_TEXT = 200_000_000;

  private final Limit limit;
  private String type = "n";
  private @Nullable String open;
  private final StringBuilder number = new StringBuilder();
  private int length;
  private int arrayFormulas;
  private long sharedFormulas;
  private int longestShared;
  private boolean isShared;
  private int lastString = -1;
  private boolean isFormula;
  private boolean hasValue;
  private boolean hasUncomputed;

  /** Refuses the book where it is beyond a limit. */
  @FunctionalInterface
  interface Limit {

    void require(boolean isWithin);
  }

  SheetLimits(Limit limit) {
    this.limit = limit;
  }

  /** Follows an event of the part. */
  void follow(int event, XMLStreamReader xml) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      default -> {
        // Comments and the like.
      }
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("c")) {
      String kind = xml.getAttributeValue(null, "t");
      type = kind == null ? "n" : kind;
      isFormula = false;
      hasValue = false;
      requireColumn(xml.getAttributeValue(null, "r"));
    } else if (name.equals("f")) {
      String kind = xml.getAttributeValue(null, "t");
      isShared = "shared".equals(kind);
      isFormula = true;
      arrayFormulas += "array".equals(kind) ? 1 : 0;
      limit.require(arrayFormulas <= MOST_ARRAY_FORMULAS);
    }
    if (name.equals("v") || name.equals("f") || name.equals("si") || name.equals("is")) {
      open = name;
      length = 0;
      number.setLength(0);
    }
  }

  private void requireColumn(@Nullable String reference) {
    if (reference != null) {
      int letters = 0;
      while (letters < reference.length() && reference.charAt(letters) > '9') {
        letters++;
      }
      limit.require(letters <= LONGEST_COLUMN);
    }
  }

  private void text(XMLStreamReader xml) {
    if (open == null) {
      return;
    }
    length += xml.getTextLength();
    hasValue |= open.equals("v") && length > 0;
    limit.require(length <= longest());
    if (open.equals("v") && type.equals("s")) {
      number.append(xml.getText());
    }
  }

  private int longest() {
    if ("f".equals(open)) {
      return LONGEST_FORMULA;
    }
    boolean isText = !"v".equals(open) || type.equals("str") || type.equals("e");
    return isText ? LONGEST_TEXT : LONGEST_NUMBER;
  }

  private void end(String name) {
    hasUncomputed |= name.equals("c") && isFormula && !hasValue && type.equals("n");
    if (!name.equals(open)) {
      return;
    }
    if (name.equals("v") && type.equals("s") && !number.isEmpty()) {
      lastString = Math.max(lastString, index(number.toString()));
    }
    if (name.equals("f") && isShared) {
      sharedFormulas++;
      longestShared = Math.max(longestShared, length);
      limit.require(sharedFormulas * longestShared <= MOST_SHARED_FORMULA_TEXT);
    }
    open = null;
  }

  private static int index(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  /** The greatest number by which a cell names a shared text; -1 for none. */
  int lastString() {
    return lastString;
  }

  /** Whether a formula has no value, as a program leaves it that does not compute. */
  boolean hasUncomputed() {
    return hasUncomputed;
  }
}
