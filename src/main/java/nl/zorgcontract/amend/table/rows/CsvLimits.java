package nl.zorgcontract.amend.table.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * Stands between a CSV file and its parser, and refuses in time what the parser would first gather
 * in memory: a field or a record without end, a quote that is never closed. It follows quotes,
 * separators and line ends as the parser does, and so knows where a quote opened.
 */
final class CsvLimits extends Reader {

  private static final char CTRL_Z = '\u001a';
  private static final int LONGEST_FIELD = JsonReader.LONGEST_TEXT;
  private static final int LONGEST_RECORD = 16 * LONGEST_FIELD;

  /** As many as a spreadsheet has columns. */
  private static final int MOST_CELLS = 16_384;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    /**
     * After a quote within quotes: the field ends here, or a second quote follows and the two stand
     * for one.
     */
    QUOTE_IN_QUOTED,
    AFTER_QUOTED
  }

  private final String file;
  private final BufferedReader in;
  private final char delimiter;
  private State state = State.FIELD_START;
  private int line;
  private int column;
  private boolean afterReturn;
  private int fieldLine;
  private int fieldColumn;
  private int fieldLength;
  private int recordLine;
  private int recordLength;
  private int cells = 1;

  /**
   * A guard before a parser.
   *
   * @param firstLine the number of the line that is read first
   */
  CsvLimits(String file, BufferedReader in, char delimiter, int firstLine) {
    this.file = file;
    this.in = in;
    this.delimiter = delimiter;
    this.line = firstLine;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = withoutClosingMark(target, offset, in.read(target, offset, length));
    if (read < 0 && state == State.QUOTED) {
      throw refused(new Place(fieldLine, fieldColumn), Message.of("csv.unclosedQuote"));
    }
    int end = offset + read;
    int next = offset;
    while (next < end) {
      int run = ordinaryRun(target, next, end);
      if (run > 0) {
        column += run;
        afterReturn = false;
        lengthenField(run);
        lengthenRecord(run);
        next += run;
      } else {
        follow(target[next]);
        next++;
      }
    }
    return read;
  }

  /** Ctrl-Z, with which old programs end a text, is taken off where it is the very last. */
  private int withoutClosingMark(char[] target, int offset, int read) throws IOException {
    if (read <= 0 || target[offset + read - 1] != CTRL_Z) {
      return read;
    }
    in.mark(1);
    if (in.read() >= 0) {
      in.reset();
      return read;
    }
    return read == 1 ? -1 : read - 1;
  }

  /**
   * How many characters follow that only make the field longer. Nearly all do, and are counted in
   * one go.
   */
  private int ordinaryRun(char[] text, int from, int to) {
    if (state != State.PLAIN && state != State.QUOTED) {
      return 0;
    }
    char stop = state == State.QUOTED ? '"' : delimiter;
    int i = from;
    while (i < to && text[i] != stop && text[i] != '\n' && text[i] != '\r') {
      i++;
    }
    return i - from;
  }

  private void follow(char c) {
    column++;
    boolean lineEnd = c == '\n' || c == '\r';
    if (state == State.QUOTED || (c != delimiter && !lineEnd)) {
      state = after(c);
      lengthenField(1);
      lengthenRecord(1);
    } else {
      state = State.FIELD_START;
      fieldLength = 0;
      if (lineEnd) {
        recordLength = 0;
        cells = 1;
      } else {
        lengthenRecord(1);
        addCell();
      }
    }
    if (lineEnd) {
      countLine(c);
    }
    afterReturn = c == '\r';
  }

  private State after(char c) {
    return switch (state) {
      case FIELD_START -> c == '"' ? State.QUOTED : State.PLAIN;
      case PLAIN -> State.PLAIN;
      case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : blankAfterQuoted(c);
      case AFTER_QUOTED -> blankAfterQuoted(c);
    };
  }

  private State blankAfterQuoted(char c) {
    if (!Character.isWhitespace(c)) {
      throw refused(new Place(line, column), Message.of("csv.textAfterQuote"));
    }
    return State.AFTER_QUOTED;
  }

  private void lengthenField(int by) {
    if (fieldLength == 0) {
      fieldLine = line;
      fieldColumn = column;
    }
    fieldLength += by;
    if (fieldLength > LONGEST_FIELD) {
      String key = state == State.QUOTED ? "csv.quotedFieldTooLong" : "csv.fieldTooLong";
      throw refused(
          new Place(fieldLine, fieldColumn), Message.of(key).number("length", LONGEST_FIELD));
    }
  }

  private void lengthenRecord(int by) {
    if (recordLength == 0) {
      recordLine = line;
    }
    recordLength += by;
    if (recordLength > LONGEST_RECORD) {
      throw refused(
          Place.line(recordLine), Message.of("csv.recordTooLong").number("length", LONGEST_RECORD));
    }
  }

  private void addCell() {
    cells++;
    if (cells > MOST_CELLS) {
      throw refused(
          Place.line(recordLine), Message.of("csv.tooManyCells").number("cells", MOST_CELLS));
    }
  }

  private void countLine(char c) {
    column = 0;
    if (c == '\r' || !afterReturn) {
      line++;
    }
  }

  private RefusedException refused(Place place, Message message) {
    return RefusedException.of(file, place, message);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
