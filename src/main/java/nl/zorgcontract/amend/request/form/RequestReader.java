package nl.zorgcontract.amend.request.form;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import nl.zorgcontract.amend.io.LimitedInput;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import nl.zorgcontract.amend.table.rows.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amendment requests of one file, one at a time. The file is a table, as CSV or as a
 * workbook ({@code .xlsx}), or JSON: an array, an object, an object that holds the array as {@code
 * requests}, or NDJSON. Which, its content tells; what is none of these is refused for what it is.
 *
 * <pre>
 * JSON          table             or, in Dutch        value
 * requestId     request_id        aanvraagnummer      required; 1-64 characters, no control characters
 * receivedAt    received_at       ontvangen_op        required, unless the options give a day; a day or a date-time
 * agbCode       agb_code          agb_code            8 digits, or 7 without the leading zero; this or the next is required
 * contractId    contract_id       contractnummer      as requestId
 * agreement     agreement         afspraak            required; code, name or alias
 * action        action            actie               required; start, change, stop, or starten, wijzigen, stoppen
 * startDate     start_date        ingangsdatum        a day; empty: as soon as possible
 * submittedBy   submitted_by      ingediend_door      practice (when empty), fto-group, regional-organisation, or praktijk,
 *                                                     fto-groep, regio-organisatie
 * channel       channel           kanaal              form (when empty), portal, email, phone, or formulier, portaal, e-mail,
 *                                                     telefoon
 * terms         terms.NAME        invulling.NAME      at most 100; an object in JSON, a column each in a table; NAME alone
 *                                                     where a policy knows it, as a name or a label
 * note          note              toelichting         free text, at most 2,000 characters
 * </pre>
 *
 * A day is {@code yyyy-MM-dd} or {@code d-M-yyyy}, of the years 2000 to 2100, perhaps with a
 * midnight behind it. Names are compared in the form of {@link
 * nl.zorgcontract.amend.message.Texts#folded}, and by the synonyms of {@link RequestField}. Texts
 * are trimmed; a blank text, a blank cell and a JSON null are empty. A row that is not of this form
 * is an {@link UnreadableRequest}, which tells all that is wrong with it; a file that is not, is
 * refused.
 */
public final class RequestReader implements Closeable {

  /** Packed, as it lies on the disk; it is held in memory while it is read. */
  private static final int LARGEST_WORKBOOK = 64 << 20;

  private final String file;
  private final RequestRows rows;
  private final boolean strict;
  private final @Nullable ReceivedAt receivedOn;
  private int requests;

  private RequestReader(RequestRows rows, ReadOptions options) {
    this.file = rows.file();
    this.rows = rows;
    this.strict = options.strict();
    this.receivedOn = options.givenReceipt();
  }

  /**
   * Opens a file, and reads its header where it is CSV.
   *
   * @param file the file as the user named it; {@code -} for standard input
   * @param in its bytes; closed with the reader, but left open where this method throws
   * @throws RefusedException where it is CSV and its header is not right
   * @throws UncheckedIOException where the stream fails
   */
  public static RequestReader open(String file, InputStream in, ReadOptions options) {
    return open(file, in, options, null);
  }

  /**
   * Likewise a large file.
   *
   * @param threads gives the thread that reads ahead; null to read without one
   */
  public static RequestReader open(
      String file, InputStream in, ReadOptions options, @Nullable ThreadFactory threads) {
    try {
      PushbackInputStream bytes = new PushbackInputStream(in, FileKind.HEAD);
      byte[] head = bytes.readNBytes(FileKind.HEAD);
      bytes.unread(head);
      return new RequestReader(rows(file, bytes, head, options, threads), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RequestRows rows(
      String file,
      InputStream bytes,
      byte[] head,
      ReadOptions options,
      @Nullable ThreadFactory threads)
      throws IOException {
    if (head.length == 0) {
      Message empty = Message.of(file.equals("-") ? "file.emptyInput" : "file.empty");
      throw RefusedException.of(file, Place.NONE, empty);
    }
    if (FileKind.isWorkbook(head)) {
      return TableRequestRows.ofWorkbook(file, whole(file, bytes), options);
    }
    if (FileKind.isOldOffice(head)) {
      throw FileKind.oldOffice(file, whole(file, bytes));
    }
    FileKind.refuseOthers(file, head);
    BufferedReader text = new BufferedReader(StrictReader.of(file, bytes, options.encoding()));
    return isJson(text)
        ? new JsonRequestRows(file, text, options)
        : TableRequestRows.ofCsv(file, text, options, threads);
  }

  private static byte[] whole(String file, InputStream bytes) throws IOException {
    return new LimitedInput(file, bytes, LARGEST_WORKBOOK).readAllBytes();
  }

  private static boolean isJson(BufferedReader text) {
    try {
      text.mark(JsonReader.LONGEST_TEXT + 1);
      int first = firstBehindComments(text);
      text.reset();
      return first == '[' || first == '{';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON allows no comment, but is to be told so; above the header of a table it is a row. */
  private static int firstBehindComments(Reader text) throws IOException {
    int comment = 0;
    int last = 0;
    for (int read = 0; read < JsonReader.LONGEST_TEXT; read++) {
      int c = text.read();
      if (comment == '/') {
        comment = c == '\n' || c == '\r' ? 0 : comment;
      } else if (comment == '*') {
        comment = last == '*' && c == '/' ? 0 : comment;
        c = comment == 0 ? ' ' : c;
      } else if (last == '/' && (c == '/' || c == '*')) {
        comment = c;
        c = ' ';
      } else if (last == '/' || (c != '/' && !Character.isWhitespace(c))) {
        return c;
      }
      if (c < 0) {
        return c;
      }
      last = c;
    }
    return -1;
  }

  /**
   * The next request; null after the last. Only then is the file known to be whole, so nothing
   * should come of its requests before.
   *
   * @throws RefusedException where the file cannot be read on, or at its end where it is read
   *     strictly and held unknown members
   * @throws UncheckedIOException where the stream fails
   */
  public @Nullable SubmittedRequest next() {
    RequestRow row = rows.next();
    if (row != null) {
      requests++;
      return new RowParser(row).read(file, receivedOn);
    }
    if (strict && !rows.unknown().isEmpty()) {
      throw new RefusedException(rows.unknown().faults(file));
    }
    return null;
  }

  /**
   * What the user should know of the file, once {@link #next} has given null: the columns or
   * members, the sheets and the rows above the header that were passed over, and that it holds no
   * request.
   */
  public List<Message> warnings() {
    List<Message> warnings = new ArrayList<>(rows.unknown().warnings());
    warnings.addAll(rows.passedOver().warnings(rows.unknown().names()));
    warnings.addAll(rows.otherSheets());
    if (rows.rowsAbove() > 0) {
      warnings.add(Message.of("request.rowsAbove").number("rows", rows.rowsAbove()));
    }
    if (requests == 0) {
      warnings.add(Message.of("request.none"));
    }
    return warnings;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
