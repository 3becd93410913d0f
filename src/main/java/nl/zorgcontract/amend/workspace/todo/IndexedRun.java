package nl.zorgcontract.amend.workspace.todo;

import java.time.LocalDate;
import java.util.List;

/**
 * A run, as the index of the nights keeps it.
 *
 * @param id the name of its folder
 * @param asOf its day
 * @param isListed whether its accepted requests are listed until they are done: not those of
 *     versions before 1.1
 * @param quarantined the names in the quarantine of the files that it refused
 */
record IndexedRun(String id, LocalDate asOf, boolean isListed, List<String> quarantined) {

  IndexedRun {
    quarantined = List.copyOf(quarantined);
  }
}
