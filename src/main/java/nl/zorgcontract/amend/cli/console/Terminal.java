package nl.zorgcontract.amend.cli.console;

/**
 * What is known of the terminal that the program runs in.
 *
 * @param showsOutput whether standard output goes to a terminal
 * @param showsErrors whether standard error goes to a terminal
 * @param width how many columns it has
 * @param noColor whether {@code NO_COLOR} is set
 */
public record Terminal(boolean showsOutput, boolean showsErrors, int width, boolean noColor) {

  /** No terminal: results are as wide as the program makes them by itself, without colours. */
  public static final Terminal NONE = new Terminal(false, false, 100, true);
}
