package nl.zorgcontract.amend.cli.command;

/** The exit statuses of the program. No option of format changes them. */
public final class ExitStatus {

  /** Done; for {@code validate}: nothing would be rejected or referred. */
  public static final int DONE = 0;

  /**
   * {@code validate}, or with {@code --fail-on-rejection}: some request would be rejected or
   * referred.
   */
  public static final int NOT_ALL_ACCEPTED = 1;

  /** Wrong usage. */
  public static final int USAGE = 2;

  /** Input refused; the message says file, line and what was expected. */
  public static final int REFUSED = 3;

  /** Another run holds the workspace. */
  public static final int BUSY = 4;

  /**
   * The run failed: disk full, no permission, a defect. Where it failed after its commit the
   * message says so; else nothing was changed.
   */
  public static final int FAILED = 5;

  private ExitStatus() {}
}
