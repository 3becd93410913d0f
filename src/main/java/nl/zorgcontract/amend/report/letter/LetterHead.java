package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * From whom a letter is, to whom, and of which day.
 *
 * @param date the day of the letter
 * @param insurer who writes it; empty where no policy tells
 */
public record LetterHead(LocalDate date, String practiceName, String agbCode, String insurer) {

  /** What an answer can refer to: the practice and the day of the letter. */
  public String reference() {
    return agbCode + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }
}
