package nl.zorgcontract.amend.request.form;

import java.io.Closeable;
import java.util.List;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;

/** The requests of one file, in the form that the file has. */
interface RequestRows extends Closeable {

  /**
   * The next request, which lasts until the one after it is asked for; null after the last. The
   * file is known to be whole only then.
   *
   * @throws nl.zorgcontract.amend.message.RefusedException where the file cannot be read on
   * @throws java.io.UncheckedIOException where its stream fails
   */
  @Nullable RequestRow next();

  /**
   * The names of columns or members that the program does not know, as far as the file was read.
   */
  UnknownNames unknown();

  /** Those that are passed over, as the options say, as far as the file was read. */
  PassedOver passedOver();

  /** The file, and the sheet of a workbook. */
  String file();

  /** What the user should know of the sheets of a workbook that are not read. */
  default List<Message> otherSheets() {
    return List.of();
  }

  /** How many rows stand above the header of a table, and were passed over. */
  default int rowsAbove() {
    return 0;
  }
}
