package nl.zorgcontract.amend.message;

/**
 * A place in a file, as an editor shows it.
 *
 * @param line the line, from 1; 0 where the fault is of the file as a whole
 * @param column the column in characters, from 1; 0 where only the line is known
 */
public record Place(int line, int column) implements Comparable<Place> {

  /** The file as a whole. */
  public static final Place NONE = new Place(0, 0);

  /** The place is a line, whatever the column. */
  public static Place line(long line) {
    return new Place((int) line, 0);
  }

  /** In the order of the file. */
  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
