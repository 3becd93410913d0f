package nl.zorgcontract.amend.table.rows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** What kind of file it is, by its content: a workbook, a text, or one that cannot be read. */
public final class FileKind {

  /** As many bytes as tell the kind. */
  public static final int HEAD = 1024;

  private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  /** The kinds that no reader is for, by what they start with. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("%PDF", "pdf"),
          Map.entry("\u0089PNG", "picture"),
          Map.entry("\u00ff\u00d8\u00ff", "picture"),
          Map.entry("GIF8", "picture"),
          Map.entry("II*\u0000", "picture"),
          Map.entry("MM\u0000*", "picture"),
          Map.entry("{\\rtf", "document"),
          Map.entry("\u001f\u008b", "archive"),
          Map.entry("7z\u00bc\u00af", "archive"),
          Map.entry("Rar!", "archive"),
          Map.entry("PK\u0005\u0006", "archive"));

  private FileKind() {}

  /** Whether the file is an archive of parts, as workbooks are. */
  public static boolean isWorkbook(byte[] head) {
    return latin(head).startsWith("PK\u0003\u0004");
  }

  /** Whether it is of the old form of Office, or a workbook with a password. */
  public static boolean isOldOffice(byte[] head) {
    return latin(head).startsWith(OLE);
  }

  /**
   * Refuses a file that is neither a text nor a workbook, and says what it is.
   *
   * @throws RefusedException where it is one
   */
  public static void refuseOthers(String file, byte[] head) {
    String start = latin(head);
    if (start.startsWith("\u00ef\u00bb\u00bf")) {
      start = start.substring(3);
    }
    Optional<String> kind =
        KINDS.keySet().stream().filter(start::startsWith).map(KINDS::get).findFirst();
    String lower = start.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<")) {
      kind = Optional.ofNullable(markup(lower));
    }
    if (kind.isPresent()) {
      throw refused(file, kind.get());
    }
  }

  private static @Nullable String markup(String text) {
    if (text.contains("office:spreadsheet")) {
      return "xmlSpreadsheet";
    }
    if (text.contains("<office:document")) {
      return "openDocument";
    }
    if (text.contains("<html") || text.contains("<!doctype html") || text.contains("<table")) {
      return "html";
    }
    return text.startsWith("<?xml") ? "xml" : null;
  }

  /** The refusal of a file of the old form of Office, by its content. */
  public static RefusedException oldOffice(String file, byte[] content) {
    String text = latin(content);
    if (text.contains(wide("EncryptedPackage"))) {
      return RefusedException.of(file, Place.NONE, Message.of("workbook.encrypted"));
    }
    boolean isWorkbook = text.contains(wide("Workbook")) || text.contains(wide("Book"));
    return refused(file, isWorkbook || content.length <= HEAD ? "oldWorkbook" : "oldDocument");
  }

  static RefusedException refused(String file, String kind) {
    Message message = Message.of("file.kind").nested("kind", "file.kind." + kind);
    return RefusedException.of(file, Place.NONE, message);
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
