package nl.zorgcontract.amend.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.PlainNumbers;
import nl.zorgcontract.amend.message.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook as texts, as they would stand in CSV. */
final class WorkbookCells {

  /** As many digits as a spreadsheet knows of a number; what follows comes of its arithmetic. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int MOST_PLACES = 40;

  /** The number of the last day that a spreadsheet knows, 31 December 9999. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  /** What in a format is no sign of a day: quoted text, escaped characters, colours, conditions. */
  private static final Pattern NO_SIGN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private static final Pattern DAY_SIGN = Pattern.compile("[dyDYjJ]");

  private WorkbookCells() {}

  /** The text of a cell; of a formula that of its stored value, or itself where none is stored. */
  static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    Object value = cell.getValue();
    if (value == null) {
      boolean isUnknown = cell.getType() == CellType.FORMULA && cell.getRawValue() == null;
      return isUnknown ? "=" + cell.getFormula() : "";
    }
    if (value instanceof BigDecimal number) {
      return isDay(cell, number) ? day(cell.asDate()) : number(number, cell.getRawValue());
    }
    return Texts.trimmed(value.toString());
  }

  private static boolean isDay(Cell cell, BigDecimal number) {
    String format = cell.getDataFormatString();
    return format != null
        && number.signum() >= 0
        && number.compareTo(LAST_DAY) <= 0
        && DAY_SIGN.matcher(NO_SIGN.matcher(format).replaceAll("")).find();
  }

  private static String day(LocalDateTime moment) {
    LocalDateTime second = moment.plusNanos(500_000_000).withNano(0);
    boolean isMidnight = second.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isMidnight
        ? second.toLocalDate().toString()
        : second.toLocalDate() + "T" + second.toLocalTime().toString();
  }

  private static String number(BigDecimal number, String raw) {
    if (Math.abs((long) number.precision() - number.scale()) > MOST_PLACES
        || Math.abs((long) number.scale()) > MOST_PLACES) {
      return raw;
    }
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    String plain = rounded.toPlainString();
    // One that a person types as a text could be thousands; this one is known to be none.
    return PlainNumbers.unambiguous(plain);
  }
}
