package nl.zorgcontract.amend.workspace;

/**
 * What a night takes from an inbox to which anybody may write. Whatever lies there, a run stays
 * within its memory, and what it leaves is taken by the next run of the same night.
 *
 * @param fileBytes the most bytes that a request file may have
 * @param fileMemory the most bytes of memory that the requests of one file may take
 * @param runMemory how many bytes of memory the requests of a run take before it takes no further
 *     file
 * @param runFiles the most files of a run
 */
public record InboxLimits(long fileBytes, long fileMemory, long runMemory, int runFiles) {

  /** Files are cheap to make; their names must fit in what a run writes of itself. */
  private static final int FILES = 5000;

  /** What Java and the program take themselves. */
  private static final long PROGRAM = 32L << 20;

  private static final long MEGABYTE = 1 << 20;

  /**
   * Limits for a process.
   *
   * @param fileMegabytes the most megabytes that a request file may have
   * @param memory the most bytes of memory that the process may take
   */
  public static InboxLimits of(int fileMegabytes, long memory) {
    long room = Math.max(memory - PROGRAM, memory / 4);
    return new InboxLimits(fileMegabytes * MEGABYTE, room / 2, room / 4, FILES);
  }
}
