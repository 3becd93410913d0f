package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.zorgcontract.amend.io.Disk;

/**
 * The logs of the runs of a workspace, a file each.
 *
 * @param folder that holds them
 */
public record RunLogs(Path folder) {

  private static final int LOG_DAYS = 90;
  private static final int KEPT_LOGS = 90;
  private static final int DATE_DIGITS = 8;

  public OutputStream create(String runId) throws IOException {
    return Disk.create(folder.resolve(runId + ".log"));
  }

  /**
   * Removes the logs of runs that started more than {@value #LOG_DAYS} days before the day, but
   * never one of the last {@value #KEPT_LOGS}: the clock may be wrong.
   */
  public void removeOld(LocalDate today) throws IOException {
    String oldest = DateTimeFormatter.BASIC_ISO_DATE.format(today.minusDays(LOG_DAYS));
    List<Path> logs =
        Disk.list(folder).stream().filter(log -> isLog(log.getFileName().toString())).toList();
    for (Path log : logs.subList(0, Math.max(0, logs.size() - KEPT_LOGS))) {
      if (log.getFileName().toString().compareTo(oldest) < 0) {
        Files.deleteIfExists(log);
      }
    }
  }

  private static boolean isLog(String name) {
    return name.endsWith(".log")
        && name.indexOf('-') == DATE_DIGITS
        && name.chars().limit(DATE_DIGITS).allMatch(c -> c >= '0' && c <= '9');
  }
}
