package nl.zorgcontract.amend.workspace.night;

/**
 * Which run decided which request: for each run a line for each of its decisions, with a letter and
 * the id of the request. Ten years have 200,000 of them, of which few are ever looked for: they
 * stay one text.
 */
final class RequestLog {

  /** A request that is to be set in the portal. */
  static final char ACCEPTED = 'a';

  /** Another decision that tells of the request that bears the id. */
  static final char DECIDED = 'd';

  /** A decision that does not: it was skipped, or could not claim the id. */
  static final char PASSED_OVER = 'p';

  private static final char RUN = '-';

  private final StringBuilder text = new StringBuilder();

  /** A log without runs. */
  RequestLog() {}

  RequestLog(String text) {
    this.text.append(text);
  }

  /** Takes a line of the log. */
  interface Taker {
    /**
     * Takes a line.
     *
     * @param run how many runs came before
     */
    void take(int run, char letter, String requestId);
  }

  void startRun() {
    text.append(RUN).append('\n');
  }

  void add(char letter, String requestId) {
    text.append(letter).append(IndexCells.escaped(requestId)).append('\n');
  }

  /** Passes every line, the oldest first. */
  void forEach(Taker taker) {
    String lines = toString();
    int run = -1;
    int start = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
      char letter = lines.charAt(start);
      if (letter == RUN) {
        run++;
      } else {
        taker.take(run, letter, IndexCells.plain(lines.substring(start + 1, end)));
      }
      start = end + 1;
    }
  }

  /** The log as the text of which another is made. */
  @Override
  public String toString() {
    return text.toString();
  }
}
