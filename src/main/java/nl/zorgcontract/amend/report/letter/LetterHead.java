package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.zorgcontract.amend.message.Sanitizer;

/**
 * From whom a letter is, to whom, and of which day. The names are safe to show.
 *
 * @param date the day of the letter
 * @param insurer who writes it; empty where no policy tells
 */
public record LetterHead(LocalDate date, String practiceName, String agbCode, String insurer) {

  public LetterHead {
    practiceName = Sanitizer.of(practiceName);
    insurer = Sanitizer.of(insurer);
  }

  /** What an answer can refer to: the practice and the day of the letter. */
  public String reference() {
    return agbCode + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }
}
