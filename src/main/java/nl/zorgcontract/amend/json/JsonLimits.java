package nl.zorgcontract.amend.json;

import nl.zorgcontract.amend.message.Message;

/** Limits on the size of a top-level value of a JSON file. */
enum JsonLimits {
  /** What a stranger may send; the values take up some 50 MB. */
  VALUE(16 * JsonReader.LONGEST_TEXT, 250_000),

  /** What the program writes: a contract, to whose history many nights add, or a decision. */
  WRITTEN(64 * JsonReader.LONGEST_TEXT, 1_500_000);

  private final int length;
  private final int values;

  JsonLimits(int length, int values) {
    this.length = length;
    this.values = values;
  }

  /**
   * Whether a value is too large.
   *
   * @param length in characters, or in bytes where bytes are read
   * @param values of how many values it is made so far
   */
  boolean isExceeded(long length, int values) {
    return values > this.values || length > this.length;
  }

  /** That a value is too large. */
  Message message() {
    return Message.of("json.valueTooLarge").number("length", length).number("values", values);
  }
}
