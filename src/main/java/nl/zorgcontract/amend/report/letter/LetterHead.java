package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgcontract.amend.message.Sanitizer;

/**
 * From whom a letter is, to whom, and of which day. The names are safe to show.
 *
 * @param date the day of the letter
 * @param insurer who writes it; empty where no policy tells
 * @param contracts the numbers of the practice's contracts
 * @param number which of several letters to the practice it is, from 1; 0 where it is the only one
 * @param run what identifies the run
 */
public record LetterHead(
    LocalDate date,
    String practiceName,
    String agbCode,
    String insurer,
    Set<String> contracts,
    int number,
    String run) {

  public LetterHead {
    practiceName = Sanitizer.of(practiceName);
    insurer = Sanitizer.of(insurer);
    contracts = Set.copyOf(contracts);
  }

  /**
   * What an answer can refer to: the practice, which letter to it, and the run. With dots, at which
   * no word processor breaks a line.
   */
  public String reference() {
    return (agbCode + "-" + (number == 0 ? "" : number + "-") + run).replace('-', '.');
  }
}
